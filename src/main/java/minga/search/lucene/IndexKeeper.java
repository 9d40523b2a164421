package minga.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
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
    private static final int MUCH = 1_000;
    private static final Set<ChangeKind> OF_PRACTICES = EnumSet.of(ChangeKind.PUBLISHED, ChangeKind.WITHDRAWN, ChangeKind.EVIDENCE);

    private final Place place;
    private final Mould mould;
    private final IndexSources sources;
    private final Display display;
    private final Object writing = new Object();
    private OpenIndex index;
    private int uncommitted;
    private boolean gathering;

    IndexKeeper(Place place, Mould mould, IndexSources sources) {
        this.place = place;
        this.mould = mould;
        this.sources = sources;
        this.display = new Display(mould, sources);
    }

    /** Opens the index that is there, or builds one. */
    void open() throws IOException {
        boolean clean = place.takeCleanMark();
        String name = place.present();
        if (name != null && sound(name, clean)) {
            synchronized (writing) {
                index = opened(name);
                display.show(index);
            }
        } else {
            rebuild();
        }
    }

    /** What those who search see. */
    Display display() {
        return display;
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
            index = next;
            display.showInstead(index);
            if (old != null) {
                old.close();
            }
            place.present(next.name());
        }
    }

    /** True where so much happened that building anew takes less than following: that works with all processors. */
    boolean farBehind() {
        long lag = sources.changes().last() - change();
        return lag > MUCH && lag > display.documents() / 2;
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
                display.show(index);
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
                display.show(index);
            } else if (display.scattered()) {
                index.gather();
                gathering = true;
            }
            if (gathering && !display.scattered()) {
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
            List<Change> changes = sources.changes().after(behind.checkpoint().change(), CHANGES_AT_ONCE);
            if (changes.isEmpty()) {
                return words;
            }
            Set<Long> practices = new LinkedHashSet<>();
            for (Change change : changes) {
                if (OF_PRACTICES.contains(change.kind())) {
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

    /** Makes what was followed so far outlast the process. */
    void commit(boolean now) throws IOException {
        synchronized (writing) {
            if (uncommitted > 0 && (now || uncommitted >= UNCOMMITTED)) {
                index.commit();
                uncommitted = 0;
            }
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
                display.showInstead(index);
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
            display.end();
        }
    }
}
