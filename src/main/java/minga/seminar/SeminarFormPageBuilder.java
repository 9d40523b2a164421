package minga.seminar;

import java.util.List;
import minga.commitment.Commitments;
import minga.form.ConflictPage;
import minga.form.FieldView;
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

    SeminarFormPage form(Seminar seminar, FormValues typed, List<FormError> errors, Language language) {
        FormState state = new FormState(language, typed, errors,
                new ConclusionExtras(seminar, commitments, language));
        return new SeminarFormPage(seminar.id(), orEmpty(seminar.title()), seminar.status().name(),
                SeminarStatus.buttons(seminar.status()), publicSlug(seminar), seminar.revision(), seminar.updatedAt(),
                SeminarTemplate.SEMINAR.sections().stream().map(section -> new SeminarFormPage.Part(section.key(),
                        Messages.text(language, "seminar.section." + section.key()),
                        forms.section(SeminarTemplate.SEMINAR, section, seminar, state))).toList(),
                errors);
    }

    /** Both texts where somebody else saved first. */
    ConflictPage conflict(Seminar seminar, FormValues typed, Language language) {
        List<FieldView> now = SeminarTemplate.SEMINAR.sections().stream()
                .flatMap(section -> forms.section(SeminarTemplate.SEMINAR, section, seminar, FormState.plain(language))
                        .stream())
                .toList();
        return ConflictPage.of(SeminarDeskResource.address(seminar.id()), "curation", orEmpty(seminar.title()),
                seminar.revision(), now, typed);
    }

    static String publicSlug(Seminar seminar) {
        return seminar.status().isPublic() ? seminar.slug() : "";
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
