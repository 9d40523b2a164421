package minga.search.lucene.ranking;

import java.util.List;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.RankingWeights;

/**
 * The minimum-should-match rule of a query: which part of its weight a practice must cover to be found, whether by the
 * words themselves or by what stands in for them. Weight is the importance of a clause, so common words count little:
 * where they do not suffice even together, they find nothing and their posting lists, the longest ones, are read only
 * for scoring.
 */
final class CoverageThreshold {

    private final float totalImportance;
    private final float needed;
    private final boolean sufficientTogether;

    CoverageThreshold(List<QueryClause> wanted, RankingWeights weights) {
        float must = 0;
        float may = 0;
        for (QueryClause one : wanted) {
            must += one.kind() == QueryClause.Kind.MUST ? one.importance() : 0;
            may += one.kind() == QueryClause.Kind.SHOULD ? one.importance() : 0;
        }
        totalImportance = must + may;
        needed = weights.minimumCoverage() * totalImportance - must;
        float combined = 0;
        for (QueryClause one : wanted) {
            combined += one.kind() == QueryClause.Kind.SHOULD && !sufficesAlone(one) ? one.importance() : 0;
        }
        sufficientTogether = combined > 0 && combined >= needed;
    }

    /**
     * The importance of all required and optional clauses together, that is of a practice that covers the whole query.
     */
    float totalImportance() {
        return totalImportance;
    }

    /** True where a practice with all required clauses needs no optional one. */
    boolean metByRequired() {
        return needed <= 0;
    }

    /** The importance that the optional clauses have to cover besides the required ones; may be negative. */
    float needed() {
        return needed;
    }

    /** True where this clause covers by itself what is needed. */
    boolean sufficesAlone(QueryClause one) {
        return one.importance() >= needed;
    }

    /** True for an optional clause that finds practices, alone or together with the other optional ones. */
    boolean finds(QueryClause one) {
        return one.kind() == QueryClause.Kind.SHOULD && (sufficesAlone(one) || sufficientTogether);
    }
}
