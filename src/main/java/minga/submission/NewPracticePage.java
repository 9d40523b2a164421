package minga.submission;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page with the form to begin a practice.
 *
 * @param key of this form, so that sent twice it counts once
 * @param alike public practices that may be the same one
 */
public record NewPracticePage(String name, String key, List<Alike> alike, List<FormError> errors) implements Page {

    /** A public practice with a name like that. */
    public record Alike(String slug, String name, String municipality) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
