package minga.document;

import java.io.IOException;
import java.io.OutputStream;
import minga.template.Template;
import minga.web.Language;
import minga.web.Messages;

/**
 * A file format in which documents are downloaded. An implementation is a CDI bean with a public constructor without
 * parameters, holds no state and has a message {@code export.format.<suffix>}, its name; menus, addresses and the tests
 * of the contract find it by this interface.
 */
public interface ExportFormat {

    /** The ending of the file and of its address, without a dot: {@code csv}. */
    String suffix();

    /** The media type, with the charset where it has one. */
    String mediaType();

    /** The name that menus show. */
    default String name(Language language) {
        return Messages.text(language, "export.format." + suffix());
    }

    /** True where one record of that template can be a file of this format. */
    default boolean carriesRecord(Template<?> template) {
        return true;
    }

    /** True where a list of such records can be one file of this format. */
    default boolean carriesList(Template<?> template) {
        return true;
    }

    /**
     * How many documents at most go into one file, because it is laid out as a whole; no bound where they are written
     * one after the other. A format with a bound tells {@link DocumentList#progress()} of each document that is done.
     */
    default int most() {
        return Integer.MAX_VALUE;
    }

    /** True where the file only names its records as sources, and does not carry their fields. */
    default boolean cites() {
        return false;
    }

    /**
     * True where each document becomes one row, or one source: then only records go into it, and no chapters that a
     * publication has besides, such as a foreword or a glossary.
     */
    default boolean tabular() {
        return cites();
    }

    /**
     * Writes the documents to the end and leaves the stream open. Memory does not grow with their number, up to
     * {@link #most()}. Text of the documents stays text: it becomes neither formula nor markup.
     */
    void write(DocumentList documents, OutputStream out) throws IOException;
}
