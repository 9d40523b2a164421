package minga.export;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.Writer;

/** BibTeX in UTF-8: one {@code @techreport} for each record. What TeX would read as a command is written as text. */
@Dependent
public class BibtexFormat extends CitationFormat {

    @Override
    public String suffix() {
        return "bib";
    }

    @Override
    public String mediaType() {
        return "application/x-bibtex;charset=UTF-8";
    }

    @Override
    void write(Citation citation, Writer out) throws IOException {
        out.append("@techreport{").append(citation.code().replaceAll("[^A-Za-z0-9-]", "")).append(",\n");
        // braces within braces: a title keeps its capitals, and a body is no person with a surname
        field(out, "title", '{' + escaped(citation.title()) + '}');
        field(out, "author", '{' + escaped(citation.author()) + '}');
        field(out, "institution", PUBLISHER);
        field(out, "number", escaped(citation.code()));
        field(out, "year", citation.year());
        field(out, "edition", escaped(citation.version()));
        field(out, "url", escaped(citation.url()));
        out.append("  language = {").append(citation.language()).append("}\n}\n\n");
    }

    private static void field(Writer out, String name, String value) throws IOException {
        if (!value.isEmpty() && !value.equals("{}")) {
            out.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '$', '&', '#', '_', '%' -> escaped.append('\\').appendCodePoint(sign);
                default -> escaped.appendCodePoint(sign);
            }
        });
        return escaped.toString();
    }
}
