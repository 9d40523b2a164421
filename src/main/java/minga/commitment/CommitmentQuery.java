package minga.commitment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import minga.platform.Fault;
import minga.template.DateText;

/**
 * The filters of the follow-up table as its address writes them: {@code responsable}, {@code estado}, {@code desde},
 * {@code hasta}, {@code seminario}. Days are read in any form in which people type them; what is no day filters nothing
 * and is named.
 *
 * @param from as it was typed
 * @param until as it was typed
 */
record CommitmentQuery(CommitmentFilter filter, String from, String until, List<Fault> faults) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    static CommitmentQuery of(Map<String, List<String>> address) {
        List<Fault> faults = new ArrayList<>();
        String from = text(address, "desde");
        String until = text(address, "hasta");
        CommitmentFilter filter = new CommitmentFilter(orNull(text(address, "responsable")),
                orNull(text(address, "estado")), day("desde", from, faults), day("hasta", until, faults),
                orNull(text(address, "seminario")));
        return new CommitmentQuery(filter, from, until, List.copyOf(faults));
    }

    private static LocalDate day(String parameter, String typed, List<Fault> faults) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = DateText.day(typed);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            // told below, as a day of another age is
        }
        faults.add(Fault.at(parameter, "fault.unreadable.DATE"));
        return null;
    }

    private static String text(Map<String, List<String>> address, String parameter) {
        List<String> values = address.getOrDefault(parameter, List.of());
        return values.isEmpty() ? "" : values.get(0).strip().replace('\u0000', ' ');
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The filters as a query with its question mark; empty where nothing is asked. */
    String address() {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        add(query, "responsable", filter.owner());
        add(query, "estado", filter.state());
        add(query, "desde", filter.from());
        add(query, "hasta", filter.until());
        add(query, "seminario", filter.seminar());
        return query.toString();
    }

    /** The same with the number of a page. */
    String address(int page) {
        String query = address();
        return page == 1 ? query : query + (query.isEmpty() ? "?" : "&") + "pagina=" + page;
    }

    private static void add(StringJoiner query, String parameter, Object value) {
        if (value != null) {
            query.add(parameter + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
