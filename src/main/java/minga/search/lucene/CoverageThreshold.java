package minga.search.lucene;

import java.util.List;

/**
 * How much of a query a practice must have to be found: so much that it covers a part of what the query wants, whether by
 * the words themselves or by what stands for them. Words that say little here are too little alone, and even all of them
 * together: their lists, the longest of all, are then not read to find anything.
 */
final class CoverageThreshold {

    private final float importance;
    private final float needed;
    private final boolean together;

    CoverageThreshold(List<QueryClause> wanted, Weights weights) {
        float must = 0;
        float may = 0;
        for (QueryClause one : wanted) {
            must += one.kind() == QueryClause.Kind.MUST ? one.importance() : 0;
            may += one.kind() == QueryClause.Kind.MAY ? one.importance() : 0;
        }
        importance = must + may;
        needed = weights.least() * importance - must;
        float lesser = 0;
        for (QueryClause one : wanted) {
            lesser += one.kind() == QueryClause.Kind.MAY && !alone(one) ? one.importance() : 0;
        }
        together = lesser > 0 && lesser >= needed;
    }

    /** Of all that the query wants together: what covers it whole. */
    float importance() {
        return importance;
    }

    /** True where what has everything that must be there has enough. */
    boolean settled() {
        return needed <= 0;
    }

    /** What else must be covered besides that which must be there. */
    float needed() {
        return needed;
    }

    /** True where it is enough to have this. */
    boolean alone(QueryClause one) {
        return one.importance() >= needed;
    }

    /** True where this finds practices, alone or together with others of its kind. */
    boolean counts(QueryClause one) {
        return one.kind() == QueryClause.Kind.MAY && (alone(one) || together);
    }
}
