package minga.commitment;

import java.util.List;
import minga.form.FieldView;
import minga.web.FormError;
import minga.web.Page;

/**
 * To begin a commitment.
 *
 * @param key of this form, so that sent twice it counts once
 */
public record NewCommitmentPage(String key, List<FieldView> fields, List<FormError> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
