package minga.evidence.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import minga.evidence.extraction.ExtractedText.Unit;

/**
 * Reads the text of an Office Open XML document: slides and sheets in their order, pages as the program that wrote the
 * document last broke them, and after them notes, comments, headers and all other parts with text.
 */
final class OfficeText {

    private static final Pattern OTHER_PART = Pattern.compile("(?:word|xl|ppt)/[^/]{1,200}+(?:/[^/]{1,200}+)?+\\.xml");
    private static final Pattern WITHOUT_TEXT = Pattern.compile(
            "[a-z]{2,4}/(?:styles|settings|theme|fontTable|webSettings|numbering|calcChain|slideLayouts|slideMasters"
                    + "|tableStyles|presProps|viewProps|sharedStrings)\\b.*");

    private final PackageReader parts;
    private final PageWriter out;

    OfficeText(PackageReader parts, PageWriter out) {
        this.parts = parts;
        this.out = out;
    }

    void word() throws IOException {
        String main = parts.has("word/document.xml") ? "word/document.xml"
                : parts.names().stream().filter(name -> name.matches("word/document\\d{0,3}\\.xml")).findFirst()
                        .orElseThrow(() -> new IOException("no main part"));
        PageBreaks breaks = new PageBreaks();
        parts.read(main, breaks);
        out.page(breaks.any ? Unit.PAGE : Unit.WHOLE, breaks.any ? 1 : 0);
        parts.read(main, new Words(breaks.any));
        others(List.of(main));
    }

    void slides() throws IOException {
        numbered("ppt/presentation.xml", "sldId", Unit.SLIDE);
    }

    private void numbered(String main, String element, Unit unit) throws IOException {
        List<String> listed = parts.listed(main, element);
        if (listed.isEmpty()) {
            throw new IOException("no parts in " + main);
        }
        for (int i = 0; i < listed.size(); i++) {
            out.page(unit, i + 1);
            parts.read(listed.get(i), new Words(false));
        }
        List<String> read = new ArrayList<>(listed);
        read.add(main);
        others(read);
    }

    void sheets() throws IOException {
        List<String> sheets = parts.listed("xl/workbook.xml", "sheet");
        if (sheets.isEmpty()) {
            throw new IOException("no sheets");
        }
        SharedStrings strings = new SharedStrings();
        parts.read("xl/sharedStrings.xml", strings);
        for (int i = 0; i < sheets.size(); i++) {
            out.page(Unit.SHEET, i + 1);
            parts.read(sheets.get(i), new SheetCells(out, strings.all()));
        }
        List<String> read = new ArrayList<>(sheets);
        read.add("xl/workbook.xml");
        others(read);
    }

    private void others(List<String> read) throws IOException {
        for (String name : parts.names()) {
            if (!read.contains(name) && OTHER_PART.matcher(name).matches() && !WITHOUT_TEXT.matcher(name).matches()) {
                out.page(Unit.WHOLE, 0);
                parts.read(name, new Words(false));
            }
        }
        out.endPage(false);
    }

    /** Whether the program that wrote it noted where its pages end. */
    private static final class PageBreaks implements SafeXml.Handler {

        private boolean any;

        @Override
        public void start(String name, XMLStreamReader element) {
            any |= name.equals("lastRenderedPageBreak");
        }

        @Override
        public void end(String name) {
            // breaks are empty elements
        }

        @Override
        public void text(String characters) {
            // only breaks are asked
        }
    }

    /** Text runs ({@code w:t}, {@code a:t}), a line a paragraph. */
    private final class Words implements SafeXml.Handler {

        private static final Set<String> LINES = Set.of("p", "si", "tr", "comment", "text");
        private static final Set<String> BLANKS = Set.of("tab", "tc", "noBreakHyphen");

        private final boolean paged;
        private int page = 1;
        private int inRun;

        private Words(boolean paged) {
            this.paged = paged;
        }

        @Override
        public void start(String name, XMLStreamReader element) throws IOException {
            if (name.equals("t") || name.equals("delText")) {
                inRun++;
            } else if (name.equals("br") || name.equals("cr")) {
                out.write("\n");
            } else if (BLANKS.contains(name)) {
                out.write(name.equals("noBreakHyphen") ? "-" : " ");
            } else if (paged && name.equals("lastRenderedPageBreak")) {
                out.page(Unit.PAGE, ++page);
            }
        }

        @Override
        public void end(String name) throws IOException {
            if (name.equals("t") || name.equals("delText")) {
                inRun--;
            } else if (LINES.contains(name)) {
                out.write("\n");
            }
        }

        @Override
        public void text(String characters) throws IOException {
            if (inRun > 0) {
                out.write(characters);
            }
        }
    }
}
