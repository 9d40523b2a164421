package minga.submission.office;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page with the downloads of a ficha's form and the form that sends it back.
 *
 * @param editable true where a file may come back
 * @param waiting true where a file was sent and nobody chose yet
 * @param megabytes what a file may have at most
 */
public record FormFilePage(long id, String practice, boolean editable, boolean waiting, int megabytes,
        List<FormError> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
