package minga.reading;

import java.util.List;

/**
 * One field as the page shows it.
 *
 * @param id its anchor; null where an earlier field of the section has it
 * @param label its name
 * @param paragraphs a long text; empty for others
 * @param values short values
 * @param table rows with columns; null for others
 */
public record FieldDisplay(String id, String label, List<String> paragraphs, List<Value> values, Table table) {

    /** A value, where it leads, if anywhere, and its own id, where a search leads to it. */
    public record Value(String text, String url, String id) {

        Value(String text, String url) {
            this(text, url, null);
        }
    }

    /** Rows of values under their heads; only columns that say something. */
    public record Table(List<String> heads, List<Row> rows) {}

    /** One row. */
    public record Row(String id, List<Value> cells) {}

    /** A section of the ficha: what it says, and the names of the fields that say nothing. */
    public record Part(String id, String title, List<FieldDisplay> facts, List<FieldDisplay> texts,
            List<FieldDisplay> tables, List<String> silent) {

        /** True where no field says anything. */
        public boolean empty() {
            return facts.isEmpty() && texts.isEmpty() && tables.isEmpty();
        }

        /** The same without the text that has that id, because it stands elsewhere on the page. */
        Part without(String shownElsewhere) {
            return new Part(id, title, facts, texts.stream().filter(text -> !shownElsewhere.equals(text.id())).toList(),
                    tables, silent);
        }
    }

    /** The same, with that id. */
    FieldDisplay at(String other) {
        return new FieldDisplay(other, label, paragraphs, values, table);
    }
}
