package minga.reading;

import java.util.List;
import minga.document.WordDiff;
import minga.web.Page;

/**
 * Page with the differences between two versions, field by field.
 *
 * @param all true where fields that say the same are shown too
 * @param editions the versions to choose from
 */
public record VersionDiffPage(String name, String code, String slug, int from, int to, boolean all,
        List<Section> sections, List<FichaPage.Edition> editions)
        implements
            Page {

    /** The fields of a section. */
    public record Section(String title, List<Difference> fields) {}

    /**
     * A field in both versions; empty lists where it says nothing.
     *
     * @param parts both texts in one, word by word; empty where they say the same
     */
    public record Difference(String label, List<String> before, List<String> after, boolean same,
            List<WordDiff.Part> parts) {

        /** What one side says: the words that stayed, and its own. */
        public List<WordDiff.Part> side(boolean old) {
            return parts.stream().filter(part -> part.kind() == WordDiff.Kind.SAME
                    || part.kind() == (old ? WordDiff.Kind.REMOVED : WordDiff.Kind.ADDED)).toList();
        }
    }

    /** How many fields differ. */
    public long differing() {
        return sections.stream().flatMap(section -> section.fields().stream()).filter(field -> !field.same()).count();
    }
}
