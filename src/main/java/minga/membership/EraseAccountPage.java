package minga.membership;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page that asks before an account is erased.
 *
 * @param contacts how many versions of fichas name the person's mail as their contact
 */
public record EraseAccountPage(String mail, int contacts, List<FormError> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
