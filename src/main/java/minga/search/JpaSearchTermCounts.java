package minga.search;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import minga.platform.SpanishSort;
import minga.platform.Transactions;
import minga.search.SearchTermCount.Counted;

/** JPA repository of search term counts. */
public final class JpaSearchTermCounts implements SearchTermCounts {

    private static final int MOST_WORDS = 500;
    private static final String COUNTED = "select t.words, sum(t.asked), max(t.hits), sum(t.openedFirst),"
            + " sum(t.openedNext), sum(t.openedLater)"
            + " from SearchTermCount t where t.month >= :since group by t.words having %s order by sum(t.asked) desc,"
            + " t.words";

    private final Transactions transactions;

    public JpaSearchTermCounts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(YearMonth month, Map<String, Counted> counted) {
        List<String> words = List.copyOf(counted.keySet());
        for (int from = 0; from < words.size(); from += MOST_WORDS) {
            List<String> some = words.subList(from, Math.min(words.size(), from + MOST_WORDS));
            transactions.write(() -> add(month.toString(), some, counted));
        }
    }

    private void add(String month, List<String> words, Map<String, Counted> counted) {
        Map<String, SearchTermCount> known = new HashMap<>();
        transactions.entities()
                .createQuery("select t.words, t from SearchTermCount t where t.month = :month and t.words in :words",
                        Object[].class)
                .setParameter("month", month).setParameter("words", words).getResultList()
                .forEach(row -> known.put((String) row[0], (SearchTermCount) row[1]));
        for (String one : words) {
            SearchTermCount tally = known.get(one);
            if (tally == null) {
                tally = new SearchTermCount(month, one);
                transactions.entities().persist(tally);
            }
            tally.add(counted.get(one));
        }
    }

    @Override
    public List<Looked> most(Which which, YearMonth since, int atMost) {
        String having = switch (which) {
            case UNFOUND -> "max(t.hits) = 0";
            case UNOPENED ->
                "max(t.hits) > 0 and sum(t.asked) > 1 and sum(t.openedFirst + t.openedNext + t.openedLater) = 0";
            case ALL -> "sum(t.asked) > 0";
        };
        return transactions.read(() -> transactions.entities()
                .createQuery(String.format(Locale.ROOT, COUNTED, having), Object[].class)
                .setParameter("since", since.toString()).setMaxResults(atMost).getResultList().stream()
                .map(row -> new Looked((String) row[0],
                        new Counted(number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]))))
                .sorted(Comparator.comparingInt((Looked looked) -> -looked.counted().asked())
                        .thenComparing(SpanishSort.by(Looked::words)))
                .toList());
    }

    private static int number(Object sum) {
        return ((Number) sum).intValue();
    }

    @Override
    public void forget(YearMonth before) {
        transactions.write(
                () -> transactions.entities().createQuery("delete from SearchTermCount t where t.month < :before")
                        .setParameter("before", before.toString()).executeUpdate());
    }
}
