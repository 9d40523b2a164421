package minga.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import minga.web.Language;

/**
 * Documents of one kind of record to be written into one file, made one after the other while they are written.
 *
 * @param title what the list is called; short, without characters that a file name lacks
 * @param address where people see the same list; null for one record, which has an address of its own
 * @param total how many documents were asked for; a few less may come, since records are withdrawn meanwhile
 * @param cover the first page of a publication, such as a dossier; null for a plain list and for one record
 * @param columns every column that such documents may fill: first the metadata that have a label, then the fields
 */
public record DocumentList(String title, Language language, String address, long total, Cover cover,
        List<Block.Column> columns, Source source) {

    public DocumentList {
        columns = List.copyOf(columns);
    }

    /** A list without cover. */
    public DocumentList(String title, Language language, String address, long total, List<Block.Column> columns,
            Source source) {
        this(title, language, address, total, null, columns, source);
    }

    /** The same with the documents read now and kept, for formats that go over them more than once. */
    public DocumentList kept() throws IOException {
        List<Document> kept = new ArrayList<>();
        if (source instanceof Counted counted) {
            counted.source.forEach(kept::add);
            return with(new Counted(all(kept), counted.done));
        }
        source.forEach(kept::add);
        return with(all(kept));
    }

    /** @param done is told after each document how many are written, anew each time a format goes over all of them */
    public DocumentList counting(LongConsumer done) {
        return with(new Counted(source, done));
    }

    private DocumentList with(Source other) {
        return new DocumentList(title, language, address, total, cover, columns, other);
    }

    private static Source all(List<Document> documents) {
        return sink -> {
            for (Document document : documents) {
                sink.accept(document);
            }
        };
    }

    /** Documents whose number is told while they are written. */
    private record Counted(Source source, LongConsumer done) implements Source {

        @Override
        public void forEach(Sink sink) throws IOException {
            long[] count = {0};
            source.forEach(document -> {
                sink.accept(document);
                done.accept(++count[0]);
            });
        }
    }

    /** Where the documents come from. */
    @FunctionalInterface
    public interface Source {
        /** Hands over each document, in order, and keeps none. */
        void forEach(Sink sink) throws IOException;
    }

    /** What is done with each document. */
    @FunctionalInterface
    public interface Sink {
        void accept(Document document) throws IOException;
    }

    /** True where this is one record and no list. */
    public boolean single() {
        return address == null;
    }
}
