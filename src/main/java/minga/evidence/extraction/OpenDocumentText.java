package minga.evidence.extraction;

import java.io.IOException;
import javax.xml.stream.XMLStreamReader;
import minga.evidence.extraction.ExtractedText.Unit;

/**
 * Reads the text of an OpenDocument file: slides and sheets in their order, pages where the program that wrote it noted
 * them, and then what stands in headers and footers.
 */
final class OpenDocumentText {

    private static final int BLANKS_LIMIT = 100;

    private final PackageReader parts;
    private final PageWriter out;

    OpenDocumentText(PackageReader parts, PageWriter out) {
        this.parts = parts;
        this.out = out;
    }

    /** @param unit what its pages are: SLIDE, SHEET, or PAGE where they are known */
    void read(Unit unit) throws IOException {
        PageBreaks breaks = new PageBreaks();
        if (unit == Unit.PAGE) {
            parts.read("content.xml", breaks);
        }
        boolean paged = unit != Unit.PAGE || breaks.any;
        out.page(paged ? unit : Unit.WHOLE, unit == Unit.PAGE && paged ? 1 : 0);
        parts.read("content.xml", new Words(paged ? unit : Unit.WHOLE));
        out.page(Unit.WHOLE, 0);
        parts.read("styles.xml", new Words(Unit.WHOLE));
        out.endPage(false);
    }

    private static final class PageBreaks implements SafeXml.Handler {

        private boolean any;

        @Override
        public void start(String name, XMLStreamReader element) {
            any |= name.equals("soft-page-break");
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

    /** Paragraphs and headings, a line each; a line a row of a table too. */
    private final class Words implements SafeXml.Handler {

        private final Unit unit;
        private int page;
        private int paragraphs;
        private int tables;
        private boolean cells;

        private Words(Unit unit) {
            this.unit = unit;
            this.page = unit == Unit.PAGE ? 1 : 0;
        }

        @Override
        public void start(String name, XMLStreamReader element) throws IOException {
            switch (name) {
                case "p", "h" -> paragraphs++;
                case "s" -> out.write(" ".repeat(count(element)));
                case "tab" -> out.write(" ");
                case "line-break" -> out.write("\n");
                case "soft-page-break" -> next(Unit.PAGE);
                case "page" -> next(Unit.SLIDE);
                case "table" -> {
                    if (tables++ == 0) {
                        next(Unit.SHEET);
                    }
                }
                case "table-row" -> cells = true;
                default -> {
                }
            }
        }

        private void next(Unit of) throws IOException {
            if (unit == of) {
                out.page(unit, ++page);
            }
        }

        private static int count(XMLStreamReader blanks) {
            String count = SafeXml.attribute(blanks, "c");
            return count != null && count.matches("\\d{1,3}") ? Math.min(BLANKS_LIMIT, Integer.parseInt(count)) : 1;
        }

        @Override
        public void end(String name) throws IOException {
            switch (name) {
                case "p", "h" -> {
                    paragraphs--;
                    out.write(cells ? " " : "\n");
                }
                case "table" -> tables--;
                case "table-row" -> {
                    cells = tables > 1;
                    out.write("\n");
                }
                default -> {
                }
            }
        }

        @Override
        public void text(String characters) throws IOException {
            if (paragraphs > 0) {
                out.write(characters);
            }
        }
    }
}
