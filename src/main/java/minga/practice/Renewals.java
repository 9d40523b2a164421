package minga.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import minga.platform.ChileTime;
import minga.platform.Refused;
import minga.platform.Transactions;

/**
 * Application service of renewal: two years after its publication, or after its municipality last confirmed that it
 * still holds, a practice is to be confirmed again or revised. Who calls has seen to the right.
 */
public final class Renewals {

    /** So long a publication or a confirmation counts. */
    public static final int MONTHS = 24;
    /** Reminders go out when so many days are left, at most; the last one on the day itself. */
    public static final List<Integer> STAGES = List.of(0, 30, 60);

    private static final Duration EARLIEST = Duration.ofDays(60);

    private final Transactions transactions;
    private final JpaRenewals queries;
    private final Clock clock;

    public Renewals(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.queries = new JpaRenewals(transactions);
        this.clock = clock;
    }

    /**
     * Where the renewal of a practice stands.
     *
     * @param dueAt when it is to be confirmed or revised
     * @param confirmedAt when its municipality last confirmed it; null where it never did since the publication
     * @param due true once that day has come
     * @param open true from sixty days before: it may be confirmed
     */
    public record Status(Instant dueAt, Instant confirmedAt, boolean due, boolean open) {}

    /** Nothing for a practice that is not public. */
    public Optional<Status> status(Practice practice) {
        return practice.published().filter(version -> version.publishedAt() != null).map(version -> {
            Instant confirmed = transactions.read(() -> queries.find(practice.id()))
                    .map(PracticeRenewal::confirmedAt).filter(at -> at.isAfter(version.publishedAt())).orElse(null);
            Instant due = later(confirmed == null ? version.publishedAt() : confirmed, MONTHS);
            return new Status(due, confirmed, !clock.instant().isBefore(due),
                    !clock.instant().isBefore(due.minus(EARLIEST)));
        });
    }

    /**
     * The practice still holds as it is published: the two years begin anew.
     *
     * @throws Refused where it is not public, or more than sixty days are left
     */
    public void confirm(Practice practice, long account) {
        transactions.write(() -> {
            if (status(practice).filter(Status::open).isEmpty()) {
                throw new Refused("practice.renewal.early");
            }
            queries.findOrCreate(practice.id()).confirm(account, now());
        });
    }

    /**
     * Public practices with at most so many days left whose municipality was not reminded since, the oldest first.
     *
     * @param days one of {@link #STAGES}
     */
    public List<Long> toRemind(int days, int limit) {
        Instant latest = later(clock.instant().plus(Duration.ofDays(days)), -MONTHS);
        return transactions.read(() -> queries.toRemind(days, latest, limit));
    }

    /** Notes that the municipality was reminded. Joins the transaction that writes the mails. */
    public void reminded(long practice, int days) {
        queries.findOrCreate(practice).remind(days, now());
    }

    private static Instant later(Instant moment, int months) {
        return moment.atZone(ChileTime.ZONE).plusMonths(months).toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
