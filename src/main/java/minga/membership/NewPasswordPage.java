package minga.membership;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;

/** Page with the form to set a new password. */
public record NewPasswordPage(String action, List<FormError> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
