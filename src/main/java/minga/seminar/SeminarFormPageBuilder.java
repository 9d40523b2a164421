package minga.seminar;

import java.util.List;
import java.util.Set;
import minga.commitment.Commitments;
import minga.form.FormExtras;
import minga.form.FormValues;
import minga.form.FormViewBuilder;
import minga.form.FormViewBuilder.FormState;
import minga.web.FormError;
import minga.web.Language;
import minga.web.Messages;

/** Makes the forms of the curator's desk out of seminars. */
public final class SeminarFormPageBuilder {

    private final FormViewBuilder forms;
    private final Commitments commitments;

    public SeminarFormPageBuilder(FormViewBuilder forms, Commitments commitments) {
        this.forms = forms;
        this.commitments = commitments;
    }

    NewSeminarPage beginning(Seminar seminar, String key, FormValues typed, List<FormError> errors, Language language) {
        return new NewSeminarPage(key, forms.section(SeminarTemplate.SEMINAR, SeminarTemplate.BEGINNING, seminar,
                new FormState(language, typed, errors, FormExtras.NONE)), errors);
    }

    /**
     * The form.
     *
     * @param typed what was typed and not taken, to stand in its fields
     * @param restored the fields that show what was typed though nothing is wrong there
     */
    SeminarFormPage form(Seminar seminar, FormValues typed, List<FormError> errors, Set<String> restored,
            Language language) {
        FormState state = new FormState(language, typed, errors,
                new ConclusionExtras(seminar, commitments, language), restored);
        return new SeminarFormPage(seminar.id(), orEmpty(seminar.title()), seminar.status().name(),
                SeminarStatus.buttons(seminar.status()), publicSlug(seminar), seminar.revision(), seminar.updatedAt(),
                SeminarTemplate.SEMINAR.sections().stream().map(section -> new SeminarFormPage.Part(section.key(),
                        Messages.text(language, "seminar.section." + section.key()),
                        forms.section(SeminarTemplate.SEMINAR, section, seminar, state))).toList(),
                errors);
    }

    static String publicSlug(Seminar seminar) {
        return seminar.status().isPublic() ? seminar.slug() : "";
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
