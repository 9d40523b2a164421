package minga.reading;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page of the secret addresses of a practice: makes one, lists and revokes those that open.
 *
 * @param fresh the path of the link that was just made, which is shown once; empty for none
 * @param days for how many days a new one opens, as typed
 * @param shareable true where the newest version is not public
 * @param done true where a link was just revoked
 */
public record PreviewLinksPage(long id, String name, List<PreviewLink> links, String fresh, String days,
        boolean shareable, List<FormError> errors, boolean done, int status) implements Page {

    /** What is wrong with that field, or nothing. */
    public String fault(String field) {
        return FormError.at(errors, field);
    }
}
