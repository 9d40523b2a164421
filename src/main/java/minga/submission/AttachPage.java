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
 * @param received what came in part, or came whole and is not attached
 */
public record AttachPage(long id, long meansId, String practice, String place, String means, String endings, long limit,
        String title, boolean open, List<Received> received, List<FormError> errors) implements Page {

    /**
     * An upload of the reader's to this means that is not attached.
     *
     * @param percent of its bytes that came
     */
    public record Received(String id, String name, String size, long percent) {

        public boolean whole() {
            return percent == 100;
        }
    }

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
