package minga.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import minga.assessment.Assignments;
import minga.platform.ChileTime;
import minga.practice.PracticeStatus;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Messages;
import minga.web.Paging;
import minga.web.RequestContext;

/** Builds the {@link QueuePage} for the reviewer who reads it. */
@ApplicationScoped
public class QueuePageBuilder {

    private static final int SIZE = 25;

    private RequestContext context;
    private ReviewQueue queue;
    private SavedFilters saved;
    private Assignments assignments;
    private Vocabularies vocabularies;
    private Territory territory;
    private Clock clock;

    protected QueuePageBuilder() {
        // for the proxies of the container
    }

    @Inject
    QueuePageBuilder(RequestContext context, ReviewQueue queue, SavedFilters saved, Assignments assignments,
            Vocabularies vocabularies, Territory territory, Clock clock) {
        this.context = context;
        this.queue = queue;
        this.saved = saved;
        this.assignments = assignments;
        this.vocabularies = vocabularies;
        this.territory = territory;
        this.clock = clock;
    }

    /** @param name of a view that could not be kept, as typed; empty where none was */
    public QueuePage page(QueueCriteria criteria, String page, BulkAssignment bulk, String name, String done,
            int status) {
        long all = queue.count(context.caller(), criteria);
        int pages = (int) Math.max(1, (all + SIZE - 1) / SIZE);
        int number = Paging.number(page, pages);
        Map<Long, Instant> owed = queue.owed(context.caller());
        List<QueuePage.Row> rows = queue.lines(context.caller(), criteria, (number - 1) * SIZE, SIZE).stream()
                .map(line -> row(line, owed.get(line.version()))).toList();
        List<QueuePage.Chip> chips = Arrays.stream(QueueFilter.values()).map(one -> chip(criteria, one)).toList();
        long waiting = queue.count(context.caller(), QueueFilter.MINE)
                + queue.count(context.caller(), QueueFilter.UNASSIGNED);
        List<QueuePage.Person> people = assignments.reviewers().stream()
                .map(one -> new QueuePage.Person(one.id(), one.name())).toList();
        AnswerFormatter answers = answers();
        List<QueuePage.Place> places = queue.municipalities(context.caller()).stream()
                .map(code -> new QueuePage.Place(code, answers.municipality(code))).toList();
        return new QueuePage(criteria, chips, rows, Paging.of(number, pages, criteria::address), waiting, people,
                places,
                saved.of(context.caller()), name, bulk, number, status, done);
    }

    private QueuePage.Chip chip(QueueCriteria criteria, QueueFilter part) {
        QueueCriteria other = criteria.with(part);
        return new QueuePage.Chip(other.address(1), Messages.text(context.language(), "review.filter." + part),
                queue.count(context.caller(), other), part == criteria.part());
    }

    private AnswerFormatter answers() {
        return new AnswerFormatter(vocabularies, territory, context.language());
    }

    private QueuePage.Row row(QueueLine line, Instant due) {
        AnswerFormatter answers = answers();
        QueueLine.Turn turn = due != null ? QueueLine.Turn.YOU : line.turn(context.caller());
        String name = line.name() == null ? line.code() : line.name();
        String who = turn == QueueLine.Turn.COLLEAGUE ? line.reviewerName() : answers.message("review.turn." + turn);
        return new QueuePage.Row("/evaluaciones/" + line.version(), name, line.code(),
                answers.municipality(line.municipality()),
                line.status().name(), line.submittedAt(), ChileTime.days(line.submittedAt(), clock.instant()), who,
                turn == QueueLine.Turn.YOU || turn == QueueLine.Turn.ANYBODY, due,
                due != null && due.isBefore(clock.instant()), line.version(),
                turn != QueueLine.Turn.SOMEBODY_ELSE && (line.status() == PracticeStatus.SUBMITTED
                        || line.status() == PracticeStatus.IN_REVIEW));
    }
}
