package minga.search.lucene;

import minga.search.FacetName;

/** The names of the Lucene fields of a document, and how values stand in them. */
final class IndexFields {

    /** Term: the practice's number, by which its document is replaced; see {@link #key}. */
    static final String KEY = "key";
    /** Term: the practice's permanent code. */
    static final String CODE = "code";
    /** Terms: the names of the responsible bodies as written, for suggestions. */
    static final String BODY_NAME = "bodyName";
    /** Terms with their weight as frequency: the words as they are spelled, without accents. */
    static final String EXACT = "exact";
    /** The same without plural. */
    static final String PLURAL = "plural";
    /** The same without plural and gender. */
    static final String STEM = "stem";
    /** The same without derivation. */
    static final String ROOT = "root";
    /** Terms: usual spellings of words in a special one (niños for niñ@s), for prefixes and quoted words. */
    static final String ALSO = "also";
    /** Terms: the meanings of the thesaurus that the practice has words for. */
    static final String MARK = "mark";
    /** Terms: two words that follow each other; see {@link PairTerm}. */
    static final String PAIR = "pair";
    /** Terms: folded word, space, word with its accents. */
    static final String SPELLED = "spelled";
    /** Terms: the stems of the name, of places and of bodies, which are scored besides. */
    static final String NAME = "name";
    static final String PLACE = "place";
    static final String BODY = "body";
    /** Term: the first year. */
    static final String YEAR = "year";
    /** Terms with positions: the stems, for phrases and searches in one field. */
    static final String TEXT = "text";
    /** Binary doc value: what the list of results shows. */
    static final String CARD = "card";
    /** Doc values: number, time of publication, percentage of evidence, sort key of the name. */
    static final String ID = "id";
    static final String PUBLISHED = "published";
    static final String EVIDENCE = "evidence";
    static final String SORT_NAME = "sortName";

    /** The term frequency that stands for a weight of 1. */
    static final int FREQUENCY_SCALE = 16;

    private IndexFields() {
    }

    /** The doc values field of a facet. */
    static String facet(FacetName facet) {
        return "facet_" + facet.key();
    }

    /** The term of {@link #KEY} for a practice. */
    static String key(long practiceId) {
        return Long.toString(practiceId, 36);
    }
}
