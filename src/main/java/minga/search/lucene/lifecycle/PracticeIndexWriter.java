package minga.search.lucene.lifecycle;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import minga.search.PracticeDocument;
import minga.search.lucene.document.LuceneDocumentFactory;
import minga.search.lucene.schema.IndexFields;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/**
 * Lucene IndexWriter of one index directory, with the {@link IndexCheckpoint} that goes into its commits. A practice
 * that cannot be converted into a document is set aside; a failing disk is an IOException.
 */
final class PracticeIndexWriter implements Closeable {

    private static final double MEMORY_MB = 64;

    private final String name;
    private final Directory directory;
    private final IndexWriter writer;
    private final LuceneDocumentFactory documents;
    private final SetAsidePractices aside;
    private volatile IndexCheckpoint checkpoint;
    private String committed = "";
    private Set<String> committedFiles = Set.of();

    /** @param directory closed with this writer, and where this constructor fails */
    PracticeIndexWriter(String name, Directory directory, LuceneDocumentFactory documents, SetAsidePractices aside,
            IndexCheckpoint fresh) throws IOException {
        this.name = name;
        this.directory = directory;
        this.documents = documents;
        this.aside = aside;
        boolean opened = false;
        try {
            boolean there = DirectoryReader.indexExists(directory);
            IndexWriterConfig config = new IndexWriterConfig();
            config.setRAMBufferSizeMB(MEMORY_MB);
            config.setCommitOnClose(false);
            checkpoint = there ? readCheckpoint(directory) : fresh;
            writer = new IndexWriter(directory, config);
            opened = true;
        } finally {
            if (!opened) {
                directory.close();
            }
        }
    }

    /** The checkpoint of the last commit in a directory. */
    static IndexCheckpoint readCheckpoint(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return IndexCheckpoint.of(reader.getIndexCommit().getUserData());
        }
    }

    String name() {
        return name;
    }

    /** The practices that were set aside when the last commit was made. */
    List<Long> readSetAside() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return IndexCheckpoint.setAside(reader.getIndexCommit().getUserData());
        }
    }

    IndexCheckpoint checkpoint() {
        return checkpoint;
    }

    /** Adds a practice that is not in the index yet. */
    void add(PracticeDocument practice) throws IOException {
        try {
            writer.addDocument(documents.document(practice));
        } catch (RuntimeException | StackOverflowError unfit) {
            setAside(practice, unfit);
        }
    }

    /** Sets a practice aside that cannot be converted; rethrows where it is the writer that failed. */
    private void setAside(PracticeDocument practice, Throwable unfit) {
        if (!writer.isOpen() || unfit instanceof AlreadyClosedException || unfit instanceof UncheckedIOException) {
            throw unfit instanceof RuntimeException broken ? broken : new IllegalStateException(unfit);
        }
        aside.add(practice.id(), unfit);
    }

    /** Indexes those of these practices that are published now, and deletes the others. */
    void update(Collection<Long> ids, List<PracticeDocument> published) throws IOException {
        Set<Long> gone = new HashSet<>(ids);
        for (PracticeDocument practice : published) {
            try {
                writer.updateDocument(new Term(IndexFields.KEY, IndexFields.key(practice.id())),
                        documents.document(practice));
                gone.remove(practice.id());
                aside.remove(practice.id());
            } catch (RuntimeException | StackOverflowError unfit) {
                setAside(practice, unfit);
            }
        }
        for (long id : gone) {
            writer.deleteDocuments(new Term(IndexFields.KEY, IndexFields.key(id)));
        }
    }

    /** Records up to which change log entry the index is; written by the next commit. */
    void advanceTo(long change) {
        checkpoint = checkpoint.withChange(change);
    }

    /** A near-real-time reader; the same reader where nothing changed since. */
    DirectoryReader reader(DirectoryReader before) throws IOException {
        if (before == null) {
            return DirectoryReader.open(writer);
        }
        DirectoryReader changed = DirectoryReader.openIfChanged(before, writer);
        return changed == null ? before : changed;
    }

    /** Starts to merge all segments into one in the background. */
    void startForceMerge() throws IOException {
        writer.forceMerge(1, false);
    }

    void commit() throws IOException {
        writer.setLiveCommitData(checkpoint.toUserData(aside.practices()).entrySet());
        writer.commit();
    }

    /** The files of the last commit, with its own; throws where no commit can be read. */
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

    /** False where the writer closed itself after a failure. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /** Closes an index that is damaged or replaced; a failure to do so is only logged. */
    static void closeQuietly(PracticeIndexWriter old) {
        try {
            if (old != null) {
                old.close();
            }
        } catch (IOException | RuntimeException broken) {
            System.getLogger(PracticeIndexWriter.class.getName())
                    .log(System.Logger.Level.DEBUG, "A replaced or damaged index could not be closed in order", broken);
        }
    }

    /** Closes without a commit: what was not committed will be read from the change log again. */
    @Override
    public void close() throws IOException {
        try {
            writer.rollback();
        } finally {
            directory.close();
        }
    }
}
