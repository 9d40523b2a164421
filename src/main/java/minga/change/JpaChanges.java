package minga.change;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import minga.platform.CurrentAccount;
import minga.platform.Transactions;

/**
 * JPA repository of the change log; numbers come from one locked counter row. A sequence or an identity column would
 * be no cursor: of two writers the one with the higher number may commit first, and a reader would pass the other for
 * ever. So one row is locked, last of all, and its number is safe in the order of the commits.
 */
public final class JpaChanges implements Changes {

    private final Transactions transactions;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Entry> pending = new ThreadLocal<>();
    private final String databaseId;
    private final AtomicLong newest = new AtomicLong();
    private final boolean soleWriter;

    private record Noted(ChangeKind kind, long subject, String detail, Long accountId) {}

    /** What one transaction adds, and the number of its last line once it has one. */
    private static final class Entry {
        private final List<Noted> lines = new ArrayList<>();
        private long last;
    }

    public JpaChanges(Transactions transactions, Clock clock) {
        this(transactions, clock, false);
    }

    /**
     * @param alone true where nobody but this log writes to the database, as with an embedded one: then it remembers
     * its newest number, which is asked for at every page
     */
    public JpaChanges(Transactions transactions, Clock clock, boolean alone) {
        this.transactions = transactions;
        this.clock = clock;
        this.databaseId = transactions.write(this::readOrCreateDatabaseId);
        this.soleWriter = alone;
        this.newest.set(transactions.read(() -> readLastNumber(transactions.entities())));
    }

    @Override
    public void record(ChangeKind kind, long subject, String detail) {
        Entry mine = pending.get();
        if (mine == null) {
            mine = begin();
        }
        mine.lines.add(new Noted(kind, subject, detail, CurrentAccount.id()));
    }

    private Entry begin() {
        Entry begun = new Entry();
        pending.set(begun);
        transactions.atEnd(pending::remove);
        transactions.lastly(this::writeNumberedEntries);
        transactions.afterCommit(() -> newest.accumulateAndGet(begun.last, Math::max));
        transactions.afterCommit(() -> listeners.forEach(Runnable::run));
        return begun;
    }

    /**
     * Only up to the number that was committed before the reading began. Derby reads without a snapshot: a scan that
     * waits at a row of a writer who then gives up would go on past the rows that the next writer puts in its place.
     */
    @Override
    public List<ChangeLogEntry> after(long number, int limit) {
        return transactions.read(() -> {
            long safe = readLastNumber(transactions.entities());
            return safe <= number ? List.of() : transactions.entities()
                    .createQuery(
                            "select c from ChangeLogEntry c where c.number > :number and c.number <= :safe order by"
                                    + " c.number",
                            ChangeLogEntry.class)
                    .setParameter("number", number)
                    .setParameter("safe", safe)
                    .setMaxResults(limit)
                    .getResultList();
        });
    }

    @Override
    public long last() {
        return soleWriter ? newest.get() : transactions.read(() -> readLastNumber(transactions.entities()));
    }

    @Override
    public String databaseId() {
        return databaseId;
    }

    @Override
    public void onCommit(Runnable listener) {
        listeners.add(listener);
    }

    private void writeNumberedEntries() {
        EntityManager entities = transactions.entities();
        Entry mine = pending.get();
        entities.createNativeQuery(
                "update change_counter set last_number = last_number + " + mine.lines.size() + " where id = 1")
                .executeUpdate();
        mine.last = readLastNumber(entities);
        long next = mine.last - mine.lines.size();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Noted one : mine.lines) {
            next++;
            entities.persist(new ChangeLogEntry(next, now, one.kind(), one.subject(), one.detail(),
                    one.accountId()));
        }
    }

    private static long readLastNumber(EntityManager entities) {
        return ((Number) entities.createNativeQuery("select last_number from change_counter where id = 1")
                .getSingleResult()).longValue();
    }

    /** The counter's row is locked first: of several nodes that open a new database at once only one names it. */
    private String readOrCreateDatabaseId() {
        EntityManager entities = transactions.entities();
        entities.createNativeQuery("update change_counter set last_number = last_number where id = 1").executeUpdate();
        List<?> found = entities.createNativeQuery("select database_id from portal_identity where id = 1")
                .getResultList();
        if (!found.isEmpty()) {
            return (String) found.get(0);
        }
        String born = UUID.randomUUID().toString();
        entities.createNativeQuery("insert into portal_identity (id, database_id) values (1, '" + born + "')")
                .executeUpdate();
        return born;
    }
}
