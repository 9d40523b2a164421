package minga.membership;

import java.util.List;
import java.util.Set;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page with the form to create an account with a one-time token.
 *
 * @param action where the form goes
 * @param asksMail true for the first administrator, whose mail no invitation knows
 * @param roles what the account will be for
 * @param municipality the name of the institution, or empty
 */
public record RegistrationPage(String action, boolean asksMail, String mail, String name, Set<String> roles,
        String municipality,
        String key, List<FormError> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
