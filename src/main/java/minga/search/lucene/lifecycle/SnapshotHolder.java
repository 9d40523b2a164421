package minga.search.lucene.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import minga.platform.ServiceUnavailable;
import minga.search.IndexDependencies;
import minga.search.lucene.expansion.SpellingDictionary;
import minga.search.lucene.facets.SegmentColumnsCache;
import minga.search.lucene.schema.IndexSchema;
import minga.search.lucene.snapshot.IndexSnapshot;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Holds the current {@link IndexSnapshot} for searches, with reference counts, and the spelling dictionary made from
 * it. Searches {@link #acquire} a snapshot and release it; the index manager replaces it. Thread-safe.
 */
public final class SnapshotHolder {

    private static final Logger LOG = System.getLogger(SnapshotHolder.class.getName());
    private static final int FEW_SEGMENTS = 2;

    private final IndexSchema schema;
    private final IndexDependencies sources;
    private final SegmentColumnsCache columns = new SegmentColumnsCache();
    private final Object published = new Object();
    private volatile IndexSnapshot current;
    private volatile boolean distrusted;
    private volatile SpellingDictionary dictionary = SpellingDictionary.EMPTY;
    private volatile long dictionaryNumber;
    private int dictionaryDocuments;
    private long number;

    SnapshotHolder(IndexSchema schema, IndexDependencies sources) {
        this.schema = schema;
        this.sources = sources;
        // generations of different runs must not be taken for each other: what was kept of them goes by their number
        this.number = sources.clock().millis() * 1000;
    }

    /** Shows what the index holds now. Called by one thread at a time. */
    void show(PracticeIndexWriter index) throws IOException {
        IndexSnapshot before = current;
        DirectoryReader reader = index.reader(before == null ? null : before.reader());
        boolean same = before != null && reader == before.reader();
        if (same) {
            reader.incRef();
        }
        show(reader, same, index, before);
    }

    /** Shows another index instead of the current one. */
    void showInstead(PracticeIndexWriter index) throws IOException {
        show(index.reader(null), false, index, current);
        distrusted = false;
    }

    /** From now on nothing is served, until another index is shown. */
    void distrust() {
        distrusted = true;
    }

    /** The files of what is shown, without those of the commit. */
    Collection<String> files() throws IOException {
        IndexSnapshot now = hold();
        try {
            return now.reader().getIndexCommit().getFileNames().stream().filter(name -> !name.startsWith("segments"))
                    .toList();
        } finally {
            release(now);
        }
    }

    /** Reads every file of what is shown: true where each still has its checksum. */
    boolean checksumsMatch() {
        IndexSnapshot now = hold();
        try {
            for (LeafReaderContext leaf : now.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return true;
        } catch (IOException | RuntimeException | InternalError damaged) {
            LOG.log(Level.WARNING, "The index does not hold what was written: " + damaged);
            return false;
        } finally {
            release(now);
        }
    }

    private void show(DirectoryReader reader, boolean same, PracticeIndexWriter index, IndexSnapshot before)
            throws IOException {
        current = new IndexSnapshot(reader, columns, same ? number : ++number, index.checkpoint().change());
        if (before != null) {
            before.reader().decRef();
        }
        synchronized (published) {
            published.notifyAll();
        }
    }

    /**
     * True where a good part of the practices stands outside the largest segment: each search then looks every word up
     * many times over.
     */
    boolean needsMerge() {
        IndexSnapshot now = hold();
        try {
            int all = now.reader().maxDoc();
            int largest = now.leaves().stream().mapToInt(leaf -> leaf.reader().maxDoc()).max().orElse(0);
            return now.leaves().size() > FEW_SEGMENTS && all - largest > all / 10;
        } finally {
            release(now);
        }
    }

    /** How many practices are shown. */
    int documents() {
        IndexSnapshot now = hold();
        try {
            return now.documents();
        } finally {
            release(now);
        }
    }

    /** Shows nothing any more. */
    void end() {
        IndexSnapshot last = current;
        current = null;
        if (last != null) {
            release(last);
        }
    }

    /** The words of the index, read anew where many practices came or went since, or where somebody insists. */
    public synchronized void refreshDictionary(boolean insist) {
        IndexSnapshot now = hold();
        try {
            boolean moved = now.number() != dictionaryNumber;
            int grown = Math.abs(now.documents() - dictionaryDocuments);
            if (moved && (insist || grown * 50 >= dictionaryDocuments)) {
                dictionary = SpellingDictionary.of(now.reader(), schema.spelledWords());
                dictionaryNumber = now.number();
                dictionaryDocuments = now.documents();
            }
        } finally {
            release(now);
        }
    }

    /** The number of the snapshot that the spelling dictionary was made from. */
    public long dictionaryNumber() {
        return dictionaryNumber;
    }

    public SpellingDictionary dictionary() {
        return dictionary;
    }

    public IndexSchema schema() {
        return schema;
    }

    public IndexDependencies sources() {
        return sources;
    }

    /**
     * The current snapshot for a search, which has to release it.
     *
     * @throws ServiceUnavailable while it may be wrong, because somebody wrote into its files
     */
    public IndexSnapshot acquire() {
        if (distrusted) {
            throw new ServiceUnavailable(ServiceUnavailable.Part.INDEX, null);
        }
        return hold();
    }

    /** The current snapshot, even where it may be wrong; has to be released. */
    public IndexSnapshot hold() {
        while (true) {
            IndexSnapshot snapshot = current;
            if (snapshot == null) {
                throw new IllegalStateException("The index is closed");
            }
            if (snapshot.reader().tryIncRef()) {
                return snapshot;
            }
            Thread.onSpinWait();
        }
    }

    public void release(IndexSnapshot snapshot) {
        try {
            snapshot.reader().decRef();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** True for a snapshot that has every change of the log: then all its practices are published. */
    public boolean isUpToDate(IndexSnapshot snapshot) {
        return sources.changes().last() == snapshot.checkpoint();
    }

    /** The current snapshot's number, where it has followed the log to its end. */
    public OptionalLong settled() {
        IndexSnapshot snapshot = current;
        return snapshot != null && !distrusted && isUpToDate(snapshot) ? OptionalLong.of(snapshot.number())
                : OptionalLong.empty();
    }

    /**
     * Which of these practices may not be shown. Where the index has followed the log to its end it knows itself; else
     * the database is asked.
     */
    public Set<Long> hidden(List<Long> ids, IndexSnapshot snapshot) {
        if (ids.isEmpty() || isUpToDate(snapshot)) {
            return Set.of();
        }
        Set<Long> hidden = new LinkedHashSet<>(ids);
        hidden.removeAll(sources.visibility().visible(ids));
        return hidden;
    }

    /** Waits until a change can be found. */
    public boolean await(long change, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        synchronized (published) {
            while (current == null || current.checkpoint() < change) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                published.wait(left);
            }
            return true;
        }
    }
}
