package minga.submission;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page with the form that attaches a file to a means of verification.
 *
 * @param place which means of which indicator, in words
 * @param means what the means says
 * @param endings of the files that are taken
 * @param limit in megabytes
 */
public record AttachPage(long id, long meansId, String practice, String place, String means, String endings, long limit,
        String title,
        boolean open, List<FormError> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
