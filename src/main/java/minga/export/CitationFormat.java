package minga.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import minga.document.Document;
import minga.document.DocumentList;
import minga.document.ExportFormat;
import minga.web.Messages;

/**
 * Export format of reference managers: each record as one source that can be cited, with its permanent address. The
 * work is a report of its municipality, or of the author that its metadata name, published by the portal on the day of
 * its version.
 */
abstract class CitationFormat implements ExportFormat {

    /** Who publishes: the name of the portal, in every language. */
    static final String PUBLISHER = "Minga";

    private static final int YEAR_LETTERS = 4;

    /**
     * A source. Texts are on one line; what is not known is empty.
     *
     * @param code of the record, such as {@code BP-2026-0001}
     * @param author the body that did it
     * @param date the day of publication, {@code 2026-11-29}
     * @param version its number
     * @param url its permanent address
     * @param language code of the language it was written out in
     */
    record Citation(String code, String title, String author, String date, String version, String url,
            String language) {

        String year() {
            return date.length() < YEAR_LETTERS ? "" : date.substring(0, YEAR_LETTERS);
        }
    }

    @Override
    public final boolean cites() {
        return true;
    }

    @Override
    public void write(DocumentList documents, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        documents.source().forEach(document -> write(citation(document), writer));
        writer.flush();
    }

    /** Writes one source. */
    abstract void write(Citation citation, Writer out) throws IOException;

    static Citation citation(Document document) {
        String municipality = text(document, "municipality");
        String author = text(document, "author");
        return new Citation(text(document, "code"), CellText.line(document.title()),
                !author.isEmpty() || municipality.isEmpty() ? author
                        : Messages.text(document.language(), "export.citation.author", municipality),
                text(document, "publishedAt"), text(document, "version"), text(document, "permanent"),
                document.language().code());
    }

    private static String text(Document document, String key) {
        return CellText.line(document.metadata(key).map(Document.Metadata::text).orElse(""));
    }
}
