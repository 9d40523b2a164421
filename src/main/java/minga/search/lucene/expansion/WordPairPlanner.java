package minga.search.lucene.expansion;

import java.util.ArrayList;
import java.util.List;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.query.ScoringClause;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.schema.PairTerm;

/**
 * Plans clauses for adjacent words of a query: they raise the score of practices that have the two adjacent, whichever
 * stop words are between them.
 */
final class WordPairPlanner {

    /** How many stop words may stand between two words that count as adjacent. */
    private static final int MOST_STOP_WORDS = 2;

    private final ScoringClauseFactory clauses;
    private final RankingWeights weights;

    WordPairPlanner(ScoringClauseFactory clauses, RankingWeights weights) {
        this.clauses = clauses;
        this.weights = weights;
    }

    void add(List<TokenForms> words, List<QueryClause> planned) {
        TokenForms before = null;
        for (TokenForms word : words) {
            if (word.stop()) {
                continue;
            }
            if (before != null) {
                List<ScoringClause> pairs = pairs(before, word);
                if (!pairs.isEmpty()) {
                    planned.add(new QueryClause(QueryClause.Kind.BOOST, before.exact() + " " + word.exact(), List.of(),
                            pairs, 0));
                }
            }
            before = word;
        }
    }

    private List<ScoringClause> pairs(TokenForms first, TokenForms second) {
        List<ScoringClause> pairs = new ArrayList<>(MOST_STOP_WORDS + 1);
        int practices = 0;
        for (int between = 0; between <= MOST_STOP_WORDS; between++) {
            for (String each : PairTerm.allOf(first, between, second)) {
                ScoringClause pair = clauses.term(IndexFields.PAIR, each, 1);
                if (pair != null) {
                    pairs.add(pair);
                    practices += clauses.documentFrequency(pair);
                }
            }
        }
        float weight = weights.pair() * clauses.inverseDocumentFrequency(practices);
        return pairs.stream().map(pair -> pair.withWeight(weight)).toList();
    }
}
