package minga.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.search.FacetName;
import minga.search.RelatedWords;
import minga.search.SearchRequest;

/**
 * A request as the index carries it out.
 *
 * @param request what was asked, with codes in place of labels
 * @param wanted what it wants; empty for everything
 * @param wantedCodes for each filtered group the wanted codes by number
 * @param marks which words are marked in the passages
 * @param related the related words that are searched as well
 * @param unknown the words that stand nowhere in the index, each with those that may have been meant, likeliest first
 * @param notices keys of messages about what was not read
 */
record Plan(SearchRequest request, List<QueryClause> wanted, Map<FacetName, boolean[]> wantedCodes, HighlightTerms marks,
            List<RelatedWords> related, Map<String, List<SpellingDictionary.Near>> unknown, Set<String> notices) {

    /** True where every practice that passes the filters is a result. */
    boolean everything() {
        return wanted.isEmpty();
    }
}
