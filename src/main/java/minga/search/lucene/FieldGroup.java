package minga.search.lucene;

import java.util.Locale;

/**
 * The kinds of text a ficha has, as the scoring tells them apart: all texts of one kind are one length.
 */
enum FieldGroup {
    NAME(8, 0.3f),
    PLACE(4, 0.2f),
    BODY(10, 0.3f),
    TAG(8, 0.3f),
    AIM(14, 0.5f),
    ACT(12, 0.5f),
    TEXT(110, 0.6f),
    PROOF(25, 0.5f),
    LAW(8, 0.4f),
    WHEN(2, 0f);

    private final int expected;
    private final float pull;

    /**
     * @param expected how many words such a text usually has
     * @param pull how much a longer text weighs less for each word, from 0 (not) to 1 (in proportion)
     */
    FieldGroup(int expected, float pull) {
        this.expected = expected;
        this.pull = pull;
    }

    /** By what the weight of each word is divided where the practice has so many words of this group. */
    float damping(int words) {
        return 1 - pull + pull * words / expected;
    }

    /** The group with this name in the table of fields. */
    static FieldGroup named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
