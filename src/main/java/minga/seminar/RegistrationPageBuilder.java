package minga.seminar;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import minga.document.DocumentList;
import minga.document.FieldText;
import minga.form.FormExtras;
import minga.form.FormValues;
import minga.form.FormViewBuilder;
import minga.form.FormViewBuilder.FormState;
import minga.seminar.Registration.State;
import minga.web.FormError;
import minga.web.Language;

/** Makes the pages of registrations. */
public final class RegistrationPageBuilder {

    private final FormViewBuilder forms;
    private final Duration kept;
    private final Function<Language, FieldText> texts;
    private final String home;

    /**
     * @param kept for how long after a seminar its registrations are kept
     * @param portal the public address of the portal
     */
    public RegistrationPageBuilder(FormViewBuilder forms, Duration kept, Function<Language, FieldText> texts,
            URI portal) {
        this.forms = forms;
        this.kept = kept;
        this.texts = texts;
        this.home = portal.toString();
    }

    RegistrationPage form(Seminar seminar, Registration asked, FormValues typed, List<FormError> errors,
            Language language) {
        return new RegistrationPage(seminar.slug(), seminar.title(), SeminarPageBuilder.when(seminar, language),
                kept.toDays(),
                forms.section(RegistrationTemplate.REGISTRATION, RegistrationTemplate.REGISTRATION.sections().get(0),
                        asked, new FormState(language, typed, errors, FormExtras.NONE)),
                errors);
    }

    RegistrationsDeskPage desk(Seminar seminar, List<Registration> all) {
        return new RegistrationsDeskPage(seminar.id(), orEmpty(seminar.title()), lines(all, State.CONFIRMED),
                lines(all, State.WAITING), seminar.capacity() == null ? -1 : seminar.capacity(), kept.toDays(),
                seminar.status() == SeminarStatus.HELD);
    }

    DocumentList table(Seminar seminar, List<Registration> all, Language language) {
        return RegistrationDocuments.table(seminar, all, texts.apply(language), home);
    }

    private static List<RegistrationsDeskPage.Line> lines(List<Registration> all, State state) {
        return all.stream().filter(one -> one.state() == state).map(one -> new RegistrationsDeskPage.Line(one.id(),
                one.name(), one.mail(), orEmpty(one.institution()), orEmpty(one.needs()), one.attended())).toList();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
