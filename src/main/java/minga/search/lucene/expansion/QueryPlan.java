package minga.search.lucene.expansion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.search.FacetName;
import minga.search.RelatedWords;
import minga.search.SearchRequest;
import minga.search.StatedLimit;
import minga.search.lucene.query.HighlightTerms;
import minga.search.lucene.query.QueryClause;

/**
 * A search request translated for one index snapshot: the clauses to execute and what the result page says about them.
 *
 * @param request the request, with codes in place of labels in its filters
 * @param clauses those of the query; empty where every document matches
 * @param facetFilters for each filtered facet the wanted values, by ordinal
 * @param highlights the terms to mark in passages
 * @param related the related words that are searched as well
 * @param unknown the words that occur nowhere in the index, each with similar ones, likeliest first
 * @param corrected the text with the words that were surely meant; null where nothing was corrected
 * @param limits what the text states in words and was applied as a filter
 * @param notices keys of messages about what was left out
 */
public record QueryPlan(SearchRequest request, List<QueryClause> clauses, Map<FacetName, boolean[]> facetFilters,
        HighlightTerms highlights,
        List<RelatedWords> related, Map<String, List<SpellingDictionary.Near>> unknown, String corrected,
        List<StatedLimit> limits, Set<String> notices) {

    /** True where every practice that passes the filters matches. */
    public boolean matchesAll() {
        return clauses.isEmpty();
    }
}
