package minga.export.paper;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import minga.document.DocumentList;
import minga.document.ExportFormat;

/**
 * One HTML page with everything in it: style for screen and print, fonts, drawings. It runs no script and loads nothing
 * from anywhere.
 */
@Dependent
public class HtmlFormat implements ExportFormat {

    private static final String FACE = "@font-face{font-family:%s;font-weight:%d;src:url(data:font/woff2;base64,%s) "
            + "format(\"woff2\")}%n";
    private static final String FONTS = "/minga-assets/fonts/";

    @Override
    public String suffix() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void write(DocumentList documents, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        String style = face("Roboto", 400, "roboto-latin-400-normal") + face("Roboto", 700, "roboto-latin-700-normal")
                + face("\"Roboto Slab\"", 500, "roboto-slab-latin-500-normal")
                + PaperFiles.text(PaperFiles.FOLDER + "html.css")
                + PaperFiles.text(PaperFiles.FOLDER + "html-print.css");
        new BookWriter(documents, style, false).write(writer);
        writer.flush();
    }

    private static String face(String family, int weight, String file) {
        return String.format(Locale.ROOT, FACE, family, weight,
                Base64.getEncoder().encodeToString(PaperFiles.bytes(FONTS + file + ".woff2")));
    }
}
