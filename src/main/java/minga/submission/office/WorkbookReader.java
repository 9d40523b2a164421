package minga.submission.office;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import minga.evidence.ZipDirectory;
import minga.evidence.extraction.PackageReader;
import minga.evidence.extraction.SafeXml;
import minga.evidence.extraction.UnpackBudget;

/**
 * Streaming reader of an Excel workbook (XLSX): sheet by sheet, row by row, in memory that does not grow with the file.
 * Formulas, macros, links and pictures are never followed.
 */
final class WorkbookReader {

    private static final String BOOK = "xl/workbook.xml";
    private static final int MOST_SHEETS = 200;

    /** Takes the sheets of a workbook. */
    interface Sheets {

        /** What takes the rows of that sheet. */
        SheetHandler.Rows sheet(String name) throws IOException;
    }

    private WorkbookReader() {}

    /**
     * Reads all sheets in their order.
     *
     * @throws IOException where the file is damaged, or larger than may be unpacked
     */
    static void read(Path file, Sheets sheets) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ZipDirectory zip = ZipDirectory.read(channel).orElseThrow(() -> new IOException("no directory"));
            PackageReader parts = new PackageReader(zip, new UnpackBudget());
            Book book = new Book();
            parts.read(BOOK, book);
            Map<String, String> targets = parts.relationships(BOOK);
            NumberStyles styles = NumberStyles.read(parts, book.from1904);
            try (SharedStringFile strings = SharedStringFile.read(parts)) {
                for (Book.Sheet sheet : book.sheets) {
                    String part = targets.getOrDefault(sheet.id(), "");
                    parts.read(part, new SheetHandler(strings, styles, sheets.sheet(sheet.name())));
                }
            }
        }
    }

    /** The list of sheets. */
    private static final class Book implements SafeXml.Handler {

        private record Sheet(String name, String id) {}

        private final List<Sheet> sheets = new ArrayList<>();
        private boolean from1904;

        @Override
        public void start(String name, XMLStreamReader element) throws IOException {
            if (name.equals("workbookPr")) {
                String first = SafeXml.attribute(element, "date1904");
                from1904 = "1".equals(first) || "true".equals(first);
            } else if (name.equals("sheet")) {
                if (sheets.size() >= MOST_SHEETS) {
                    throw new UnusableFile("office.fault.tooLarge");
                }
                String label = SafeXml.attribute(element, "name");
                String id = SafeXml.attribute(element, "id");
                sheets.add(new Sheet(label == null ? "" : label, id == null ? "" : id));
            }
        }

        @Override
        public void end(String name) {
            // sheets are empty elements
        }

        @Override
        public void text(String characters) {
            // attributes say all
        }
    }
}
