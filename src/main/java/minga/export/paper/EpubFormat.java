package minga.export.paper;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.OutputStream;
import minga.document.DocumentList;
import minga.document.ExportFormat;

/** EPUB 3.3 for e-readers: a chapter for each document, with navigation and accessibility metadata. */
@Dependent
public class EpubFormat implements ExportFormat {

    @Override
    public String suffix() {
        return "epub";
    }

    @Override
    public String mediaType() {
        return "application/epub+zip";
    }

    @Override
    public void write(DocumentList documents, OutputStream out) throws IOException {
        new EpubWriter(documents).write(out);
    }
}
