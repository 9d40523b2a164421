package minga.membership;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page that asks for another mail address, or confirms it.
 *
 * @param mail what was typed, or the address that the link would set
 * @param confirming true for who came by the link in the mail
 */
public record MailChangePage(String mail, boolean confirming, List<FormError> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
