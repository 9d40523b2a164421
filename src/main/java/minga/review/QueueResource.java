package minga.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import minga.account.Action;
import minga.account.Needs;
import minga.assessment.Assignments;
import minga.platform.ChileTime;
import minga.practice.PracticeStatus;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Messages;
import minga.web.Paging;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource of the review queue: what waits, for how long, and for whom. */
@Path("/evaluaciones")
@ApplicationScoped
public class QueueResource {

    static final Set<String> DONE = Set.of("tomada", "guardada", "devuelta", "aceptada", "rechazada", "publicada",
            "marcada", "asignadas");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final int SIZE = 25;

    private RequestContext context;
    private ReviewQueue queue;
    private Reviews reviews;
    private Assignments assignments;
    private Vocabularies vocabularies;
    private Territory territory;
    private Clock clock;

    protected QueueResource() {
        // for the proxies of the container
    }

    @Inject
    QueueResource(RequestContext context, ReviewQueue queue, Reviews reviews, Assignments assignments,
            Vocabularies vocabularies, Territory territory, Clock clock) {
        this.context = context;
        this.queue = queue;
        this.reviews = reviews;
        this.assignments = assignments;
        this.vocabularies = vocabularies;
        this.territory = territory;
        this.clock = clock;
    }

    /** Words that name no part of the queue show all of it; a page beyond the end shows the last. */
    @GET
    @Needs(Action.REVIEW)
    public QueuePage queue(@QueryParam("ver") @DefaultValue("") String part,
            @QueryParam("pagina") @DefaultValue("1") String page,
            @QueryParam("hecho") @DefaultValue("") String done) {
        return page(part, page, BulkAssignment.NONE, 200, DONE.contains(done) ? done : "");
    }

    /** Gives all fichas that were ticked to one person; those that cannot be given are named, the others are given. */
    @POST
    @Needs(Action.DECIDE)
    public Response assign(Posted posted) {
        long person = posted.word("evaluador").filter(word -> NUMBER.matcher(word).matches()).map(Long::parseLong)
                .orElse(0L);
        List<Long> versions = posted.all("ficha").stream().filter(word -> NUMBER.matcher(word).matches())
                .map(Long::parseLong).distinct().toList();
        BulkAssignment bulk = new BulkAssigner(context, reviews, queue).assign(versions, person);
        String part = posted.word("ver").orElse("");
        String page = posted.word("pagina").orElse("1");
        return bulk.errors().isEmpty() ? ReviewResource.redirectTo("/evaluaciones?hecho=asignadas"
                + QueueFilter.named(part).map(filter -> "&ver=" + filter.word()).orElse(""))
                : Response.status(422).entity(page(part, page, bulk, 422, "")).build();
    }

    private QueuePage page(String part, String page, BulkAssignment bulk, int status, String done) {
        QueueFilter filter = QueueFilter.named(part).orElse(QueueFilter.ALL);
        long all = queue.count(context.caller(), filter);
        int pages = (int) Math.max(1, (all + SIZE - 1) / SIZE);
        int number = Paging.number(page, pages);
        Map<Long, Instant> owed = queue.owed(context.caller());
        List<QueuePage.Row> rows = queue.lines(context.caller(), filter, (number - 1) * SIZE, SIZE).stream()
                .map(line -> row(line, owed.get(line.version()))).toList();
        List<QueuePage.Chip> chips = Arrays.stream(QueueFilter.values()).map(one -> chip(one, one == filter)).toList();
        long waiting = queue.count(context.caller(), QueueFilter.MINE)
                + queue.count(context.caller(), QueueFilter.UNASSIGNED);
        List<QueuePage.Person> people = assignments.reviewers().stream()
                .map(one -> new QueuePage.Person(one.id(), one.name())).toList();
        return new QueuePage(chips, rows, Paging.of(number, pages, one -> address(filter, one)), waiting, people,
                bulk, number, status, done);
    }

    private QueuePage.Chip chip(QueueFilter filter, boolean current) {
        String label = Messages.text(context.language(), "review.filter." + filter);
        return new QueuePage.Chip(address(filter, 1), label, queue.count(context.caller(), filter), current);
    }

    private QueuePage.Row row(QueueLine line, Instant due) {
        AnswerFormatter answers = new AnswerFormatter(vocabularies, territory, context.language());
        QueueLine.Turn turn = due != null ? QueueLine.Turn.YOU : line.turn(context.caller());
        String name = line.name() == null ? line.code() : line.name();
        String who = turn == QueueLine.Turn.COLLEAGUE ? line.reviewerName() : answers.message("review.turn." + turn);
        return new QueuePage.Row("/evaluaciones/" + line.version(), name, line.code(),
                answers.municipality(line.municipality()),
                line.status().name(), line.submittedAt(), ChileTime.days(line.submittedAt(), clock.instant()), who,
                turn == QueueLine.Turn.YOU || turn == QueueLine.Turn.ANYBODY, due, line.version(),
                turn != QueueLine.Turn.SOMEBODY_ELSE && (line.status() == PracticeStatus.SUBMITTED
                        || line.status() == PracticeStatus.IN_REVIEW));
    }

    private static String address(QueueFilter filter, int page) {
        String part = filter == QueueFilter.ALL ? "" : "ver=" + filter.word();
        String number = page == 1 ? "" : "pagina=" + page;
        String query = part + (part.isEmpty() || number.isEmpty() ? "" : "&") + number;
        return "/evaluaciones" + (query.isEmpty() ? "" : "?" + query);
    }
}
