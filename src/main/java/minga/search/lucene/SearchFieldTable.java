package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minga.search.Label;

/**
 * {@code index/fields.csv}: how each field of the ficha is searched, how much it weighs, what the page calls it and
 * where in the page it stands. Curators tune it; the index rebuilds itself when it changes.
 */
final class SearchFieldTable {

    /**
     * One line of the table.
     *
     * @param field the path without positions
     * @param group the kind of text
     * @param weight how much a word in it counts
     * @param es what the page calls it in Spanish; {1} is the first position
     * @param en the same in English
     * @param anchor the place in the page
     * @param ordinal its place in the table; words of the field have their positions from {@link #band()} on
     */
    record Row(String field, FieldGroup group, float weight, String es, String en, String anchor, int ordinal) {

        /** The first position of the field's words; see {@link #BAND}. */
        int band() {
            return ordinal * BAND;
        }

        Label label(String path) {
            FieldPath place = FieldPath.of(path);
            return new Label(place.filled(es), place.filled(en));
        }

        String anchor(String path) {
            return FieldPath.of(path).filled(anchor);
        }
    }

    /**
     * Positions of one field. Each field has a band of its own, so a phrase never runs from one into the next, and a
     * search in one field is a range of positions.
     */
    static final int BAND = 1_000_000;

    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, Set<Row>> names = new HashMap<>();

    private SearchFieldTable() {
    }

    static SearchFieldTable read(Path file) {
        SearchFieldTable table = new SearchFieldTable();
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            for (String line : lines.subList(1, lines.size())) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    table.add(line.split(",", -1));
                }
            }
            return table;
        } catch (IOException gone) {
            throw new UncheckedIOException("The table of fields cannot be read: " + file, gone);
        }
    }

    private void add(String[] cells) {
        Row row = new Row(cells[0], FieldGroup.named(cells[1]), Float.parseFloat(cells[2]), cells[3], cells[4], cells[5],
                rows.size());
        rows.put(row.field(), row);
        for (String name : cells[6].split("\\|")) {
            names.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(row);
        }
    }

    /** The line for a path with positions; empty where the table has none, and the text is not searched. */
    Optional<Row> row(String path) {
        return Optional.ofNullable(rows.get(FieldPath.of(path).field()));
    }

    /** The fields that people mean by a name such as {@code indicador}; empty where it means none. */
    Set<Row> named(String name) {
        return names.getOrDefault(name, Set.of());
    }

    /** Every name that can stand before a colon. */
    Set<String> names() {
        return names.keySet();
    }

    /** Every field the table knows. */
    Set<String> fields() {
        return rows.keySet();
    }
}
