package minga.commitment;

import java.time.Instant;
import java.util.List;
import minga.form.FieldView;
import minga.web.FormError;
import minga.web.Page;

/**
 * The form of a commitment, with what was reported.
 *
 * @param state a {@link CommitmentStatus}
 * @param slug of its public page; empty where the public does not see it
 * @param revision what the form writes on from
 * @param waiting reports that came by mail and wait
 * @param reminder whether its contact can be reminded now
 * @param reminded when that was done last, in words; empty where never
 */
public record CommitmentFormPage(long id, String title, String state, String slug, long revision, Instant updated,
        List<Part> parts, List<CommitmentPage.Report> reports, List<CommitmentPage.Report> waiting, boolean reminder,
        String reminded, List<FormError> errors) implements Page {

    /** One section of the form. */
    public record Part(String key, String title, List<FieldView> fields) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
