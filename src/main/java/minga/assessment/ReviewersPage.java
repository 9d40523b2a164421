package minga.assessment;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page that says who assesses a ficha, and proposes who else might.
 *
 * @param place the municipality, in words
 * @param proposals the best first; empty where nobody is needed
 * @param done what was just done: a key, or empty
 */
public record ReviewersPage(AssessmentSheet sheet, String place, List<Proposal> proposals, List<FormError> errors,
        String done, int status) implements Page {

    /**
     * Somebody who might assess the ficha.
     *
     * @param place their municipality, or the ministry, in words
     */
    public record Proposal(long account, String name, String place, long load, long experience) {}

    public String title() {
        return sheet.name() == null ? sheet.code() : sheet.name();
    }
}
