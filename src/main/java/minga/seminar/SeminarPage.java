package minga.seminar;

import java.util.List;
import minga.form.AnswerView;
import minga.web.Page;

/**
 * Page of one seminar: practices presented, commitments, conclusions, and its source.
 *
 * @param kind the label of its kind
 * @param description in Markdown; may be empty
 * @param facts when and where, as far as it is known
 */
public record SeminarPage(String slug, String title, String kind, String description, List<AnswerView> facts,
        List<Presented> practices,
        List<CommitmentsPage.Line> commitments, List<String> conclusions, String sourceDocument, String sourcePage,
        String sourceNotes) implements Page {

    /** A practice with the address of its ficha. */
    public record Presented(String slug, String name, String summary) {}
}
