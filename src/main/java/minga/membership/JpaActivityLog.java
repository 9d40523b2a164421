package minga.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import minga.platform.ChileTime;
import minga.platform.InstantColumn;
import minga.platform.Transactions;

/**
 * Search in the change log for the administrator: who did what to which record, when, and on which version. It only
 * reads: no entry of the log is ever changed or deleted. A person who erased the account stands there by the pseudonym.
 */
@ApplicationScoped
public class JpaActivityLog {

    private static final String TABLES = " from change_log c left join account a on a.id = c.account_id"
            + " left join practice p on p.id = c.subject"
            + " and c.kind in ('PUBLISHED', 'WITHDRAWN', 'EVIDENCE', 'QUEUED')";

    private Transactions transactions;

    protected JpaActivityLog() {
        // for the proxies of the container
    }

    @Inject
    JpaActivityLog(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * One entry.
     *
     * @param person the name of the account; empty where the program did it
     * @param subject the code of the practice; empty for other records
     * @param detail the number and state of the version, or what else the entry says; may be empty
     */
    public record Line(long number, Instant at, String kind, String person, String subject, String detail) {}

    /** Entries that the filter asks for, newest first. */
    public List<Line> find(ActivityFilter filter, int from, int limit) {
        return transactions.read(() -> {
            List<Line> lines = new ArrayList<>();
            for (Object row : query("select c.change_number, c.happened_at, c.kind, a.name, p.code, c.detail", filter,
                    " order by c.change_number desc offset " + from + " rows fetch next " + limit + " rows only")
                    .getResultList()) {
                Object[] cells = (Object[]) row;
                lines.add(new Line(((Number) cells[0]).longValue(), InstantColumn.fromNativeQuery(cells[1]),
                        (String) cells[2], text(cells[3]), text(cells[4]), text(cells[5])));
            }
            return lines;
        });
    }

    public long count(ActivityFilter filter) {
        return transactions
                .read(() -> ((Number) query("select count(*)", filter, "").getSingleResult()).longValue());
    }

    private Query query(String select, ActivityFilter filter, String order) {
        Conditions conditions = new Conditions();
        if (!filter.person().isEmpty()) {
            conditions.add("(lower(a.name) like # or a.mail like #)", pattern(filter.person()));
        }
        if (!filter.kind().isEmpty()) {
            conditions.add("c.kind = #", filter.kind());
        }
        if (!filter.subject().isEmpty()) {
            conditions.add("(lower(p.code) like # or lower(c.detail) like #)", pattern(filter.subject()));
        }
        if (filter.from() != null) {
            conditions.add("c.happened_at >= #", begin(filter.from()));
        }
        if (filter.until() != null) {
            conditions.add("c.happened_at < #", begin(filter.until().plusDays(1)));
        }
        Query query = transactions.entities().createNativeQuery(select + TABLES + conditions.sql + order);
        for (int place = 0; place < conditions.values.size(); place++) {
            query.setParameter(place + 1, conditions.values.get(place));
        }
        return query;
    }

    /** Conditions of a native query with the values of their numbered parameters. */
    private static final class Conditions {

        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        /** @param condition with a number sign at each place of the value */
        void add(String condition, Object value) {
            values.add(value);
            sql.append(sql.isEmpty() ? " where " : " and ").append(condition.replace("#", "?" + values.size()));
        }
    }

    private static Object begin(LocalDate day) {
        return InstantColumn.toNativeQuery(day.atStartOfDay(ChileTime.ZONE).toInstant());
    }

    private static String pattern(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%";
    }

    private static String text(Object cell) {
        return cell == null ? "" : cell.toString();
    }
}
