package minga.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import minga.change.ChangeLogEntry;
import minga.change.ChangeKind;
import minga.search.IndexDependencies;
import minga.search.PracticeDocument;

/**
 * Keeps the index beside the database: opens it, or builds it where it is missing, damaged, of another database or
 * another mould; brings it up with the log; replaces it by a new one while the old one still answers.
 */
final class IndexManager implements Closeable {

    private static final Logger LOG = System.getLogger(IndexManager.class.getName());
    private static final int CHANGES_AT_ONCE = 500;
    private static final int UNCOMMITTED = 2_000;
    private static final int MUCH = 1_000;
    private static final Set<ChangeKind> OF_PRACTICES = EnumSet.of(ChangeKind.PUBLISHED, ChangeKind.WITHDRAWN, ChangeKind.EVIDENCE);

    private final IndexStorage storage;
    private final IndexSchema schema;
    private final IndexDependencies sources;
    private final SnapshotHolder snapshots;
    private final SetAside aside = new SetAside();
    private final IndexIntegrityCheck check;
    private final Object building = new Object();
    private final Object writing = new Object();
    private OpenIndex index;
    private int uncommitted;
    private boolean gathering;

    IndexManager(IndexStorage storage, IndexSchema schema, IndexDependencies sources) {
        this.storage = storage;
        this.schema = schema;
        this.sources = sources;
        this.snapshots = new SnapshotHolder(schema, sources);
        this.check = new IndexIntegrityCheck(storage, schema, sources);
    }

    /** Opens the index that is there, or builds one. */
    void open() throws IOException {
        boolean clean = storage.takeCleanStopMark();
        String name = storage.activeName();
        if (name == null || !check.passes(name, clean) || !shown(name)) {
            LOG.log(Level.INFO, "There is no index that can be used: it is built from the database");
            rebuild();
        }
    }

    private boolean shown(String name) {
        synchronized (writing) {
            try {
                index = opened(name);
                snapshots.show(index);
                whole();
                return true;
            } catch (IOException | RuntimeException refused) {
                LOG.log(Level.WARNING, "The index " + name + " cannot be opened and is built anew: " + refused);
                OpenIndex.giveUp(index);
                index = null;
                return false;
            }
        }
    }

    /** What those who search see. */
    SnapshotHolder display() {
        return snapshots;
    }

    private OpenIndex opened(String name) throws IOException {
        OpenIndex opened = new OpenIndex(name, storage.open(name), schema.documentFactory(), aside, fresh(0));
        aside.remember(opened.lacks());
        return opened;
    }

    private IndexCheckpoint fresh(long change) {
        return new IndexCheckpoint(change, schema.fingerprint(), sources.changes().databaseId());
    }

    /** Builds a new index beside the present one and puts it in its place; one at a time, since each throws others away. */
    void rebuild() throws IOException {
        synchronized (building) {
            long from = sources.changes().last();
            String name = "index-" + UUID.randomUUID().toString().substring(0, 8);
            OpenIndex next = new OpenIndex(name, storage.open(name), schema.documentFactory(), aside, fresh(from));
            boolean done = false;
            try {
                new BulkIndexer(next, aside).from(sources.practices());
                next.commit();
                bringUp(next);
                replace(next);
                done = true;
            } finally {
                if (!done) {
                    OpenIndex.giveUp(next);
                    storage.delete(name);
                }
            }
        }
    }

    /** The pointer moves before anything old is given up, so that whatever fails on the way, one of the two is whole. */
    private void replace(OpenIndex next) throws IOException {
        synchronized (writing) {
            bringUp(next);
            next.commit();
            if (storage.checkFiles(next.name(), next.committedFiles()) != IndexHealth.INTACT) {
                throw new IOException("The new index was damaged while it was built");
            }
            storage.activate(next.name());
            snapshots.showInstead(next);
            OpenIndex old = index;
            index = next;
            uncommitted = 0;
            OpenIndex.giveUp(old);
            storage.deleteOthers(next.name());
        }
    }

    /**
     * Compares the files on the disk with those that are served. What may be wrong is not served any more; a pointer that was
     * lost is written again.
     */
    IndexHealth whole() throws IOException {
        synchronized (writing) {
            IndexHealth found = filesOnDisk();
            if (found == IndexHealth.ALTERED) {
                snapshots.distrust();
            }
            if (found == IndexHealth.INTACT && !index.name().equals(storage.activeName())) {
                LOG.log(Level.WARNING, "The pointer to the index was lost and is written again");
                storage.activate(index.name());
            }
            return found;
        }
    }

    private IndexHealth filesOnDisk() {
        try {
            Set<String> files = new HashSet<>(snapshots.files());
            files.addAll(index.committedFiles());
            IndexHealth found = storage.checkFiles(index.name(), files);
            return found == IndexHealth.INTACT && !index.open() ? IndexHealth.WRITER_CLOSED : found;
        } catch (IOException | RuntimeException gone) {
            return IndexHealth.MISSING;
        }
    }

    /** Reads every byte that is served against its checksum; false, and nothing is served any more, where one is wrong. */
    boolean verify() {
        boolean right = snapshots.verified();
        if (!right) {
            snapshots.distrust();
        }
        return right;
    }

    /** True where so much happened that building anew takes less than following: that works with all processors. */
    boolean farBehind() {
        long lag = sources.changes().last() - change();
        return lag > MUCH && lag > snapshots.documents() / 2;
    }

    /**
     * Reads the log on and shows what it brought. True where the vocabularies changed, whose words stand in every
     * practice.
     */
    boolean follow() throws IOException {
        synchronized (writing) {
            long before = index.checkpoint().change();
            boolean words = bringUp(index);
            if (index.checkpoint().change() != before) {
                snapshots.show(index);
                filesOnDisk();
                gathering = false;
            }
            return words;
        }
    }

    /**
     * Puts together what many publishings have scattered. To be called while nothing is published; what it began stands
     * when it is called again later and answers false.
     */
    boolean gather() throws IOException {
        synchronized (writing) {
            if (gathering) {
                snapshots.show(index);
            } else if (snapshots.scattered()) {
                index.gather();
                gathering = true;
            }
            if (gathering && !snapshots.scattered()) {
                gathering = false;
                uncommitted++;
            }
            return gathering;
        }
    }

    /** How far the log was followed. */
    long change() {
        synchronized (writing) {
            return index.checkpoint().change();
        }
    }

    private boolean bringUp(OpenIndex behind) throws IOException {
        boolean words = false;
        while (true) {
            List<ChangeLogEntry> changes = sources.changes().after(behind.checkpoint().change(), CHANGES_AT_ONCE);
            if (changes.isEmpty()) {
                return words;
            }
            Set<Long> practices = new LinkedHashSet<>();
            for (ChangeLogEntry change : changes) {
                if (OF_PRACTICES.contains(change.kind())) {
                    practices.add(change.subject());
                }
                words |= change.kind() == ChangeKind.VOCABULARY;
            }
            if (!practices.isEmpty()) {
                behind.bring(practices, sources.practices().published(practices, aside::put));
            }
            behind.reached(changes.get(changes.size() - 1).number());
            uncommitted += changes.size();
        }
    }

    /** Makes what was followed so far outlast the process. */
    void commit(boolean now) throws IOException {
        synchronized (writing) {
            if (uncommitted > 0 && (now || uncommitted >= UNCOMMITTED)) {
                index.commit();
                uncommitted = 0;
            }
        }
    }

    /** Tries again what was set aside. */
    void retrySetAside() throws IOException {
        List<Long> practices = aside.practices();
        if (!practices.isEmpty()) {
            List<PracticeDocument> published = sources.practices().published(practices, aside::put);
            synchronized (writing) {
                index.bring(practices, published);
                snapshots.show(index);
                uncommitted++;
            }
        }
    }

    List<Long> setAside() {
        return aside.practices();
    }

    /** Opens a writer that closed itself after a failure of the disk, or builds the index anew where that fails. */
    void mend() throws IOException {
        synchronized (writing) {
            String name = index.name();
            OpenIndex.giveUp(index);
            if (check.passes(name, false) && filesOnDisk() != IndexHealth.ALTERED) {
                index = opened(name);
                bringUp(index);
                snapshots.showInstead(index);
                return;
            }
        }
        rebuild();
    }

    /** Leaves the mark of an orderly end where the index could be written down to its end. */
    @Override
    public void close() {
        synchronized (writing) {
            try {
                if (index != null && index.open()) {
                    index.commit();
                    index.close();
                    storage.markCleanStop();
                }
            } catch (IOException | RuntimeException broken) {
                LOG.log(Level.WARNING, "The index was not closed in order and will be checked at the next start: " + broken);
                OpenIndex.giveUp(index);
            }
            snapshots.end();
        }
    }
}
