package minga.commitment;

import java.util.List;
import minga.document.ExportFormats.Download;
import minga.web.FormError;
import minga.web.Page;
import minga.web.Paging;

/**
 * Page of the follow-up table of public commitments.
 *
 * @param total how many the filters leave
 * @param overdue how many of those are overdue
 * @param query of the address with the filters, with its question mark; empty without filters
 * @param today the day that deadlines are counted from, in words
 */
public record CommitmentsPage(List<CommitmentLine> lines, long total, long overdue, Filters filters, String query,
        Paging paging, List<Download> downloads, String today, List<FormError> errors) implements Page {

    /** The filters, and what stands in them. */
    public record Filters(List<Option> owners, List<Option> states, List<Option> seminars, String from,
            String until) {}

    /** One thing to choose. */
    public record Option(String value, String label, boolean selected) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public String errorAt(String field) {
        return FormError.at(errors, field);
    }
}
