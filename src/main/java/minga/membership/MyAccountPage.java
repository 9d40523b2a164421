package minga.membership;

import java.util.List;
import java.util.Set;
import minga.web.FormError;
import minga.web.Page;

/**
 * One's own account.
 *
 * @param done what was just saved, as a message key; empty otherwise
 */
public record MyAccountPage(String mail, String name, String language, Set<String> roles, String municipality, String done,
        List<FormError> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
