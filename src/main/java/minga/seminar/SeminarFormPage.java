package minga.seminar;

import java.time.Instant;
import java.util.List;
import minga.form.FieldView;
import minga.web.FormError;
import minga.web.Page;

/**
 * The form of a seminar.
 *
 * @param title empty where it has none yet
 * @param state a {@link SeminarStatus}
 * @param next the buttons of the states that may follow, such as {@code realizado}, the usual one first
 * @param slug of its public page; empty where the public does not see it
 * @param revision what the form writes on from
 */
public record SeminarFormPage(long id, String title, String state, List<String> next, String slug, long revision,
        Instant updated, List<Part> parts, List<FormError> errors) implements Page {

    /** One section of the form. */
    public record Part(String key, String title, List<FieldView> fields) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
