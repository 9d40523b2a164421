package minga.submission;

import java.util.List;
import minga.form.AnswerView;
import minga.web.Page;

/**
 * Page with all answers before sending, and the faults that prevent it.
 *
 * @param sendable true where the ficha may be sent from its state
 */
public record CheckAnswersPage(long id, String name, String state, long revision, boolean sendable, List<Part> parts,
        List<Missing> missing) implements Page {

    /** One section with its answers. */
    public record Part(String key, String title, List<AnswerView> answers) {}

    /** Something that stands in the way, with the address where it is mended. */
    public record Missing(String url, String label, String text) {}
}
