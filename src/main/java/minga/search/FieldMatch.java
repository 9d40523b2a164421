package minga.search;

/**
 * The field in which a hit matched, with the passage that shows it.
 *
 * @param field the field's place in the ficha without positions, such as {@code indicators.means.text}
 * @param path the same with positions from zero, such as {@code indicators.1.means.0.text}
 * @param label what the page says: "Indicador 2 · medio de verificación 1"
 * @param snippet the passage
 * @param anchor the fragment of the ficha's address at this place: {@code indicador-2-medio-1}
 * @param file where the page of a file is opened in which it matched; null for the ficha itself
 */
public record FieldMatch(String field, String path, BilingualLabel label, Snippet snippet, String anchor,
        String file) {

    /** A match in the ficha itself. */
    public FieldMatch(String field, String path, BilingualLabel label, Snippet snippet, String anchor) {
        this(field, path, label, snippet, anchor, null);
    }
}
