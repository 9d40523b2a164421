package minga.review;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Criteria of a view of the review queue, as its address carries them.
 *
 * @param municipality whose fichas, by code; empty for all
 * @param reviewer who took them up or has a seat there; 0 for anybody
 * @param days how many days ago they were sent, at least; 0 for any
 */
public record QueueCriteria(QueueFilter part, String municipality, long reviewer, int days) {

    /** The ages to choose from, in days. */
    static final List<Integer> AGES = List.of(7, 14, 30, 60);

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,10}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{1,18}");

    /** Nothing but that part. */
    static QueueCriteria of(QueueFilter part) {
        return new QueueCriteria(part, "", 0, 0);
    }

    /** What cannot be read narrows nothing. */
    static QueueCriteria read(UnaryOperator<String> parameter) {
        String reviewer = parameter.apply("persona");
        String days = parameter.apply("mas");
        String municipality = parameter.apply("municipio");
        return new QueueCriteria(QueueFilter.named(parameter.apply("ver")).orElse(QueueFilter.ALL),
                CODE.matcher(municipality).matches() ? municipality : "",
                ACCOUNT.matcher(reviewer).matches() ? Long.parseLong(reviewer) : 0,
                AGES.stream().filter(age -> days.equals(age.toString())).findFirst().orElse(0));
    }

    QueueCriteria with(QueueFilter other) {
        return new QueueCriteria(other, municipality, reviewer, days);
    }

    /** True where it is narrowed beyond the part. */
    public boolean narrowed() {
        return !municipality.isEmpty() || reviewer != 0 || days != 0;
    }

    /** The same as a query; empty for the whole queue. */
    public String query() {
        String query = (part == QueueFilter.ALL ? "" : "&ver=" + part.word())
                + (municipality.isEmpty() ? "" : "&municipio=" + municipality)
                + (reviewer == 0 ? "" : "&persona=" + reviewer) + (days == 0 ? "" : "&mas=" + days);
        return query.isEmpty() ? "" : query.substring(1);
    }

    /** The address of a page of it. */
    String address(int page) {
        String query = query() + (page == 1 ? "" : (query().isEmpty() ? "" : "&") + "pagina=" + page);
        return "/evaluaciones" + (query.isEmpty() ? "" : "?" + query);
    }
}
