package minga.practice;

import java.time.Instant;
import java.util.List;

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
 * @param answer what the municipality says to it now: in this round while it is with them, or else last; null while it
 * says nothing
 * @param replies all that both sides said to it, in turn
 * @param resolved true once a reviewer found it mended
 * @param resolvedBy who found it mended; null where nobody did or it was not noted
 * @param resolvedAt when; null where nobody did
 * @param gone where it stood, if the row that it speaks of was removed; null while it stands
 * @param goneWords what that row said; empty where it said nothing
 */
public record Remark(long id, int round, String path, String text, String author, Instant at, String answer,
        List<Reply> replies, boolean resolved, String resolvedBy, Instant resolvedAt, String gone, String goneWords) {

    /** Who speaks. */
    public enum Side {
        REVIEWER, MUNICIPALITY
    }

    /**
     * One reply in the thread of a remark.
     *
     * @param round of the review in which it was said
     * @param author by name; empty where it was not noted
     */
    public record Reply(int round, Side side, String author, String text, Instant at) {}

    public Remark {
        replies = List.copyOf(replies);
    }

    /** What was said before the answer that may still be changed. */
    public List<Reply> earlier() {
        return answer == null || replies.isEmpty() ? replies
                : replies.stream().filter(one -> one != replies.get(replies.size() - 1)
                        || one.side() != Side.MUNICIPALITY).toList();
    }

    /** True where it speaks of that field or row, or of something inside it. */
    public boolean isAt(String place) {
        return path.equals(place) || path.startsWith(place + ".");
    }
}
