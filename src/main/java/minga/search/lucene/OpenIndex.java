package minga.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import minga.search.PracticeDocument;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/** One index with its writer: takes practices in and out by their number, and remembers how far it has come. */
final class OpenIndex implements Closeable {

    private static final double MEMORY_MB = 64;

    private final String name;
    private final Directory directory;
    private final IndexWriter writer;
    private final LuceneDocumentFactory maker;
    private final SetAside aside;
    private volatile IndexCheckpoint checkpoint;
    private String committed = "";
    private Set<String> committedFiles = Set.of();

    /** Takes the directory over, and closes it where it cannot be opened. */
    OpenIndex(String name, Directory directory, LuceneDocumentFactory maker, SetAside aside, IndexCheckpoint fresh) throws IOException {
        this.name = name;
        this.directory = directory;
        this.maker = maker;
        this.aside = aside;
        boolean opened = false;
        try {
            boolean there = DirectoryReader.indexExists(directory);
            IndexWriterConfig config = new IndexWriterConfig();
            config.setRAMBufferSizeMB(MEMORY_MB);
            config.setCommitOnClose(false);
            checkpoint = there ? written(directory) : fresh;
            writer = new IndexWriter(directory, config);
            opened = true;
        } finally {
            if (!opened) {
                directory.close();
            }
        }
    }

    /** What the last commit in a directory says of itself. */
    static IndexCheckpoint written(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return IndexCheckpoint.of(reader.getIndexCommit().getUserData());
        }
    }

    String name() {
        return name;
    }

    /** The practices that the last commit says it lacks, because they could not be indexed. */
    List<Long> lacks() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return IndexCheckpoint.setAside(reader.getIndexCommit().getUserData());
        }
    }

    IndexCheckpoint checkpoint() {
        return checkpoint;
    }

    /** Adds a practice that is surely not in the index yet. */
    void add(PracticeDocument practice) throws IOException {
        try {
            writer.addDocument(maker.document(practice));
        } catch (RuntimeException | StackOverflowError unfit) {
            setAside(practice, unfit);
        }
    }

    /** A practice that cannot be indexed stays out; a writer that cannot write is another matter. */
    private void setAside(PracticeDocument practice, Throwable unfit) {
        if (!writer.isOpen() || unfit instanceof AlreadyClosedException || unfit instanceof UncheckedIOException) {
            throw unfit instanceof RuntimeException broken ? broken : new IllegalStateException(unfit);
        }
        aside.put(practice.id(), unfit);
    }

    /** Brings these practices up to date: those that are published now and can be indexed are put in, the others taken out. */
    void bring(Collection<Long> ids, List<PracticeDocument> published) throws IOException {
        Set<Long> gone = new HashSet<>(ids);
        for (PracticeDocument practice : published) {
            try {
                writer.updateDocument(new Term(Names.KEY, LuceneDocumentFactory.key(practice.id())), maker.document(practice));
                gone.remove(practice.id());
                aside.clear(practice.id());
            } catch (RuntimeException | StackOverflowError unfit) {
                setAside(practice, unfit);
            }
        }
        for (long id : gone) {
            writer.deleteDocuments(new Term(Names.KEY, LuceneDocumentFactory.key(id)));
        }
    }

    void reached(long change) {
        checkpoint = checkpoint.withChange(change);
    }

    /** The index as it is now, without waiting for the disk; the same reader where nothing changed. */
    DirectoryReader reader(DirectoryReader before) throws IOException {
        if (before == null) {
            return DirectoryReader.open(writer);
        }
        DirectoryReader changed = DirectoryReader.openIfChanged(before, writer);
        return changed == null ? before : changed;
    }

    /** Begins to put all segments together into one, beside the answering; returns at once. */
    void gather() throws IOException {
        writer.forceMerge(1, false);
    }

    void commit() throws IOException {
        writer.setLiveCommitData(checkpoint.toUserData(aside.practices()).entrySet());
        writer.commit();
    }

    /** The files of the last commit, with its own; throws where there is none that can be read. */
    Set<String> committedFiles() throws IOException {
        String last = SegmentInfos.getLastCommitSegmentsFileName(directory);
        if (last == null) {
            throw new NoSuchFileException(name + "/segments");
        }
        if (!last.equals(committed)) {
            Set<String> files = new HashSet<>(SegmentInfos.readCommit(directory, last).files(true));
            files.add(IndexWriter.WRITE_LOCK_NAME);
            committedFiles = files;
            committed = last;
        }
        return committedFiles;
    }

    boolean open() {
        return writer.isOpen();
    }

    /** What cannot be closed in order is given up all the same: it is damaged, or replaced. */
    static void giveUp(OpenIndex old) {
        try {
            if (old != null) {
                old.close();
            }
        } catch (IOException | RuntimeException broken) {
            System.getLogger(OpenIndex.class.getName()).log(System.Logger.Level.DEBUG, "An index that is given up could not be closed in order", broken);
        }
    }

    /** Closes without a commit: what was not committed is read from the log again. */
    @Override
    public void close() throws IOException {
        try {
            writer.rollback();
        } finally {
            directory.close();
        }
    }
}
