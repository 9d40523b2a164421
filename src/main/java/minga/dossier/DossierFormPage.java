package minga.dossier;

import java.time.Instant;
import java.util.List;
import minga.form.FieldView;
import minga.template.RecordDirectory;
import minga.web.FormError;
import minga.web.Page;

/**
 * The form of a dossier: its cover, its practices in order, who may read it, its versions.
 *
 * @param title empty where it has none yet
 * @param number of the version that is shown
 * @param draft false where the newest version is published: it is shown, and not written in
 * @param revision what the form writes on from
 * @param cover the fields of the cover
 * @param picks the practices
 * @param shown the numbers of their rows, to be sent back
 * @param outline what it will consist of, with the page on which each begins
 * @param warnings about the whole
 * @param matches the practices that may have been meant by what was to be added
 */
public record DossierFormPage(long id, String code, String title, int number, boolean draft, long revision,
        Instant updated, List<FieldView> cover, List<Pick> picks, String shown, List<Outlined> outline,
        List<String> warnings, List<RecordDirectory.Entry> matches, Readers readers,
        List<FormError> errors) implements Page {

    /**
     * One practice.
     *
     * @param practice null where it is not public
     * @param fields by their place in the template: practice, depth, evidence, note, questions
     */
    public record Pick(FieldView.RowView row, PracticeLine practice, String code, List<FieldView> fields,
            List<String> warnings, boolean obstacle) {}

    /** A part of the dossier and the page on which it begins, about. */
    public record Outlined(String title, int page) {}

    /**
     * Who may read it.
     *
     * @param visibility a word of Visibility
     * @param link the secret address
     * @param published the numbers of the published versions, newest first
     */
    public record Readers(String visibility, String link, List<Integer> published) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
