package minga.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.ChileTime;
import minga.practice.PracticeStatus;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.web.CsvTable;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.RequestContext;

/** REST resource of the management report of the review: times by stage, load, counts by municipality; page and CSV. */
@Path("/evaluaciones/informe{csv: (\\.csv)?}")
@ApplicationScoped
public class ReportResource {

    private static final List<PracticeStatus> STATES = Arrays.stream(PracticeStatus.values())
            .filter(state -> state != PracticeStatus.DRAFT).toList();

    private RequestContext context;
    private ReviewStatistics statistics;
    private Territory territory;
    private Clock clock;

    protected ReportResource() {
        // for the proxies of the container
    }

    @Inject
    ReportResource(RequestContext context, ReviewStatistics statistics, Territory territory, Clock clock) {
        this.context = context;
        this.statistics = statistics;
        this.territory = territory;
        this.clock = clock;
    }

    /** Of the year up to today, where no days are said. */
    @GET
    @Needs(Action.REVIEW)
    public Response report(@QueryParam("desde") @DefaultValue("") String from,
            @QueryParam("hasta") @DefaultValue("") String to, @PathParam("csv") String csv) {
        LocalDate today = ChileTime.day(clock.instant());
        Optional<LocalDate> begin = day(from, today.minusYears(1).plusDays(1));
        Optional<LocalDate> end = day(to, today);
        List<FormError> errors = new ArrayList<>();
        if (begin.isEmpty()) {
            errors.add(error("desde"));
        }
        if (end.isEmpty() || begin.isPresent() && end.get().isBefore(begin.get())) {
            errors.add(error("hasta"));
        }
        ReviewStatistics.Report found = statistics.report(context.caller(),
                errors.isEmpty() ? begin.get() : today.minusYears(1).plusDays(1), errors.isEmpty() ? end.get() : today);
        List<ReportPage.Line> lines = found.rows().stream().map(this::line).toList();
        if (!csv.isEmpty() && errors.isEmpty()) {
            return CsvTable.download("evaluaciones", table(found.periods()));
        }
        int status = errors.isEmpty() ? 200 : 422;
        return Response.status(status).entity(new ReportPage(from.isEmpty() ? found.from().toString() : from,
                to.isEmpty() ? found.to().toString() : to, found.from(), found.to(), found.durations(), found.loads(),
                STATES, lines, bars(found.periods()), errors, status)).build();
    }

    private static Optional<LocalDate> day(String typed, LocalDate otherwise) {
        if (typed.isBlank()) {
            return Optional.of(otherwise);
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip())).filter(day -> day.getYear() > 1900
                    && day.getYear() < 3000);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private FormError error(String field) {
        return new FormError(field, Messages.text(context.language(), "review.report.fault." + field));
    }

    private static List<ReportPage.Bar> bars(List<ReviewStatistics.Period> periods) {
        int most = Math.max(1, periods.stream().mapToInt(ReviewStatistics.Period::total).max().orElse(0));
        return periods.stream().map(one -> new ReportPage.Bar(one.key(), one.total(), one.published(),
                ReportPage.WIDEST * one.total() / most, ReportPage.WIDEST * one.published() / most)).toList();
    }

    private ReportPage.Line line(ReviewStatistics.Row row) {
        return new ReportPage.Line(
                territory.municipality(row.municipality()).map(Municipality::name).orElse(row.municipality()),
                row.total(), STATES.stream().map(state -> row.counts().getOrDefault(state, 0)).toList());
    }

    /** A line for each municipality and period. */
    private List<List<String>> table(List<ReviewStatistics.Period> periods) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(word("review.report.period.short"),
                word("review.queue.municipality"), word("review.report.sent")));
        STATES.forEach(state -> head.add(word("practice.status." + state)));
        rows.add(head);
        for (ReviewStatistics.Period period : periods) {
            for (ReportPage.Line line : period.rows().stream().map(this::line).toList()) {
                List<String> cells = new ArrayList<>(List.of(period.key(), line.name(), String.valueOf(line.total())));
                line.counts().forEach(count -> cells.add(String.valueOf(count)));
                rows.add(cells);
            }
        }
        return rows;
    }

    private String word(String key) {
        return Messages.text(context.language(), key);
    }
}
