package minga.seminar;

import java.time.Instant;
import java.util.List;
import minga.form.FieldView;
import minga.web.FormError;
import minga.web.Page;

/**
 * The form of the Mesa Intermunicipal.
 *
 * @param updated null where nobody wrote in it yet
 */
public record RoundTableFormPage(String name, long revision, Instant updated, List<Part> parts, List<FormError> errors)
        implements
            Page {

    /** One section of the form. */
    public record Part(String key, String title, List<FieldView> fields) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
