package minga.export.office;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.OutputStream;
import minga.document.DocumentList;
import minga.document.ExportFormat;

/**
 * PowerPoint presentation (PPTX) in the ministry's form: a ficha of labels and values under a header bar, the results
 * chain, and everything else in the speaker's notes. Text stands in placeholders of layouts that people can restyle.
 */
@Dependent
public class PptxFormat implements ExportFormat {

    /** What one whole practice takes while it is laid out, with what the portal needs beside it. */
    private static final long MEMORY_EACH = 8L << 20;
    private static final int LEAST = 5;
    private static final int MOST = Math.clamp(Runtime.getRuntime().maxMemory() / MEMORY_EACH, LEAST, 200);

    @Override
    public String suffix() {
        return "pptx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public void write(DocumentList documents, OutputStream out) throws IOException {
        new SlideDeckWriter(documents).write(out);
    }
}
