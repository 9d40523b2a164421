package minga.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.commitment.CommitmentLine.Reference;
import minga.commitment.CommitmentsPage.Option;
import minga.document.ExportFormats.Download;
import minga.document.FieldText;
import minga.platform.ChileTime;
import minga.practice.Practice;
import minga.practice.Practices;
import minga.template.RecordDirectory;
import minga.vocabulary.Term;
import minga.vocabulary.Vocabularies;
import minga.web.FormError;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;
import minga.web.Paging;

/** Makes the public pages of commitments, and their lines for the pages of others. */
public final class CommitmentPageBuilder {

    private static final int PAGE = 50;

    private final Commitments commitments;
    private final Practices practices;
    private final RecordDirectory seminars;
    private final Vocabularies vocabularies;
    private final Function<Language, FieldText> texts;
    private final Clock clock;

    /** @param seminars finds public seminars by their slug */
    public CommitmentPageBuilder(Commitments commitments, Practices practices, RecordDirectory seminars,
            Vocabularies vocabularies, Function<Language, FieldText> texts, Clock clock) {
        this.commitments = commitments;
        this.practices = practices;
        this.seminars = seminars;
        this.vocabularies = vocabularies;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param asked the number of the page as it stands in the address; null for the first */
    CommitmentsPage table(CommitmentQuery query, String asked, List<Download> downloads, Language language) {
        LocalDate today = today();
        CommitmentFilter filter = query.filter();
        long total = commitments.count(filter, today);
        int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        int page = Paging.number(asked, pages);
        List<CommitmentLine> lines = lines(commitments.find(filter, today, (page - 1) * PAGE, PAGE), language);
        long overdue = filter.state() != null && !filter.state().equals(CommitmentFilter.OVERDUE) ? 0
                : commitments.count(new CommitmentFilter(filter.owner(), CommitmentFilter.OVERDUE, filter.from(),
                        filter.until(), filter.seminar()), today);
        return new CommitmentsPage(lines, total, overdue, filters(query, language), query.address(),
                Paging.of(page, pages, number -> "/compromisos" + query.address(number)), downloads,
                Formats.date(language, today), FormError.of(query.faults(), language));
    }

    private CommitmentsPage.Filters filters(CommitmentQuery query, Language language) {
        CommitmentFilter filter = query.filter();
        List<Option> states = new ArrayList<>();
        states.add(new Option(CommitmentFilter.OVERDUE, Messages.text(language, "commitment.overdue"),
                CommitmentFilter.OVERDUE.equals(filter.state())));
        vocabularies.terms(CommitmentTemplate.STATE.vocabulary()).stream().map(Term::code)
                .map(code -> new Option(code, vocabularies.label(CommitmentTemplate.STATE.vocabulary(), code,
                        language.code()), code.equals(filter.state())))
                .forEach(states::add);
        return new CommitmentsPage.Filters(options(commitments.owners(), filter.owner(), Function.identity()),
                withAsked(states, filter.state()),
                options(commitments.seminars(), filter.seminar(),
                        slug -> seminars.find(slug).map(RecordDirectory.Entry::label).orElse(null)),
                query.from(), query.until());
    }

    private static List<Option> options(List<String> values, String asked, Function<String, String> label) {
        return withAsked(values.stream().filter(value -> label.apply(value) != null)
                .map(value -> new Option(value, label.apply(value), value.equals(asked))).toList(), asked);
    }

    /** What was asked for stands among what can be chosen, also where nothing bears it: the filter does not lie. */
    private static List<Option> withAsked(List<Option> options, String asked) {
        return asked == null || options.stream().anyMatch(Option::selected) ? options
                : Stream.concat(options.stream(), Stream.of(new Option(asked, asked, true))).toList();
    }

    CommitmentPage one(Commitment commitment, boolean member, List<Download> downloads, Language language) {
        return new CommitmentPage(lines(List.of(commitment), language).get(0),
                member ? orEmpty(commitment.contact()) : "",
                orEmpty(commitment.evidence()), orEmpty(commitment.conclusion()),
                seminar(commitment.relatedSeminar()),
                commitment.reports().reversed().stream().filter(ProgressReport::isAccepted)
                        .map(report -> report(report, language)).toList(),
                orEmpty(commitment.sourceDocument()), orEmpty(commitment.sourcePage()),
                orEmpty(commitment.sourceNotes()), downloads);
    }

    CommitmentPage.Report report(ProgressReport report, Language language) {
        return new CommitmentPage.Report(report.id(), Formats.date(language, report.reportedAt()), report.author(),
                orEmpty(report.text()),
                String.join("", texts.apply(language).values(CommitmentTemplate.REPORT_STATE, report)),
                report.percentage() == null ? -1 : report.percentage(), orEmpty(report.evidence()));
    }

    /** The public commitments that were made in that seminar. */
    public List<CommitmentLine> ofSeminar(String slug, Language language) {
        return lines(commitments.find(CommitmentFilter.ofSeminar(slug), today(), 0, Integer.MAX_VALUE), language);
    }

    /** The public commitments that a practice under one of those names answers. */
    public List<CommitmentLine> answeredBy(List<String> names, Language language) {
        return lines(commitments.answeredBy(names), language);
    }

    /** Those as lines of a table. */
    public List<CommitmentLine> lines(List<Commitment> some, Language language) {
        Map<String, Optional<Reference>> origins = new HashMap<>();
        return some.stream().map(one -> line(one, one.seminar() == null ? null
                : origins.computeIfAbsent(one.seminar(), slug -> Optional.ofNullable(seminar(slug))).orElse(null),
                language)).toList();
    }

    private CommitmentLine line(Commitment one, Reference origin, Language language) {
        Deadline deadline = Deadline.of(one, today());
        String owner = Stream.of(one.unit(), one.institution()).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new CommitmentLine(one.id(), one.isPublic() ? one.slug() : "", orEmpty(one.text()), owner,
                one.dueOn() == null ? "" : Formats.date(language, one.dueOn()), deadline.kind().name(),
                deadline.words(language), String.join("", texts.apply(language).values(CommitmentTemplate.STATE, one)),
                one.percentage() == null ? -1 : one.percentage(),
                one.practices().stream().map(this::practice).filter(Objects::nonNull).toList(),
                origin);
    }

    /** The practice as the public may see it; one that left is not named. */
    private Reference practice(String name) {
        Optional<Practice> practice = practices.withSourceId(name).or(() -> practices.withCode(name));
        return practice.flatMap(Practice::published)
                .map(version -> new Reference("/practicas/" + practice.orElseThrow().slug(),
                        version.identification().name()))
                .orElse(null);
    }

    private Reference seminar(String slug) {
        return slug == null ? null
                : seminars.find(slug).map(entry -> new Reference("/seminarios/" + slug, entry.label())).orElse(null);
    }

    private LocalDate today() {
        return ChileTime.day(clock.instant());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
