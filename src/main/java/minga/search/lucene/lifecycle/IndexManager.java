package minga.search.lucene.lifecycle;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import minga.change.ChangeLogEntry;
import minga.search.IndexDependencies;
import minga.search.PracticeDocument;
import minga.search.lucene.document.LuceneDocumentFactory;
import minga.search.lucene.schema.IndexSchema;

/**
 * Opens, updates and rebuilds the index: it is rebuilt where it is missing, damaged, or of another database or schema;
 * updated from the change log; and replaced by a new one while the old one goes on answering. Thread-safe.
 */
public final class IndexManager implements Closeable {

    private static final Logger LOG = System.getLogger(IndexManager.class.getName());
    private static final int CHANGES_AT_ONCE = 500;
    private static final int UNCOMMITTED = 2_000;
    private static final int FAR_BEHIND = 1_000;

    private final IndexStorage storage;
    private final IndexSchema schema;
    private final IndexDependencies sources;
    private final SnapshotHolder snapshots;
    private final SetAsidePractices aside = new SetAsidePractices();
    private final IndexIntegrityCheck check;
    private final Object building = new Object();
    private final Object writing = new Object();
    private PracticeIndexWriter index;
    private int uncommitted;
    private boolean merging;

    public IndexManager(IndexStorage storage, IndexSchema schema, IndexDependencies sources) {
        this.storage = storage;
        this.schema = schema;
        this.sources = sources;
        this.snapshots = new SnapshotHolder(schema, sources);
        this.check = new IndexIntegrityCheck(storage, schema, sources);
    }

    /** Opens the present index, or rebuilds it. */
    public void open() throws IOException {
        boolean clean = storage.takeCleanStopMark();
        String name = storage.activeName();
        if (name == null || !check.passes(name, clean) || !openAndShow(name)) {
            LOG.log(Level.INFO, "There is no index that can be used: it is built from the database");
            rebuild();
        }
    }

    private boolean openAndShow(String name) {
        synchronized (writing) {
            try {
                index = openWriter(name);
                snapshots.show(index);
                checkFiles();
                return true;
            } catch (IOException | RuntimeException refused) {
                LOG.log(Level.WARNING, "The index " + name + " cannot be opened and is built anew: " + refused);
                PracticeIndexWriter.closeQuietly(index);
                index = null;
                return false;
            }
        }
    }

    /** The snapshots that searches use. */
    public SnapshotHolder snapshots() {
        return snapshots;
    }

    private PracticeIndexWriter openWriter(String name) throws IOException {
        PracticeIndexWriter writer = newWriter(name, 0);
        aside.restore(writer.readSetAside());
        return writer;
    }

    private PracticeIndexWriter newWriter(String name, long change) throws IOException {
        IndexCheckpoint fresh = new IndexCheckpoint(change, schema.fingerprint(), sources.changes().databaseId());
        return new PracticeIndexWriter(name, storage.open(name), new LuceneDocumentFactory(schema), aside, fresh);
    }

    /** Builds a new index beside the present one and puts it in its place; one at a time, since each deletes others. */
    public void rebuild() throws IOException {
        synchronized (building) {
            long from = sources.changes().last();
            String name = "index-" + UUID.randomUUID().toString().substring(0, 8);
            PracticeIndexWriter next = newWriter(name, from);
            boolean done = false;
            try {
                new BulkIndexer(next, aside).indexAll(sources.practices());
                next.commit();
                catchUp(next);
                replace(next);
                done = true;
            } finally {
                if (!done) {
                    PracticeIndexWriter.closeQuietly(next);
                    storage.delete(name);
                }
            }
        }
    }

    /** Activates the new index before the old one is closed: whatever fails on the way, one of the two is complete. */
    private void replace(PracticeIndexWriter next) throws IOException {
        synchronized (writing) {
            catchUp(next);
            next.commit();
            if (storage.checkFiles(next.name(), next.committedFiles()) != IndexHealth.INTACT) {
                throw new IOException("The new index was damaged while it was built");
            }
            storage.activate(next.name());
            snapshots.showInstead(next);
            PracticeIndexWriter old = index;
            index = next;
            uncommitted = 0;
            PracticeIndexWriter.closeQuietly(old);
            storage.deleteOthers(next.name());
        }
    }

    /**
     * Compares the files on the disk with those in use. Where one was altered nothing is served any more; a lost
     * pointer is written again.
     */
    IndexHealth checkFiles() throws IOException {
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
            return found == IndexHealth.INTACT && !index.isOpen() ? IndexHealth.WRITER_CLOSED : found;
        } catch (IOException | RuntimeException gone) {
            return IndexHealth.MISSING;
        }
    }

    /** Verifies the checksum of every file in use; false, and nothing is served any more, where one is wrong. */
    boolean verifyChecksums() {
        boolean right = snapshots.checksumsMatch();
        if (!right) {
            snapshots.distrust();
        }
        return right;
    }

    /** True where so many changes are missing that rebuilding, by all processors, is faster than following the log. */
    public boolean farBehind() {
        long lag = sources.changes().last() - change();
        return lag > FAR_BEHIND && lag > snapshots.documents() / 2;
    }

    /** Follows the change log. True where the vocabularies changed: then the index has to be rebuilt. */
    public boolean follow() throws IOException {
        synchronized (writing) {
            long before = index.checkpoint().change();
            boolean vocabularies = catchUp(index);
            if (index.checkpoint().change() != before) {
                snapshots.show(index);
                filesOnDisk();
                merging = false;
            }
            return vocabularies;
        }
    }

    /**
     * Merges the segments into one where there are many, in the background. To be called while nothing is published,
     * again and again until it answers false: then the merged segment is in use.
     */
    boolean forceMergeWhenIdle() throws IOException {
        synchronized (writing) {
            if (merging) {
                snapshots.show(index);
            } else if (snapshots.needsMerge()) {
                index.startForceMerge();
                merging = true;
            }
            if (merging && !snapshots.needsMerge()) {
                merging = false;
                uncommitted++;
            }
            return merging;
        }
    }

    /** The number of the last change log entry in the index. */
    long change() {
        synchronized (writing) {
            return index.checkpoint().change();
        }
    }

    private boolean catchUp(PracticeIndexWriter behind) throws IOException {
        boolean vocabularies = false;
        while (true) {
            List<ChangeLogEntry> changes = sources.changes().after(behind.checkpoint().change(), CHANGES_AT_ONCE);
            if (changes.isEmpty()) {
                return vocabularies;
            }
            ChangeBatch batch = ChangeBatch.of(changes);
            vocabularies |= batch.vocabularies();
            if (!batch.practices().isEmpty()) {
                behind.update(batch.practices(), sources.practices().published(batch.practices(), aside::add));
            }
            behind.advanceTo(batch.last());
            uncommitted += changes.size();
        }
    }

    /** Commits where something changed: at once, or after so many changes. */
    void commit(boolean now) throws IOException {
        synchronized (writing) {
            if (uncommitted > 0 && (now || uncommitted >= UNCOMMITTED)) {
                index.commit();
                uncommitted = 0;
            }
        }
    }

    /** Tries to index again what was set aside. */
    void retrySetAside() throws IOException {
        List<Long> practices = aside.practices();
        if (!practices.isEmpty()) {
            List<PracticeDocument> published = sources.practices().published(practices, aside::add);
            synchronized (writing) {
                index.update(practices, published);
                snapshots.show(index);
                uncommitted++;
            }
        }
    }

    public List<Long> setAside() {
        return aside.practices();
    }

    /** Opens a writer that closed itself after a failure of the disk, or builds the index anew where that fails. */
    void recover() throws IOException {
        synchronized (writing) {
            String name = index.name();
            PracticeIndexWriter.closeQuietly(index);
            if (check.passes(name, false) && filesOnDisk() != IndexHealth.ALTERED) {
                index = openWriter(name);
                catchUp(index);
                snapshots.showInstead(index);
                return;
            }
        }
        rebuild();
    }

    /** Commits, and marks that the stop was clean where that succeeded. */
    @Override
    public void close() {
        synchronized (writing) {
            try {
                if (index != null && index.isOpen()) {
                    index.commit();
                    index.close();
                    storage.markCleanStop();
                }
            } catch (IOException | RuntimeException broken) {
                LOG.log(Level.WARNING,
                        "The index was not closed in order and will be checked at the next start: " + broken);
                PracticeIndexWriter.closeQuietly(index);
            }
            snapshots.end();
        }
    }
}
