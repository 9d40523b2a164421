package minga.form;

import java.util.List;
import minga.web.Page;

/**
 * Somebody else changed the record meanwhile: both texts, side by side, and nothing lost.
 *
 * @param url of the form: where one's own is sent again, and where the saved one is read
 * @param desk the entry of the navigation to which the form belongs
 * @param title what was changed
 * @param revision the new one, to save one's own on top of it
 */
public record ConflictPage(String url, String desk, String title, long revision, List<Difference> differences,
        List<Typed> typed) implements Page {

    /** A field in which the two differ. */
    public record Difference(String label, String theirs, String mine) {}

    /** A value as it was typed, to be sent again. */
    public record Typed(String parameter, String value) {}

    /**
     * Compares what stands in the form now with what was typed.
     *
     * @param now the fields as the record says them now
     */
    public static ConflictPage of(String url, String desk, String title, long revision, List<FieldView> now,
            FormValues typed) {
        return new ConflictPage(url, desk, title, revision, FormDifferences.between(now, typed), typed.answers()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Typed(entry.getKey(), value))).toList());
    }

    @Override
    public int status() {
        return 409;
    }
}
