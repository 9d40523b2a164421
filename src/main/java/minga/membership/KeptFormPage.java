package minga.membership;

import java.time.Instant;
import java.util.List;
import minga.web.Page;

/**
 * Page that shows a form which came after its session ended, to be looked at and sent again.
 *
 * @param handle the secret by which the form is found
 * @param action the address to which it was sent, and will be sent again
 * @param fields all that was sent with it
 * @param texts what was typed, to be read
 * @param hadFile true where it had a file: then its form is opened again
 * @param fileKept true where the file was kept, and that form offers it
 */
public record KeptFormPage(String handle, String action, List<Field> fields, List<String> texts, boolean hadFile,
        boolean fileKept,
        Instant keptAt) implements Page {

    /** One value that was sent. */
    public record Field(String name, String value) {}
}
