package minga.submission;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page with the form that is answered before an evidence file is shown to all.
 *
 * @param id of the evidence
 * @param practiceId of the practice that names it
 * @param fileName name of the file
 * @param state in words: who sees it now, and what is missing
 * @param read false while the portal has not read the text yet
 * @param blocked true where the file has too many findings to be published
 */
public record FileDisclosurePage(long id, long practiceId, String practice, String fileName, String state, boolean read,
        boolean blocked, List<Item> items, List<Finding> findings, String consent, int consentLimit, boolean open,
        List<FormError> errors) implements Page {

    /** A question with its possible answers. */
    public record Item(String parameter, String label, String hint, String error, List<Choice> choices) {}

    /**
     * A finding with its possible answers.
     *
     * @param places where it stands, in words; may be empty
     */
    public record Finding(String parameter, String label, String places, String error, List<Choice> choices) {}

    /** One possible answer. */
    public record Choice(String code, String label, boolean chosen) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
