package minga.seminar;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.commitment.CommitmentPageBuilder;
import minga.commitment.Commitments;
import minga.document.FieldText;
import minga.form.AnswerView;
import minga.form.AnswerViewBuilder;
import minga.practice.Practice;
import minga.practice.Practices;
import minga.seminar.SeminarPage.Joining;
import minga.seminar.SeminarPage.Presented;
import minga.template.Section;
import minga.web.FormError;
import minga.web.Formats;
import minga.web.Language;

/** Makes the public pages of seminars. */
public final class SeminarPageBuilder {

    private static final Comparator<ZonedDateTime> EARLIEST = Comparator.nullsLast(
            Comparator.comparing(ZonedDateTime::toInstant));
    static final Comparator<ZonedDateTime> LATEST = Comparator.nullsLast(
            Comparator.comparing(ZonedDateTime::toInstant).reversed());

    private final Seminars seminars;
    private final Practices practices;
    private final Commitments commitments;
    private final CommitmentPageBuilder promises;
    private final Function<Language, FieldText> texts;

    public SeminarPageBuilder(Seminars seminars, Practices practices, Commitments commitments,
            CommitmentPageBuilder promises, Function<Language, FieldText> texts) {
        this.seminars = seminars;
        this.practices = practices;
        this.commitments = commitments;
        this.promises = promises;
        this.texts = texts;
    }

    SeminarsPage list(Language language) {
        List<Seminar> all = seminars.all();
        Map<String, Long> promised = commitments.countBySeminar();
        List<SeminarsPage.Group> groups = new ArrayList<>();
        for (SeminarStatus status : List.of(SeminarStatus.ANNOUNCED, SeminarStatus.HELD, SeminarStatus.CANCELLED)) {
            List<SeminarsPage.Line> lines = all.stream().filter(one -> one.status() == status)
                    .sorted(Comparator.comparing(Seminar::startsAt,
                            status == SeminarStatus.ANNOUNCED ? EARLIEST : LATEST))
                    .map(one -> line(one, promised.getOrDefault(one.slug(), 0L), language)).toList();
            if (!lines.isEmpty()) {
                groups.add(new SeminarsPage.Group(status.name(), lines));
            }
        }
        return new SeminarsPage(groups);
    }

    private SeminarsPage.Line line(Seminar one, long promised, Language language) {
        return new SeminarsPage.Line(one.slug(), one.title(), kind(one, language), when(one, language),
                orEmpty(one.venue()), orEmpty(one.description()), named(one).size(), promised,
                one.conclusions().size());
    }

    SeminarPage one(Seminar seminar, Language language) {
        return new SeminarPage(seminar.slug(), seminar.title(), kind(seminar, language), seminar.status().name(),
                orEmpty(seminar.statusNote()), orEmpty(seminar.description()), facts(seminar, language),
                joining(seminar), seminar.startsAt() != null, sessions(seminar, language),
                seminar.practices().stream().map(this::presented).filter(Objects::nonNull).toList(),
                promises.ofSeminar(seminar.slug(), language),
                seminar.conclusions().stream().map(Conclusion::text).filter(Objects::nonNull).toList(),
                orEmpty(seminar.minutes()), new SeminarPage.Source(orEmpty(seminar.sourceDocument()),
                        orEmpty(seminar.sourcePage()), orEmpty(seminar.sourceNotes())));
    }

    /** When, where and who; where it is followed on line is a link and stands elsewhere. */
    private List<AnswerView> facts(Seminar seminar, Language language) {
        AnswerViewBuilder answers = new AnswerViewBuilder(texts.apply(language));
        String link = FormError.controlOf(SeminarTemplate.LINK.key());
        List<AnswerView> facts = new ArrayList<>(
                answers.answered(SeminarTemplate.SEMINAR, SeminarTemplate.OCCASION, seminar).stream()
                        .filter(fact -> !fact.id().equals(link)).toList());
        Section<SeminarHost> host = SeminarTemplate.HOST.sections().get(0);
        seminar.hosts().stream().filter(one -> one.institution() != null).forEach(one -> {
            List<AnswerView> said = answers.section(SeminarTemplate.HOST, host, one);
            facts.add(new AnswerView("", said.get(1).words().isEmpty() ? said.get(0).label()
                    : said.get(1).words().get(0), said.get(0).words(), List.of()));
        });
        return facts;
    }

    private static Joining joining(Seminar seminar) {
        boolean here = Boolean.TRUE.equals(seminar.registrationOpen());
        boolean known = here || Stream.of(seminar.registration(), seminar.registrationLink(), seminar.link())
                .anyMatch(Objects::nonNull);
        return seminar.status() != SeminarStatus.ANNOUNCED || !known ? null
                : new Joining(orEmpty(seminar.registration()), orEmpty(seminar.registrationLink()),
                        orEmpty(seminar.link()), here);
    }

    private List<SeminarPage.Session> sessions(Seminar seminar, Language language) {
        List<SeminarPage.Session> views = new ArrayList<>();
        LocalDate before = seminar.startsAt() == null ? null : seminar.startsAt().toLocalDate();
        for (SeminarSession one : seminar.sessions().stream().filter(session -> session.title() != null).toList()) {
            LocalDate day = one.startsAt() == null ? before : one.startsAt().toLocalDate();
            views.add(new SeminarPage.Session(Objects.equals(day, before) ? "" : Formats.date(language, day),
                    time(one), one.title(), one.speakers().stream().filter(speaker -> speaker.name() != null)
                            .map(SeminarPageBuilder::speaker).toList(),
                    orEmpty(one.room()), one.practices().stream().map(this::presented).filter(Objects::nonNull)
                            .toList()));
            before = day;
        }
        return views;
    }

    private static String speaker(SessionSpeaker one) {
        return one.institution() == null ? one.name() : one.name() + ", " + one.institution();
    }

    private static String time(SeminarSession one) {
        if (one.startsAt() == null) {
            return "";
        }
        String start = Formats.time(one.startsAt());
        return one.endsAt() == null ? start : start + "–" + Formats.time(one.endsAt());
    }

    /** The practice as the public may see it; one that left is not named. */
    private Presented presented(String name) {
        Optional<Practice> practice = practices.withSourceId(name).or(() -> practices.withCode(name));
        return practice.flatMap(Practice::published)
                .map(version -> new Presented(practice.orElseThrow().slug(),
                        version.identification().name(), orEmpty(version.identification().summary())))
                .orElse(null);
    }

    /** The practices that it names, each once, also those of its sessions. */
    static Set<String> named(Seminar seminar) {
        return Stream.concat(seminar.practices().stream(),
                seminar.sessions().stream().flatMap(session -> session.practices().stream()))
                .collect(Collectors.toSet());
    }

    static String when(Seminar seminar, Language language) {
        return seminar.startsAt() == null ? "" : Formats.moment(language, seminar.startsAt());
    }

    private String kind(Seminar seminar, Language language) {
        return String.join("", texts.apply(language).values(SeminarTemplate.KIND, seminar));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
