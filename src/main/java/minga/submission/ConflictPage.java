package minga.submission;

import java.util.List;
import minga.web.Page;

/**
 * Page of an edit conflict: both texts side by side, with nothing lost.
 *
 * @param revision the new one, to save one's own on top of it
 */
public record ConflictPage(long id, String key, String title, long revision, List<Difference> differences, List<Typed> typed) implements Page {

    /** A field in which the two differ. */
    public record Difference(String label, String theirs, String mine) {}

    /** A value as it was typed, to be sent again. */
    public record Typed(String parameter, String value) {}

    @Override
    public int status() {
        return 409;
    }
}
