package minga.search.lucene.schema;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minga.search.BilingualLabel;

/**
 * The searchable fields of a practice as declared in {@code index/fields.csv}: the weight of each, the labels that
 * pages show for it and its anchor on the page. Curators edit the file; a change of it makes the index rebuild at the
 * next start. Immutable after {@link #read}.
 */
public final class SearchFieldTable {

    /**
     * One field of the table.
     *
     * @param field path of the field, without positions
     * @param group the group of fields whose length is normalised together
     * @param weight the weight of a word in this field
     * @param es label in Spanish; {1} stands for the first position of the path
     * @param en label in English
     * @param anchor fragment identifier of the field on the page of a practice, with the same placeholders
     * @param ordinal line of the table, from 0; Lucene positions of the field's words begin at {@link #band()}
     */
    public record Row(String field, FieldGroup group, float weight, String es, String en, String anchor, int ordinal) {

        /** The first Lucene position of the field's words; see {@link #BAND}. */
        public int band() {
            return ordinal * BAND;
        }

        /** True for a field that says what a practice is about: its name, aims, activities, themes, populations. */
        public boolean topical() {
            return switch (group) {
                case NAME, AIM, ACT -> weight >= 1;
                case TAG -> weight >= TOPICAL_TAG;
                default -> false;
            };
        }

        /** The label of the text at this path, in both languages. */
        public BilingualLabel label(String path) {
            FieldPath place = FieldPath.of(path);
            return new BilingualLabel(place.fill(es), place.fill(en));
        }

        /** The fragment identifier of the text at this path. */
        public String anchor(String path) {
            return FieldPath.of(path).fill(anchor);
        }
    }

    /**
     * How many Lucene positions each field has. Fields have separate ranges of positions in one Lucene field, so a
     * phrase never runs from one field into the next, and a search in one field is a range of positions.
     */
    public static final int BAND = 1_000_000;

    /** The least weight of a label that says what a practice is about, and not only how it is filed. */
    private static final float TOPICAL_TAG = 2;

    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, Set<Row>> names = new HashMap<>();

    private SearchFieldTable() {
    }

    /** @throws UncheckedIOException where the file cannot be read */
    static SearchFieldTable read(Path file) {
        SearchFieldTable table = new SearchFieldTable();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().commentStrategy(CommentStrategy.SKIP)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).detectBomHeader(true).ofNamedCsvRecord(file)) {
            lines.stream().filter(line -> !line.getField(0).isBlank()).forEach(table::add);
            return table;
        } catch (IOException gone) {
            throw new UncheckedIOException("The table of search fields cannot be read: " + file, gone);
        }
    }

    private void add(NamedCsvRecord line) {
        Row row = new Row(line.getField("field"), FieldGroup.named(line.getField("group")),
                Float.parseFloat(line.getField("weight")), line.getField("es"), line.getField("en"),
                line.getField("anchor"), rows.size());
        rows.put(row.field(), row);
        for (String name : line.getField("names").split("\\|")) {
            names.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(row);
        }
    }

    /** The field for a path with positions; empty where the table has none: such a text is not searched. */
    public Optional<Row> row(String path) {
        return Optional.ofNullable(rows.get(FieldPath.of(path).field()));
    }

    /** The fields that a name before a colon stands for, such as {@code indicador:}; empty where it stands for none. */
    public Set<Row> rowsNamed(String name) {
        return names.getOrDefault(name, Set.of());
    }

    /** Every name that may stand before a colon in a query. */
    Set<String> names() {
        return names.keySet();
    }

    /** The path of every field of the table. */
    Set<String> fields() {
        return rows.keySet();
    }
}
