package minga.reading;

import java.util.List;
import minga.web.Page;

/**
 * Page that compares two to four practices side by side, field by field.
 *
 * @param columns the practices, in the order in which they were picked
 * @param sections what they say; only fields of which one of them says something
 * @param notes what could not be compared, in words
 * @param differing how many fields differ
 * @param alike how many say the same
 * @param onlyDifferences true where fields that say the same are left out
 * @param everything the address with all fields
 * @param differences the address with those that differ
 * @param back the search they were picked from
 */
public record ComparisonPage(List<Column> columns, List<Section> sections, List<String> notes, long differing,
        long alike,
        boolean onlyDifferences, String everything, String differences, String back) implements Page {

    /** A practice, its place in words, and the address of the comparison without it; empty where two are left. */
    public record Column(String name, String url, String place, String without) {}

    /** The fields of a section. */
    public record Section(String title, List<Row> rows) {}

    /** A field; a practice that says nothing of it has an empty list. */
    public record Row(String label, List<List<String>> cells, boolean same) {}

    /** True where there is something to put beside something. */
    public boolean possible() {
        return columns.size() > 1;
    }
}
