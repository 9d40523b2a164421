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
 * @param progress is told by formats that are laid out as a whole how many documents are done, 1 to the last
 */
public record DocumentList(String title, Language language, String address, long total, Cover cover,
        List<Block.Column> columns, Source source, LongConsumer progress) {

    public DocumentList {
        columns = List.copyOf(columns);
    }

    /** A list without cover. */
    public DocumentList(String title, Language language, String address, long total, List<Block.Column> columns,
            Source source) {
        this(title, language, address, total, null, columns, source);
    }

    /** A list whose progress nobody follows. */
    public DocumentList(String title, Language language, String address, long total, Cover cover,
            List<Block.Column> columns, Source source) {
        this(title, language, address, total, cover, columns, source, done -> {});
    }

    /** The same with the documents read now and kept, for formats that go over them more than once. */
    public DocumentList kept() throws IOException {
        List<Document> kept = new ArrayList<>();
        source.forEach(kept::add);
        return new DocumentList(title, language, address, total, cover, columns, sink -> {
            for (Document document : kept) {
                sink.accept(document);
            }
        }, progress);
    }

    /** The same, of which {@code told} hears how many documents are laid out. */
    public DocumentList reporting(LongConsumer told) {
        return new DocumentList(title, language, address, total, cover, columns, source, told);
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
