package minga.submission;

import java.time.Instant;
import java.util.List;
import minga.form.FieldView;
import minga.form.FormExtras.FieldRemark;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page with the form of one section.
 *
 * @param number which section it is, from 1
 * @param revision what the form writes on from
 * @param next the section after; empty after the last
 * @param draftAt when what the reader typed and did not save was kept; null where nothing is
 * @param restored true where the form shows that
 */
public record SectionPage(long id, String practice, String municipality, String key, String title, String lead,
        String why, String example,
        int number, int total, long revision, String next, Instant updated, List<FieldView> fields,
        List<FieldRemark> remarks,
        List<FormError> errors, Instant draftAt, boolean restored) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
