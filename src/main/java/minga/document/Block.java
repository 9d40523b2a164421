package minga.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One piece of a document's content, in reading order. Immutable; text is plain, never HTML or Markdown: each format
 * escapes it.
 */
public sealed interface Block {

    /** A paragraph of text. */
    record Paragraph(String text) implements Block {}

    /**
     * A labelled answer: the value or values of one field.
     *
     * @param key the field's key
     * @param label the field's name in the document's language
     * @param values never empty, except for a cell of a table that says nothing
     */
    record Fact(String key, String label, Shape shape, List<Value> values) implements Block {

        public Fact {
            values = List.copyOf(values);
        }
    }

    /** Whether a fact has one short value, one text of several paragraphs, or a list of values. */
    enum Shape {
        SHORT, LONG, LIST
    }

    /**
     * One value.
     *
     * @param text as people read it
     * @param plain as spreadsheets sort it: digits without groups, ISO dates; labels for codes
     * @param data as programs read it: a code, Integer, Long, Boolean, LocalDate or String
     * @param url where it leads, http, https or mailto; null for most
     */
    record Value(String text, String plain, Object data, String url) {}

    /** Rows under a header row; every row has a cell for each column. */
    record Table(String key, String title, List<Column> header, List<Row> rows) implements Block {

        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }

        /** The same without the columns that hold tables; no rows where no column is left. */
        public Table flat() {
            List<Integer> kept = IntStream.range(0, header.size())
                    .filter(column -> rows.stream().noneMatch(row -> row.cells().get(column) instanceof Table))
                    .boxed().toList();
            return new Table(key, title, kept.stream().map(header::get).toList(), kept.isEmpty() ? List.of()
                    : rows.stream().map(row -> new Row(kept.stream().map(row.cells()::get).toList())).toList());
        }
    }

    /** The head of a column: the key of its field and its label. */
    record Column(String key, String label) {}

    /** The cells of a row, in the order of the columns: facts and, where rows have rows, tables. */
    record Row(List<Block> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The cells that say something. */
        public List<Block> answered() {
            return cells.stream().filter(cell -> !(cell instanceof Fact fact && fact.values().isEmpty())).toList();
        }
    }

    /** Items in no numbered order. */
    record BulletList(List<String> items) implements Block {

        public BulletList {
            items = List.copyOf(items);
        }
    }

    /** A remark about the document itself, set apart from its content. */
    record Note(String text) implements Block {}

    /** A drawing: a whole SVG document, with the title and description that stand for it where it cannot be shown. */
    record Figure(String title, String description, String svg) implements Block {}

    /** A link on a line of its own. */
    record Link(String text, String url) implements Block {}

    /** What follows begins on a new page, in formats that have pages. */
    record PageBreak() implements Block {}

    /** The content as plain text, line by line: to compare two documents. Tables within tables are left out. */
    default List<String> lines() {
        return switch (this) {
            case Fact fact when fact.shape() == Shape.LONG -> paragraphs(fact.values().get(0).text());
            case Fact fact -> fact.values().stream().map(Value::text).toList();
            case Table table -> table.flat().rows().stream().map(Block::line).toList();
            case Paragraph paragraph -> paragraphs(paragraph.text());
            case BulletList list -> list.items();
            case Note note -> List.of(note.text());
            case Link link -> List.of(link.text());
            case Figure figure -> List.of(figure.title());
            case PageBreak ignored -> List.of();
        };
    }

    private static String line(Row row) {
        Stream<Fact> facts = row.cells().stream().filter(Fact.class::isInstance).map(Fact.class::cast);
        return String.join(" · ", facts.filter(fact -> !fact.values().isEmpty())
                .map(fact -> String.join(", ", fact.values().stream().map(Value::text).toList())).toList());
    }

    /** The lines of a text without those that are blank. */
    static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
