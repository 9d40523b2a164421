package minga.alert;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page with the form to subscribe by mail to what is new in a search.
 *
 * @param query the search as its address writes it
 * @param title what it is called
 * @param total how many practices it gives today
 * @param mail as it was typed
 * @param weekly whether weekly was chosen
 */
public record AlertFormPage(String query, String title, int total, String mail, boolean weekly,
        List<FormError> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }

    /** The address of the search. */
    public String back() {
        return "/practicas" + (query.isEmpty() ? "" : "?" + query);
    }
}
