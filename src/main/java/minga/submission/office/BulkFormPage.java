package minga.submission.office;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page with the empty workbook of many fichas, the form that sends it back, and what became of the one that was sent.
 *
 * @param result what became of it; null before one was sent
 */
public record BulkFormPage(String municipality, int megabytes, int most, Result result, List<FormError> errors)
        implements
            Page {

    /**
     * What became of a workbook.
     *
     * @param faulty how many faults there are, of which some hundred are listed
     */
    public record Result(boolean dryRun, int records, int stored, int known, int faulty, List<Line> faults) {}

    /** A fault: where, and how to mend it. */
    public record Line(String place, String text) {}

    @Override
    public int status() {
        return errors.isEmpty() && (result == null || result.faulty() == 0) ? 200 : 422;
    }
}
