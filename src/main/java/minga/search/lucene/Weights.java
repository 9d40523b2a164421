package minga.search.lucene;

/**
 * How much each way of matching counts. Found by trial on judged queries, with an eye to round figures: what only one
 * query asks for stays out.
 *
 * @param exact the word as typed
 * @param plural the word in singular or plural
 * @param stem the word in any gender and number
 * @param root a word derived from the same one
 * @param name a word of the practice's name, besides
 * @param place a word of its place, besides
 * @param body a word of the responsible bodies, besides
 * @param year the first year, where a year was typed
 * @param meaning a related word of the thesaurus
 * @param near a word of like spelling
 * @param within what a word counts by itself that is part of a known expression
 * @param pair two words side by side as typed
 * @param weak what a word counts that says little here
 * @param tie what the lesser of own word and stand-in adds to the greater
 * @param standIn the part of its importance that a word covers which is there by a stand-in only
 * @param floor what is left of the score of a practice that covers next to nothing
 * @param least the part of the query that a practice must cover to be found at all
 */
record Weights(float exact, float plural, float stem, float root, float name, float place, float body, float year,
               float meaning, float near, float within, float pair, float weak, float tie, float standIn, float floor, float least) {

    /** The weights in use. */
    static final Weights USUAL = new Weights(0.2f, 0.2f, 0.5f, 0.5f, 0.6f, 1f, 0.6f, 3f,
            1.3f, 1f, 0.4f, 1f, 0.12f, 0.3f, 0.95f, 0.15f, 0.2f);

    /** The same, but one thing in common is enough to be found. */
    Weights lenient() {
        return new Weights(exact, plural, stem, root, name, place, body, year, meaning, near, within, pair, weak, tie, standIn,
                0.5f, 0);
    }

    /** What a wanted thing gives by the word itself and by what stands for it: the greater whole, the lesser in part. */
    float together(float own, float others) {
        return Math.max(own, others) + tie * Math.min(own, others);
    }

    /** What all that a practice gained is worth where it covers so much of what the query wants; the whole where it wants nothing. */
    float worth(float gained, float covered, float importance) {
        float part = importance == 0 ? 1 : Math.min(1, covered / importance);
        return gained * (floor + (1 - floor) * part);
    }
}
