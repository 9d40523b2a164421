package minga.seminar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import minga.commitment.Commitment;
import minga.commitment.CommitmentDeskResource;
import minga.commitment.CommitmentLine;
import minga.commitment.CommitmentPageBuilder;
import minga.commitment.Commitments;
import minga.document.FieldText;
import minga.seminar.SeminarDeskPage.Task;
import minga.seminar.SeminarDeskPage.Why;
import minga.web.Language;

/** Makes the page of the curator's desk: what is near, what is due, and all seminars by state. */
public final class SeminarDeskPageBuilder {

    private static final Duration NEAR = Duration.ofDays(60);
    private static final Set<String> DUE = Set.of("OVERDUE", "TODAY", "SOON");

    private final Commitments commitments;
    private final CommitmentPageBuilder promises;
    private final Function<Language, FieldText> texts;
    private final Clock clock;

    public SeminarDeskPageBuilder(Commitments commitments, CommitmentPageBuilder promises,
            Function<Language, FieldText> texts, Clock clock) {
        this.commitments = commitments;
        this.promises = promises;
        this.texts = texts;
        this.clock = clock;
    }

    SeminarDeskPage desk(List<Seminar> all, Language language) {
        List<CommitmentLine> due = promises.lines(commitments.desk().stream().filter(Commitment::isPublic).toList(),
                language).stream().filter(line -> DUE.contains(line.deadline())).toList();
        return new SeminarDeskPage(near(all, language), due,
                due.stream().filter(line -> line.deadline().equals("OVERDUE")).count(), groups(all, language));
    }

    private List<Task> near(List<Seminar> all, Language language) {
        Instant now = clock.instant();
        List<Task> near = new ArrayList<>();
        commitments.withWaitingReports().forEach(one -> near.add(
                new Task(CommitmentDeskResource.address(one.id()) + "#avances", orEmpty(one.text()), Why.REPORT, "")));
        List<Seminar> announced = all.stream()
                .filter(one -> one.status() == SeminarStatus.ANNOUNCED && one.startsAt() != null)
                .sorted(Comparator.comparing(one -> one.startsAt().toInstant())).toList();
        announced.stream().filter(one -> end(one).isBefore(now))
                .forEach(one -> near.add(task(one, Why.PAST, language)));
        announced.stream().filter(one -> !end(one).isBefore(now)
                && one.startsAt().toInstant().isBefore(now.plus(NEAR)))
                .forEach(one -> near.add(task(one, Why.SOON, language)));
        all.stream().filter(one -> one.status() == SeminarStatus.DRAFT)
                .forEach(one -> near.add(task(one, Why.DRAFT, language)));
        return near;
    }

    private static Instant end(Seminar seminar) {
        return (seminar.endsAt() == null ? seminar.startsAt() : seminar.endsAt()).toInstant();
    }

    private static Task task(Seminar seminar, Why why, Language language) {
        return new Task(SeminarDeskResource.address(seminar.id()), orEmpty(seminar.title()), why,
                SeminarPageBuilder.when(seminar, language));
    }

    private List<SeminarDeskPage.Group> groups(List<Seminar> all, Language language) {
        List<SeminarDeskPage.Group> groups = new ArrayList<>();
        for (SeminarStatus status : SeminarStatus.values()) {
            List<SeminarDeskPage.Line> lines = all.stream().filter(one -> one.status() == status)
                    .map(one -> line(one, language)).toList();
            if (!lines.isEmpty()) {
                groups.add(new SeminarDeskPage.Group(status.name(), lines));
            }
        }
        return groups;
    }

    private SeminarDeskPage.Line line(Seminar one, Language language) {
        return new SeminarDeskPage.Line(one.id(), orEmpty(one.title()),
                String.join("", texts.apply(language).values(SeminarTemplate.KIND, one)),
                SeminarPageBuilder.when(one, language), SeminarFormPageBuilder.publicSlug(one), one.updatedAt(),
                SeminarPageBuilder.named(one).size(), one.conclusions().size());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
