package minga.seminar;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import minga.document.FieldText;
import minga.form.AnswerViewBuilder;
import minga.form.ConflictPage;
import minga.form.FieldView;
import minga.form.FormExtras;
import minga.form.FormValues;
import minga.form.FormViewBuilder;
import minga.form.FormViewBuilder.FormState;
import minga.practice.Practice;
import minga.practice.Practices;
import minga.web.FormError;
import minga.web.Language;
import minga.web.Messages;

/** Makes the pages of seminars, those of the public and those of the curator's desk, out of seminars. */
public final class SeminarPageBuilder {

    private final Seminars seminars;
    private final Practices practices;
    private final FormViewBuilder forms;
    private final Function<Language, FieldText> texts;

    public SeminarPageBuilder(Seminars seminars, Practices practices, FormViewBuilder forms,
            Function<Language, FieldText> texts) {
        this.seminars = seminars;
        this.practices = practices;
        this.forms = forms;
        this.texts = texts;
    }

    SeminarsPage list(Language language) {
        return new SeminarsPage(seminars.all().stream()
                .map(one -> new SeminarsPage.Line(one.slug(), one.title(), kind(one, language),
                        orEmpty(one.description()), one.practices().size(), one.commitments().size(),
                        one.conclusions().size()))
                .toList());
    }

    SeminarPage one(Seminar seminar, Language language) {
        return new SeminarPage(seminar.slug(), seminar.title(), kind(seminar, language), orEmpty(seminar.description()),
                new AnswerViewBuilder(texts.apply(language)).answered(SeminarTemplate.SEMINAR, SeminarTemplate.OCCASION,
                        seminar),
                seminar.practices().stream().map(this::presented).filter(Objects::nonNull).toList(),
                lines(seminar), seminar.conclusions().stream().map(Conclusion::text).filter(Objects::nonNull).toList(),
                orEmpty(seminar.sourceDocument()), orEmpty(seminar.sourcePage()), orEmpty(seminar.sourceNotes()));
    }

    CommitmentsPage commitments() {
        return new CommitmentsPage(seminars.all().stream().filter(one -> !one.commitments().isEmpty())
                .map(one -> new CommitmentsPage.Group(one.slug(), one.title(), lines(one))).toList());
    }

    /** Without rows that say nothing yet, and without links to seminars that the public does not see. */
    private List<CommitmentsPage.Line> lines(Seminar seminar) {
        Set<String> open = seminars.all().stream().map(Seminar::slug).collect(Collectors.toSet());
        return seminar.commitments().stream().filter(one -> one.text() != null)
                .map(one -> new CommitmentsPage.Line(one.place(), one.text(),
                        orEmpty(one.institution()), open.contains(one.relatedSeminar()) ? one.relatedSeminar() : ""))
                .toList();
    }

    /** The practice as the public may see it; one that left is not named. */
    private SeminarPage.Presented presented(String name) {
        Optional<Practice> practice = practices.withSourceId(name).or(() -> practices.withCode(name));
        return practice.flatMap(Practice::published)
                .map(version -> new SeminarPage.Presented(practice.orElseThrow().slug(),
                        version.identification().name(), orEmpty(version.identification().summary())))
                .orElse(null);
    }

    SeminarDeskPage desk(List<Seminar> all, Language language) {
        return new SeminarDeskPage(all.stream()
                .map(one -> new SeminarDeskPage.Line(one.id(), orEmpty(one.title()), kind(one, language),
                        one.status().name(),
                        publicSlug(one), one.updatedAt(), one.practices().size(), one.commitments().size(),
                        one.conclusions().size()))
                .toList());
    }

    NewSeminarPage beginning(Seminar seminar, String key, FormValues typed, List<FormError> errors, Language language) {
        return new NewSeminarPage(key, forms.section(SeminarTemplate.SEMINAR, SeminarTemplate.BEGINNING, seminar,
                new FormState(language, typed, errors, FormExtras.NONE)), errors);
    }

    SeminarFormPage form(Seminar seminar, FormValues typed, List<FormError> errors, Language language) {
        FormState state = new FormState(language, typed, errors, FormExtras.NONE);
        return new SeminarFormPage(seminar.id(), orEmpty(seminar.title()), seminar.status().name(), publicSlug(seminar),
                seminar.revision(),
                seminar.updatedAt(),
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

    private static String publicSlug(Seminar seminar) {
        return seminar.status() == SeminarStatus.PUBLISHED ? seminar.slug() : "";
    }

    private String kind(Seminar seminar, Language language) {
        return String.join("", texts.apply(language).values(SeminarTemplate.KIND, seminar));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
