package minga.search.lucene.schema;

import minga.search.FacetName;

/** The names of the Lucene fields of a document, and how values stand in them. */
public final class IndexFields {

    /** Term: the practice's number, by which its document is replaced; see {@link #key}. */
    public static final String KEY = "key";
    /** Term: the practice's permanent code. */
    public static final String CODE = "code";
    /** Terms: the names of the responsible bodies as written, for suggestions. */
    public static final String BODY_NAME = "bodyName";
    /** Terms with their weight as frequency: the words as they are spelled, without accents. */
    public static final String EXACT = "exact";
    /** The same without plural. */
    public static final String PLURAL = "plural";
    /** The same without plural and gender. */
    public static final String STEM = "stem";
    /** The same without derivation. */
    public static final String ROOT = "root";
    /** Terms: usual spellings of words in a special one (niños for niñ@s), for prefixes and quoted words. */
    public static final String ALSO = "also";
    /** Terms: the meanings of the thesaurus that the practice has words for. */
    public static final String MARK = "mark";
    /** Terms: two words that follow each other; see {@link PairTerm}. */
    public static final String PAIR = "pair";
    /** Terms: folded word, space, word with its accents. */
    public static final String SPELLED = "spelled";
    /** Terms: the stems of the name, of places and of bodies, which are scored besides. */
    public static final String NAME = "name";
    public static final String PLACE = "place";
    public static final String BODY = "body";
    /** The same for the stems of what a practice is about: its name, aims, activities, themes and populations. */
    public static final String TOPIC = "topic";
    /** The meanings of the thesaurus in what a practice is about. */
    public static final String TOPIC_MARK = "topicMark";
    /** Doc values: the same meanings by practice, as the hashes of their marks ({@link RootHash}). */
    public static final String TOPICS = "topics";
    /** The stems of its indicators, means of verification and evidence. */
    public static final String PROOF = "proof";
    /** The meanings of the thesaurus there. */
    public static final String PROOF_MARK = "proofMark";
    /** Term: the first year. */
    public static final String YEAR = "year";
    /** Terms with positions: the stems, for phrases and searches in one field. */
    public static final String TEXT = "text";
    /** Binary doc value: what the list of results shows. */
    public static final String CARD = "card";
    /** Doc values: number, time of publication, percentage of evidence, sort key of the name. */
    public static final String ID = "id";
    public static final String PUBLISHED = "published";
    public static final String EVIDENCE = "evidence";
    public static final String SORT_NAME = "sortName";

    /** The term frequency that stands for a weight of 1. */
    public static final int FREQUENCY_SCALE = 16;

    private IndexFields() {
    }

    /** The doc values field of a facet. */
    public static String facet(FacetName facet) {
        return "facet_" + facet.key();
    }

    /** The term of {@link #KEY} for a practice. */
    public static String key(long practiceId) {
        return Long.toString(practiceId, 36);
    }
}
