package minga.search.lucene.schema;

import java.util.Locale;

/**
 * Group of fields whose length is normalised together, as in BM25: the texts of a practice in one group count as one
 * length. Each has the usual number of words and how strongly a longer text lowers the weight of its words.
 */
public enum FieldGroup {
    NAME(8, 0.3f),
    PLACE(4, 0.2f),
    BODY(10, 0.3f),
    TAG(8, 0.3f),
    AIM(14, 0.5f),
    ACT(12, 0.5f),
    TEXT(110, 0.6f),
    PROOF(25, 0.5f),
    LAW(8, 0.4f),
    /** Text of the files of public evidence, of which each word counts once, however long they are. */
    FILE(1500, 0f),
    WHEN(2, 0f);

    private final int usualLength;
    private final float lengthPenalty;

    /**
     * @param usualLength how many words the group usually has in a practice
     * @param lengthPenalty from 0 (the length does not matter) to 1 (weight in inverse proportion to the length); b in
     *     BM25
     */
    FieldGroup(int usualLength, float lengthPenalty) {
        this.usualLength = usualLength;
        this.lengthPenalty = lengthPenalty;
    }

    /** The divisor for the weight of each word where the practice has so many words in this group. */
    public float lengthNorm(int words) {
        return 1 - lengthPenalty + lengthPenalty * words / usualLength;
    }

    /** The group with this name in the table of fields, in any case; refuses others with IllegalArgumentException. */
    static FieldGroup named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
