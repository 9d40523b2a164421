package minga.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import minga.document.Block;
import minga.document.Block.Fact;
import minga.document.Block.Table;
import minga.document.Document;

/**
 * Rows of the tables of many documents, put aside in a temporary file for each table until their own sheet is written:
 * memory does not grow with their number. To be closed, which deletes the files.
 */
final class TableSpool implements AutoCloseable {

    /** What is done with each row put aside. */
    @FunctionalInterface
    interface Sink {
        /** @param cells by the keys of their columns: Long, LocalDate or String */
        void accept(Map<String, Object> cells) throws IOException;
    }

    /** The rows of one table. */
    static final class Sheet {

        private final String title;
        private final Map<String, String> columns = new LinkedHashMap<>();
        private final Path file;
        private final DataOutputStream out;
        private long rows;

        private Sheet(String title) throws IOException {
            this.title = title;
            this.file = Files.createTempFile("minga-hoja", ".tmp");
            this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        }

        String title() {
            return title;
        }

        /** The labels of the columns by their keys, in the order in which they were first seen. */
        Map<String, String> columns() {
            return columns;
        }

        /** Hands over the rows in their order. */
        void forEach(Sink sink) throws IOException {
            out.flush();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (long row = 0; row < rows; row++) {
                    Map<String, Object> cells = new LinkedHashMap<>();
                    for (int count = in.readInt(); count > 0; count--) {
                        cells.put(in.readUTF(), read(in));
                    }
                    sink.accept(cells);
                }
            }
        }

        private void add(Map<String, Object> cells) throws IOException {
            rows++;
            out.writeInt(cells.size());
            for (Map.Entry<String, Object> cell : cells.entrySet()) {
                out.writeUTF(cell.getKey());
                write(cell.getValue());
            }
        }

        private void write(Object value) throws IOException {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            out.writeByte(value instanceof Long ? 'n' : value instanceof LocalDate ? 'd' : 't');
            out.writeInt(text.length);
            out.write(text);
        }

        private static Object read(DataInputStream in) throws IOException {
            byte kind = in.readByte();
            String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            return kind == 'n' ? (Object) Long.valueOf(text) : kind == 'd' ? LocalDate.parse(text) : text;
        }
    }

    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final Map<String, String> document;
    private final String number;

    /**
     * @param document the labels of the two columns that say of which document a row is: {@code code}, {@code title}
     * @param number the label of the column with the number of the row
     */
    TableSpool(Map<String, String> document, String number) {
        this.document = document;
        this.number = number;
    }

    /** The sheets, those of tables within tables after the tables that hold them. */
    Iterable<Sheet> sheets() {
        return sheets.values();
    }

    /** Puts the rows of all tables of a document aside. */
    void add(Document from) throws IOException {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("code", from.metadata("code").map(Document.Metadata::text).orElse(""));
        about.put("title", from.title());
        for (Block block : from.blocks()) {
            if (block instanceof Table table) {
                add(table, about);
            }
        }
    }

    private void add(Table table, Map<String, Object> above) throws IOException {
        Sheet sheet = sheets.get(table.key());
        if (sheet == null) {
            sheet = new Sheet(table.title());
            sheet.columns().putAll(document);
            sheets.put(table.key(), sheet);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            Map<String, Object> cells = new LinkedHashMap<>(above);
            cells.put("#" + table.key(), (long) row + 1);
            for (String key : above.keySet()) {
                sheet.columns().putIfAbsent(key, label(key));
            }
            sheet.columns().putIfAbsent("#" + table.key(), number);
            Map<String, Object> below = new LinkedHashMap<>(cells);
            for (int column = 0; column < table.header().size(); column++) {
                Block cell = table.rows().get(row).cells().get(column);
                if (cell instanceof Table nested) {
                    add(nested, below);
                } else if (cell instanceof Fact fact && !fact.values().isEmpty()) {
                    sheet.columns().putIfAbsent(fact.key(), table.header().get(column).label());
                    cells.put(fact.key(), data(fact));
                }
            }
            sheet.add(cells);
        }
    }

    /** The rows that a row hangs from are named by their tables. */
    private String label(String key) {
        Sheet of = key.startsWith("#") ? sheets.get(key.substring(1)) : null;
        return of == null ? document.getOrDefault(key, key) : of.title() + " (" + number + ")";
    }

    private static Object data(Fact fact) {
        Object one = fact.shape() == Block.Shape.SHORT ? fact.values().get(0).data() : null;
        return one instanceof Integer number ? (Object) Long.valueOf(number)
                : one instanceof Long || one instanceof LocalDate ? one : CellText.of(fact);
    }

    @Override
    public void close() throws IOException {
        for (Sheet sheet : sheets.values()) {
            sheet.out.close();
            Files.deleteIfExists(sheet.file);
        }
    }
}
