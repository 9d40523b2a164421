package minga.export.paper;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.OutputStream;
import minga.document.DocumentList;
import minga.document.ExportFormat;

/**
 * PDF for paper and screen readers (PDF/UA-1 and PDF/A-3u): real headings, bookmarks, embedded fonts, the results chain
 * as a table, and the documents as JSON attached.
 */
@Dependent
public class PdfFormat implements ExportFormat {

    /** What one whole practice takes until the file is written, with what the portal needs beside it. */
    private static final long MEMORY_EACH = 4L << 20;
    private static final int LEAST = 20;
    private static final int MOST = Math.clamp(Runtime.getRuntime().maxMemory() / MEMORY_EACH, LEAST, 300);

    @Override
    public String suffix() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public void write(DocumentList documents, OutputStream out) throws IOException {
        new PdfWriter(documents).write(out);
    }
}
