package minga.practice;

import java.time.Instant;

/**
 * A reviewer's remark on a field, as municipality and reviewer read it.
 *
 * @param id its number
 * @param round how often the version had been sent when it was written, from 1
 * @param path where in the ficha it is now: {@code indicators.1.means.0.text}, a section's key, or empty for the
 * whole; of a row that was removed, what it stood in
 * @param text what is asked
 * @param author who asks
 * @param at when it was written
 * @param answer what the municipality says to it; null while it says nothing
 * @param resolved true once a reviewer found it mended
 * @param gone where it stood, if the row that it speaks of was removed; null while it stands
 * @param goneWords what that row said; empty where it said nothing
 */
public record Remark(long id, int round, String path, String text, String author, Instant at, String answer,
        boolean resolved, String gone, String goneWords) {

    /** True where it speaks of that field or row, or of something inside it. */
    public boolean isAt(String place) {
        return path.equals(place) || path.startsWith(place + ".");
    }
}
