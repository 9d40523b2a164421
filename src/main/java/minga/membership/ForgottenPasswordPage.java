package minga.membership;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;

/** To ask for a mail with a key for a new password. */
public record ForgottenPasswordPage(String mail, List<FormError> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
