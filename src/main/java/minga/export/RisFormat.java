package minga.export;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.Writer;

/** RIS (Research Information Systems), read by Zotero, Mendeley and EndNote: one tagged line for each statement. */
@Dependent
public class RisFormat extends CitationFormat {

    @Override
    public String suffix() {
        return "ris";
    }

    @Override
    public String mediaType() {
        return "application/x-research-info-systems;charset=UTF-8";
    }

    @Override
    void write(Citation citation, Writer out) throws IOException {
        line(out, "TY", "RPRT");
        tag(out, "ID", citation.code());
        tag(out, "TI", citation.title());
        tag(out, "AU", citation.author());
        tag(out, "PY", citation.year());
        tag(out, "DA", citation.date().replace('-', '/'));
        tag(out, "PB", PUBLISHER);
        tag(out, "ET", citation.version());
        tag(out, "SN", citation.code());
        tag(out, "LA", citation.language());
        tag(out, "UR", citation.url());
        line(out, "ER", "");
        out.append("\r\n");
    }

    private static void tag(Writer out, String tag, String text) throws IOException {
        if (!text.isEmpty()) {
            line(out, tag, text);
        }
    }

    private static void line(Writer out, String tag, String text) throws IOException {
        out.append(tag).append("  - ").append(text).append("\r\n");
    }
}
