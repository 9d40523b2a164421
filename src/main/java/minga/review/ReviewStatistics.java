package minga.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.platform.ChileTime;
import minga.platform.Transactions;
import minga.practice.PracticeStatus;

/**
 * Statistics of the review for those who manage it: how many days each stage takes, who owes verdicts, and how many
 * fichas each municipality sent in a period, by their state now.
 */
public final class ReviewStatistics {

    /** Periods of more months than these are told by years. */
    private static final int MONTHS = 24;

    private final Transactions transactions;
    private final JpaReviewStatistics queries;

    public ReviewStatistics(Transactions transactions) {
        this.transactions = transactions;
        this.queries = new JpaReviewStatistics(transactions);
    }

    /** The stages of a review that take time. */
    public enum Stage {
        /** From the last sending until somebody took it up. */
        WAITING,
        /** From taking it up until a decision. */
        REVIEW,
        /** From acceptance to publication. */
        PUBLICATION
    }

    /** How long a stage took in the period, in days; only where it came to an end. */
    public record Duration(Stage stage, int count, long median, long longest) {}

    /** What a reviewer has to do and did: verdicts owed now, and given in the period. */
    public record Load(String name, long owed, long given) {}

    /** The fichas of a municipality that were last sent in the period, by their state now. */
    public record Row(String municipality, Map<PracticeStatus, Integer> counts) {

        /** All of them. */
        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * The fichas that were last sent in a month, or in a year where the report is about many.
     *
     * @param key {@code 2026-11}, {@code 2026}
     * @param rows by municipality, those with most first
     */
    public record Period(String key, List<Row> rows) {

        /** How many fichas were sent. */
        public int total() {
            return rows.stream().mapToInt(Row::total).sum();
        }

        /** How many of them are public now. */
        public int published() {
            return rows.stream().mapToInt(row -> row.counts().getOrDefault(PracticeStatus.PUBLISHED, 0)).sum();
        }
    }

    /** All of it; periods without a ficha are there too. */
    public record Report(LocalDate from, LocalDate to, List<Duration> durations, List<Load> loads, List<Row> rows,
            List<Period> periods) {}

    /** A version that was sent, with its days. */
    record Sent(long version, String municipality, PracticeStatus status, Instant submittedAt, Instant publishedAt) {}

    /** A decision about a version. */
    record Decision(long version, int round, Instant takenAt, Instant decidedAt, Verdict verdict) {}

    /**
     * @param from the first day of the period
     * @param to its last day
     */
    public Report report(Caller caller, LocalDate from, LocalDate to) {
        AccessPolicy.require(caller, Action.REVIEW, null);
        Instant begin = from.atStartOfDay(ChileTime.ZONE).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(ChileTime.ZONE).toInstant();
        return transactions.read(() -> {
            List<Sent> sent = queries.sent(begin, end);
            return new Report(from, to, durations(sent, queries.decisions(begin, end)), queries.loads(begin, end),
                    rows(sent), periods(sent, YearMonth.from(from), YearMonth.from(to)));
        });
    }

    private static List<Period> periods(List<Sent> sent, YearMonth first, YearMonth last) {
        boolean years = first.until(last, ChronoUnit.MONTHS) >= MONTHS;
        Map<String, List<Sent>> all = new LinkedHashMap<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            all.computeIfAbsent(key(month, years), one -> new ArrayList<>());
        }
        sent.forEach(one -> all.get(key(ChileTime.month(one.submittedAt()), years)).add(one));
        return all.entrySet().stream().map(one -> new Period(one.getKey(), rows(one.getValue()))).toList();
    }

    private static String key(YearMonth month, boolean years) {
        return years ? String.valueOf(month.getYear()) : month.toString();
    }

    private static List<Row> rows(List<Sent> sent) {
        Map<String, Map<PracticeStatus, Integer>> all = new LinkedHashMap<>();
        sent.forEach(one -> all.computeIfAbsent(one.municipality(), code -> new EnumMap<>(PracticeStatus.class))
                .merge(one.status(), 1, Integer::sum));
        return all.entrySet().stream().map(one -> new Row(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(Row::total).reversed().thenComparing(Row::municipality)).toList();
    }

    private static List<Duration> durations(List<Sent> sent, List<Decision> decisions) {
        Map<Stage, List<Long>> days = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            days.put(stage, new ArrayList<>());
        }
        Map<Long, Decision> newest = new LinkedHashMap<>();
        decisions.forEach(one -> newest.merge(one.version(), one, (a, b) -> a.round() > b.round() ? a : b));
        decisions.stream().filter(one -> one.decidedAt() != null)
                .forEach(one -> days.get(Stage.REVIEW).add(ChileTime.days(one.takenAt(), one.decidedAt())));
        for (Sent one : sent) {
            Decision last = newest.get(one.version());
            if (last != null && !last.takenAt().isBefore(one.submittedAt())) {
                days.get(Stage.WAITING).add(ChileTime.days(one.submittedAt(), last.takenAt()));
            }
            if (last != null && last.verdict() == Verdict.ACCEPTED && one.publishedAt() != null) {
                days.get(Stage.PUBLICATION).add(ChileTime.days(last.decidedAt(), one.publishedAt()));
            }
        }
        return days.entrySet().stream().map(one -> duration(one.getKey(), one.getValue().stream().sorted().toList()))
                .toList();
    }

    private static Duration duration(Stage stage, List<Long> sorted) {
        return sorted.isEmpty() ? new Duration(stage, 0, 0, 0)
                : new Duration(stage, sorted.size(), sorted.get((sorted.size() - 1) / 2),
                        sorted.get(sorted.size() - 1));
    }
}
