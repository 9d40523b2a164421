package minga.reading;

import java.util.List;
import minga.web.Page;

/**
 * Page that compares two to four practices side by side, field by field.
 *
 * @param columns the practices, in the order in which they were picked
 * @param sections what they say; only fields of which one of them says something
 * @param chains the results chain of each practice; empty where they are left out
 * @param notes what could not be compared, in words
 * @param differing how many fields differ
 * @param alike how many say the same
 * @param onlyDifferences true where fields that say the same are left out
 * @param everything the address with all fields
 * @param differences the address with those that differ
 * @param back the search they were picked from
 * @param more the same with these marked, to pick another one; empty where no more fit
 */
public record ComparisonPage(List<Column> columns, List<Section> sections, List<Chain> chains, List<String> notes,
        long differing, long alike,
        boolean onlyDifferences, String everything, String differences, String back, String more) implements Page {

    /**
     * A practice, its place in words, and the address of the comparison without it; empty where two are left.
     *
     * @param language the code of the language it is written in
     */
    public record Column(String name, String url, String place, String without, String language) {}

    /** The fields of a section. */
    public record Section(String title, List<Row> rows) {}

    /**
     * A field; a practice that says nothing of it has an empty list.
     *
     * @param free true for text in the practice's own language, false for labels in that of the page
     */
    public record Row(String label, List<List<String>> cells, boolean same, boolean free) {}

    /**
     * A results chain: its objectives with what hangs from them, what hangs from nothing, and what is missing in
     * sentences.
     */
    public record Chain(List<Link> links, List<String> gaps) {}

    /**
     * One link of a chain.
     *
     * @param gap true where something should be and is not
     * @param remark what is to be said of a link that hangs from nothing, or empty
     */
    public record Link(String label, String text, boolean gap, String remark, List<Link> children) {}

    /** True where there is something to put beside something. */
    public boolean possible() {
        return columns.size() > 1;
    }
}
