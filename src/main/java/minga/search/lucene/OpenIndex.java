package minga.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import minga.search.PracticeDocument;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;

/** One index with its writer: takes practices in and out by their number, and remembers how far it has come. */
final class OpenIndex implements Closeable {

    private static final double MEMORY_MB = 64;

    private final String name;
    private final Directory directory;
    private final IndexWriter writer;
    private final DocumentMaker maker;
    private volatile Checkpoint checkpoint;

    OpenIndex(String name, Directory directory, DocumentMaker maker, Checkpoint fresh) throws IOException {
        this.name = name;
        this.directory = directory;
        this.maker = maker;
        boolean there = DirectoryReader.indexExists(directory);
        IndexWriterConfig config = new IndexWriterConfig();
        config.setRAMBufferSizeMB(MEMORY_MB);
        config.setCommitOnClose(false);
        writer = new IndexWriter(directory, config);
        checkpoint = there ? written(directory) : fresh;
    }

    /** What the last commit in a directory says of itself. */
    static Checkpoint written(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return Checkpoint.of(reader.getIndexCommit().getUserData());
        }
    }

    String name() {
        return name;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Adds a practice that is surely not in the index yet. */
    void add(PracticeDocument practice) throws IOException {
        writer.addDocument(maker.document(practice));
    }

    /** Brings these practices up to date: those that are published now are put in, the others taken out. */
    void bring(Collection<Long> ids, List<PracticeDocument> published) throws IOException {
        Set<Long> gone = new HashSet<>(ids);
        for (PracticeDocument practice : published) {
            writer.updateDocument(new Term(Names.KEY, DocumentMaker.key(practice.id())), maker.document(practice));
            gone.remove(practice.id());
        }
        for (long id : gone) {
            writer.deleteDocuments(new Term(Names.KEY, DocumentMaker.key(id)));
        }
    }

    void reached(long change) {
        checkpoint = checkpoint.at(change);
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
        writer.setLiveCommitData(checkpoint.data().entrySet());
        writer.commit();
    }

    boolean open() {
        return writer.isOpen();
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
