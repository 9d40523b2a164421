package minga.submission;

import java.util.List;
import minga.form.FormDifferences.Difference;
import minga.web.Page;

/**
 * Page with answers that could not be saved because the ficha can no longer be changed: each as a text to be copied.
 *
 * @param title the section that was written in
 * @param state the name of the {@link minga.practice.PracticeStatus}
 * @param answers where what was typed differs from what is saved
 */
public record UnsavedAnswersPage(long id, String practice, String title, String state,
        List<Difference> answers) implements Page {

    @Override
    public int status() {
        return 409;
    }
}
