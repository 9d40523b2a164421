package minga.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import minga.change.Change;
import minga.change.ChangeKind;
import minga.search.IndexSources;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;

/**
 * Keeps the index beside the database: opens it, or builds it where it is missing, damaged, of another database or
 * another mould; brings it up with the log; replaces it by a new one while the old one still answers.
 */
final class IndexKeeper implements Closeable {

    private static final int CHANGES_AT_ONCE = 500;
    private static final int UNCOMMITTED = 2_000;

    private final Place place;
    private final Mould mould;
    private final IndexSources sources;
    private final Generation.Shelf shelf = new Generation.Shelf();
    private final Object writing = new Object();
    private final Object published = new Object();
    private OpenIndex index;
    private volatile Generation present;
    private volatile Lexicon lexicon = Lexicon.EMPTY;
    private volatile long lexiconNumber;
    private int lexiconDocuments;
    private long number;
    private int uncommitted;

    IndexKeeper(Place place, Mould mould, IndexSources sources) {
        this.place = place;
        this.mould = mould;
        this.sources = sources;
        // generations of different runs must not be taken for each other: what was kept of them goes by their number
        this.number = sources.clock().millis() * 1000;
    }

    /** Opens the index that is there, or builds one. */
    void open() throws IOException {
        boolean clean = place.takeCleanMark();
        String name = place.present();
        if (name != null && sound(name, clean)) {
            synchronized (writing) {
                index = opened(name);
                show();
            }
        } else {
            rebuild();
        }
    }

    private OpenIndex opened(String name) throws IOException {
        return new OpenIndex(name, place.open(name), mould.maker(), fresh(0));
    }

    private Checkpoint fresh(long change) {
        return new Checkpoint(change, mould.fingerprint(), sources.changes().databaseId());
    }

    /**
     * Whether the index is whole, of this mould and of this database. Every file's checksum is read; after an unclean
     * stop the structure too, because merely opening it misses a third of what a failing disk can do.
     */
    private boolean sound(String name, boolean clean) {
        try (Directory directory = place.open(name);
                CheckIndex check = DirectoryReader.indexExists(directory) ? new CheckIndex(directory) : null) {
            if (check == null) {
                return false;
            }
            check.setInfoStream(null);
            check.setLevel(clean ? CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS
                    : CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
            Checkpoint written = OpenIndex.written(directory);
            return check.checkIndex().clean
                    && written.fits(mould.fingerprint(), sources.changes().databaseId())
                    && written.change() <= sources.changes().last();
        } catch (IOException | RuntimeException damaged) {
            // whatever a damaged file throws at its reader, the answer is the same: build it anew
            return false;
        }
    }

    /** Builds a new index beside the present one and puts it in its place. */
    void rebuild() throws IOException {
        long from = sources.changes().last();
        String name = "index-" + UUID.randomUUID().toString().substring(0, 8);
        OpenIndex next = new OpenIndex(name, place.open(name), mould.maker(), fresh(from));
        boolean done = false;
        try {
            new Filling(next).from(sources.practices());
            next.commit();
            bringUp(next);
            replace(next);
            done = true;
        } finally {
            if (!done) {
                next.close();
                place.remove(name);
            }
        }
    }

    private void replace(OpenIndex next) throws IOException {
        synchronized (writing) {
            bringUp(next);
            next.commit();
            OpenIndex old = index;
            Generation before = present;
            index = next;
            showInstead(before);
            if (old != null) {
                old.close();
            }
            place.present(next.name());
        }
    }

    private void showInstead(Generation before) throws IOException {
        present = new Generation(index.reader(null), shelf, ++number, index.checkpoint().change());
        afterShowing();
        if (before != null) {
            before.reader().decRef();
        }
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
                show();
            }
            return words;
        }
    }

    private boolean bringUp(OpenIndex behind) throws IOException {
        boolean words = false;
        while (true) {
            List<Change> changes = sources.changes().after(behind.checkpoint().change(), CHANGES_AT_ONCE);
            if (changes.isEmpty()) {
                return words;
            }
            Set<Long> practices = new LinkedHashSet<>();
            for (Change change : changes) {
                if (change.kind() == ChangeKind.PUBLISHED || change.kind() == ChangeKind.WITHDRAWN) {
                    practices.add(change.subject());
                }
                words |= change.kind() == ChangeKind.VOCABULARY;
            }
            if (!practices.isEmpty()) {
                behind.bring(practices, sources.practices().published(practices));
            }
            behind.reached(changes.get(changes.size() - 1).number());
            uncommitted += changes.size();
        }
    }

    private void show() throws IOException {
        Generation before = present;
        DirectoryReader reader = index.reader(before == null ? null : before.reader());
        boolean same = before != null && reader == before.reader();
        if (same) {
            reader.incRef();
        }
        present = new Generation(reader, shelf, same ? number : ++number, index.checkpoint().change());
        if (before != null) {
            before.reader().decRef();
        }
        afterShowing();
    }

    private void afterShowing() {
        synchronized (published) {
            published.notifyAll();
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

    /** The words of the index, read anew where many practices came or went since, or where somebody insists. */
    void refreshLexicon(boolean insist) {
        Generation now = acquire();
        try {
            boolean moved = now.number() != lexiconNumber;
            int grown = Math.abs(now.documents() - lexiconDocuments);
            if (moved && (insist || grown * 50 >= lexiconDocuments)) {
                lexicon = Lexicon.of(now.reader());
                lexiconNumber = now.number();
                lexiconDocuments = now.documents();
            }
        } finally {
            release(now);
        }
    }

    /** The generation whose words the lexicon has. */
    long lexiconNumber() {
        return lexiconNumber;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Mould mould() {
        return mould;
    }

    IndexSources sources() {
        return sources;
    }

    /** The present generation, held until it is released. */
    Generation acquire() {
        while (true) {
            Generation generation = present;
            if (generation == null) {
                throw new IllegalStateException("The index is closed");
            }
            if (generation.reader().tryIncRef()) {
                return generation;
            }
            Thread.onSpinWait();
        }
    }

    void release(Generation generation) {
        try {
            generation.reader().decRef();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The present generation's number, where it has followed the log to its end. */
    OptionalLong settled() {
        Generation generation = present;
        boolean followed = generation != null && sources.changes().last() == generation.checkpoint();
        return followed ? OptionalLong.of(generation.number()) : OptionalLong.empty();
    }

    /**
     * Which of these practices may not be shown. Where the index has followed the log to its end it knows itself; else
     * the database is asked.
     */
    Set<Long> hidden(List<Long> ids, Generation generation) {
        if (ids.isEmpty() || sources.changes().last() == generation.checkpoint()) {
            return Set.of();
        }
        Set<Long> hidden = new LinkedHashSet<>(ids);
        hidden.removeAll(sources.visibility().visible(ids));
        return hidden;
    }

    /** Waits until a change can be found. */
    boolean await(long change, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        synchronized (published) {
            while (present == null || present.checkpoint() < change) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                published.wait(left);
            }
            return true;
        }
    }

    /** Opens a writer that closed itself after a failure of the disk, or builds the index anew where that fails. */
    void mend() throws IOException {
        synchronized (writing) {
            if (index.open()) {
                return;
            }
            String name = index.name();
            index.close();
            if (sound(name, false)) {
                index = opened(name);
                Generation before = present;
                showInstead(before);
                return;
            }
        }
        rebuild();
    }

    @Override
    public void close() throws IOException {
        synchronized (writing) {
            if (index != null && index.open()) {
                index.commit();
                index.close();
                place.leaveCleanMark();
            }
            Generation last = present;
            present = null;
            if (last != null) {
                last.reader().decRef();
            }
        }
    }
}
