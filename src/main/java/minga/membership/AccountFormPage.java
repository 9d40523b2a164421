package minga.membership;

import java.util.List;
import java.util.Set;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page with the form of one account for the administrator, or of an invitation when the id is 0.
 *
 * @param municipality the code chosen, or empty
 * @param municipalities all there are, to choose from
 */
public record AccountFormPage(long id, String name, String mail, Set<String> roles, String municipality,
        boolean disabled,
        List<Choice> municipalities, List<FormError> errors) implements Page {

    /** An institution to choose. */
    public record Choice(String code, String name) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
