package minga.search.lucene;

import minga.search.FacetName;

/** The names of the index's own fields. */
final class Names {

    /** The practice's number, by which it is replaced. */
    static final String KEY = "key";
    /** The practice's permanent code. */
    static final String CODE = "code";
    /** The bodies by their names as written, for proposing them. */
    static final String BODY_NAME = "bodyName";
    /** The four treatments of every word, each with the weights of all fields of the ficha in its frequency. */
    static final String EXACT = "exact";
    static final String PLURAL = "plural";
    static final String STEM = "stem";
    static final String ROOT = "root";
    /** Usual words for which another spelling stands: niños for niñ@s. Beginnings and quoted words find it, the exact spelling does not count. */
    static final String ALSO = "also";
    /** The meanings of the thesaurus that the practice carries. */
    static final String MARK = "mark";
    /** Two telling words that follow each other, with how many small words stand between them. */
    static final String PAIR = "pair";
    /** Words written with accents, folded and as written. */
    static final String SPELLED = "spelled";
    /** Stems of names, places and bodies, scored by themselves besides. */
    static final String NAME = "name";
    static final String PLACE = "place";
    static final String BODY = "body";
    /** The first year. */
    static final String YEAR = "year";
    /** Stems with their positions: for phrases and for searches in one field. */
    static final String TEXT = "text";
    /** What the result list shows; see {@link StoredPractice}. */
    static final String CARD = "card";
    /** Columns: number, day of publication, share of evidence, name for sorting. */
    static final String ID = "id";
    static final String PUBLISHED = "published";
    static final String EVIDENCE = "evidence";
    static final String SORT_NAME = "sortName";

    private Names() {
    }

    /** The column of a facet. */
    static String facet(FacetName facet) {
        return "facet_" + facet.key();
    }
}
