package minga.search.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import minga.change.ChangeKind;
import minga.change.ChangeLogEntry;
import minga.change.Changes;
import minga.search.IndexDependencies;
import minga.search.PracticeDocument;
import minga.search.PracticeSource;
import minga.search.PublicationCheck;

/**
 * Practices in memory with their change log, in place of the database: what an index reads its practices from in
 * tests. Thread-safe.
 */
public final class PracticeRegistryFixture implements PracticeSource, PublicationCheck, Changes {

    private record Line(long number, ChangeKind kind, long subject) {
    }

    private final Map<Long, PracticeDocument> practices = new LinkedHashMap<>();
    private final List<Line> log = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private String databaseId = "registry";
    private final Set<Long> unreadable = new TreeSet<>();
    private boolean silent;

    public IndexDependencies sources() {
        return new IndexDependencies(this, this, this, RankingFixture.NO_LABELS, java.time.Clock.systemUTC());
    }

    public synchronized void publish(PracticeDocument practice) {
        practices.put(practice.id(), practice);
        note(ChangeKind.PUBLISHED, practice.id());
    }

    /** From now on this practice cannot be read, alone or among others. */
    public synchronized void makeUnreadable(long id, boolean yes) {
        unreadable.remove(id);
        if (yes) {
            unreadable.add(id);
        }
    }

    /** How many practices are public. */
    synchronized int count() {
        return practices.size();
    }

    public void publishAll(Collection<PracticeDocument> all) {
        all.forEach(this::publish);
    }

    synchronized void withdraw(long id) {
        practices.remove(id);
        note(ChangeKind.WITHDRAWN, id);
    }

    /** From now on the index reads no new entries of the log, as on a node that lags behind. */
    synchronized void stopLog(boolean yes) {
        silent = yes;
    }

    synchronized void rename(String database) {
        databaseId = database;
    }

    private void note(ChangeKind kind, long id) {
        log.add(new Line(log.size() + 1, kind, id));
        listeners.forEach(Runnable::run);
    }

    @Override
    public synchronized List<PracticeDocument> published(Collection<Long> ids) {
        if (ids.stream().anyMatch(unreadable::contains)) {
            throw new IllegalStateException("a row that nobody can read");
        }
        return ids.stream().filter(practices::containsKey).map(practices::get).toList();
    }

    @Override
    public void all(Consumer<List<PracticeDocument>> batch) {
        walk(ids -> batch.accept(published(ids)));
    }

    @Override
    public void all(Consumer<List<PracticeDocument>> batch, BiConsumer<Long, Throwable> fault) {
        walk(ids -> batch.accept(published(ids, fault)));
    }

    private void walk(Consumer<List<Long>> batch) {
        List<Long> all;
        synchronized (this) {
            all = List.copyOf(practices.keySet());
        }
        for (int at = 0; at < all.size(); at += 50) {
            batch.accept(all.subList(at, Math.min(all.size(), at + 50)));
        }
    }

    @Override
    public synchronized Set<Long> visible(Collection<Long> ids) {
        Set<Long> visible = new TreeSet<>(ids);
        visible.retainAll(practices.keySet());
        return visible;
    }

    @Override
    public synchronized List<ChangeLogEntry> after(long number, int limit) {
        return silent ? List.of() : log.subList((int) Math.min(number, log.size()), log.size()).stream().limit(limit)
                .map(line -> new LoggedChange(line.number(), line.kind(), line.subject()))
                .map(ChangeLogEntry.class::cast).toList();
    }

    @Override
    public synchronized long last() {
        return log.size();
    }

    @Override
    public String databaseId() {
        return databaseId;
    }

    @Override
    public void onCommit(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void record(ChangeKind kind, long subject, String detail) {
        note(kind, subject);
    }

    /** A line as the log hands it out. */
    private static final class LoggedChange extends ChangeLogEntry {
        private final long number;
        private final ChangeKind kind;
        private final long subject;

        private LoggedChange(long number, ChangeKind kind, long subject) {
            this.number = number;
            this.kind = kind;
            this.subject = subject;
        }

        @Override
        public long number() {
            return number;
        }

        @Override
        public ChangeKind kind() {
            return kind;
        }

        @Override
        public long subject() {
            return subject;
        }

        @Override
        public Instant at() {
            return Instant.EPOCH;
        }
    }
}
