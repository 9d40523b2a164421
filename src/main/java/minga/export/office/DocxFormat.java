package minga.export.office;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.OutputStream;
import minga.document.DocumentList;
import minga.document.ExportFormat;

/**
 * Word document (DOCX) to work on: real styles and headings, a table of contents that Word brings up to date, tables
 * with header rows, links. Written as a stream, document after document.
 */
@Dependent
public class DocxFormat implements ExportFormat {

    @Override
    public String suffix() {
        return "docx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public void write(DocumentList documents, OutputStream out) throws IOException {
        new DocxWriter(documents).write(out);
    }
}
