package minga.seminar;

import java.util.List;
import minga.form.FieldView;
import minga.web.FormError;
import minga.web.Page;

/**
 * The form to register for a seminar.
 *
 * @param when day and hour in words; empty where they are not known
 * @param keptDays for how many days after the seminar the data are kept
 */
public record RegistrationPage(String slug, String title, String when, long keptDays, List<FieldView> fields,
        List<FormError> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
