package minga.export.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import minga.export.ChainLink;
import minga.export.XmlOutput;
import minga.web.Language;
import minga.web.Messages;

/**
 * Writes a results chain as a table of five columns, which the style sheets draw as boxes: a row for each way from left
 * to right, a link only where it first stands. Its text is real text, for those who read it aloud and for small files.
 */
final class ChainWriter {

    private final XmlOutput out;

    ChainWriter(XmlOutput out) {
        this.out = out;
    }

    void write(List<ChainLink> roots, Language language) throws IOException {
        out.open("table", "class", "chain").open("thead").open("tr");
        for (ChainLink.Kind kind : ChainLink.Kind.values()) {
            out.element("th", Messages.text(language, "export.chain." + name(kind)), "scope", "col");
        }
        out.close().close().open("tbody");
        List<ChainLink[]> rows = new ArrayList<>();
        roots.forEach(root -> ways(root, new ChainLink[ChainLink.Kind.values().length], rows));
        for (ChainLink[] row : rows) {
            out.open("tr");
            for (ChainLink link : row) {
                cell(link);
            }
            out.close();
        }
        out.close().close();
    }

    private void cell(ChainLink link) throws IOException {
        out.open("td", "class", link == null ? "none" : link.gap() ? "gap" : name(link.kind()));
        if (link != null) {
            out.element("span", link.label(), "class", "name").empty("br").text(link.text());
        }
        out.close();
    }

    private static String name(ChainLink.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void ways(ChainLink link, ChainLink[] row, List<ChainLink[]> rows) {
        row[link.kind().ordinal()] = link;
        if (link.children().isEmpty()) {
            rows.add(row.clone());
            Arrays.fill(row, null);
        }
        link.children().forEach(child -> ways(child, row, rows));
    }
}
