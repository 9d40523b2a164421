package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import minga.account.Action;
import minga.account.Needs;
import minga.change.ChangeKind;
import minga.web.CsvTable;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.Paging;
import minga.web.RequestContext;

/** REST resource of the change log for the administrator: search by person, action, record and days; page and CSV. */
@Path("/administracion/historial{csv: (\\.csv)?}")
@ApplicationScoped
public class ActivityLogResource {

    private static final int PAGE_SIZE = 50;
    /** So many lines one file holds at most; whoever wants more asks for fewer days. */
    private static final int MAX_EXPORTED = 50_000;
    private static final List<String> KINDS = Arrays.stream(ChangeKind.values()).map(Enum::name).toList();

    private RequestContext context;
    private JpaActivityLog activity;

    protected ActivityLogResource() {
        // for the proxies of the container
    }

    @Inject
    ActivityLogResource(RequestContext context, JpaActivityLog activity) {
        this.context = context;
        this.activity = activity;
    }

    /** The parameters as they stand in the address. */
    public static class Asked {

        @QueryParam("persona")
        @DefaultValue("")
        String person;

        @QueryParam("accion")
        @DefaultValue("")
        String kind;

        @QueryParam("registro")
        @DefaultValue("")
        String subject;

        @QueryParam("desde")
        @DefaultValue("")
        String from;

        @QueryParam("hasta")
        @DefaultValue("")
        String until;

        String query() {
            return "persona=" + encoded(person) + "&accion=" + encoded(kind) + "&registro=" + encoded(subject)
                    + "&desde=" + encoded(from) + "&hasta=" + encoded(until);
        }

        private static String encoded(String word) {
            return URLEncoder.encode(word, StandardCharsets.UTF_8);
        }
    }

    @GET
    @Needs(Action.ADMINISTER)
    public Response show(@BeanParam Asked asked, @QueryParam("pagina") @DefaultValue("1") String page,
            @PathParam("csv") String csv) {
        List<FormError> errors = new ArrayList<>();
        ActivityFilter filter = new ActivityFilter(asked.person.strip(),
                KINDS.contains(asked.kind) ? asked.kind : "", asked.subject.strip(),
                day("desde", asked.from, errors), day("hasta", asked.until, errors));
        if (!csv.isEmpty() && errors.isEmpty()) {
            return CsvTable.download("historial", table(activity.find(filter, 0, MAX_EXPORTED)));
        }
        long total = activity.count(filter);
        int pages = (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int current = Paging.number(page, pages);
        return Response.ok(new ActivityLogPage(asked.person, filter.kind(), asked.subject, asked.from, asked.until,
                KINDS, total, activity.find(filter, (current - 1) * PAGE_SIZE, PAGE_SIZE),
                Paging.of(current, pages, number -> "/administracion/historial?" + asked.query() + "&pagina=" + number),
                "/administracion/historial.csv?" + asked.query(), errors)).build();
    }

    /** Null for an empty field, and for one that cannot be read, which is told. */
    private LocalDate day(String field, String typed, List<FormError> errors) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() > 1900 && day.getYear() < 3000) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            // told below, like a year that is none
        }
        errors.add(new FormError(field, word("membership.history.fault.day")));
        return null;
    }

    private List<List<String>> table(List<JpaActivityLog.Line> lines) {
        return Stream.concat(
                Stream.of(Stream.of("number", "when", "person", "kind", "subject", "detail")
                        .map(column -> word("membership.history." + column)).toList()),
                lines.stream().map(line -> List.of(String.valueOf(line.number()), line.at().toString(), line.person(),
                        word("membership.history.kind." + line.kind()), line.subject(), line.detail())))
                .toList();
    }

    private String word(String key) {
        return Messages.text(context.language(), key);
    }
}
