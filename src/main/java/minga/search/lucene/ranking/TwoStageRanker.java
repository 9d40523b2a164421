package minga.search.lucene.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import minga.search.SortOrder;
import minga.search.lucene.facets.FacetCounter;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.snapshot.IndexSnapshot;

/**
 * Ranks the matches of a search: {@link Ranker} finds, counts and scores all, {@link TopicReRanker} orders the first
 * ones anew where relevance decides. For one search, by one thread.
 */
public final class TwoStageRanker {

    private final IndexSnapshot snapshot;
    private final List<QueryClause> clauses;
    private final RankingWeights weights;

    /** @param clauses those of the query; without a clause that matches every document does, and nothing is raised */
    public TwoStageRanker(IndexSnapshot snapshot, List<QueryClause> clauses, RankingWeights weights) {
        this.snapshot = snapshot;
        this.clauses = clauses;
        this.weights = weights;
    }

    /**
     * Fills the counter and answers the first hits, best first.
     *
     * @param most how many hits to answer; 0 where only the count matters
     */
    public List<TopHits.Found> rank(SortOrder sort, int most, FacetCounter counter, SearchDeadline deadline) {
        boolean raises = sort == SortOrder.RELEVANCE && most > 0 && clauses.stream().anyMatch(QueryClause::matches);
        TopHits hits = new TopHits(sort, raises ? Math.max(most, TopicReRanker.DEPTH) : most);
        new Ranker(snapshot, clauses, weights, counter, hits, deadline).rank();
        try {
            List<TopHits.Found> found = hits.takeFrom(0);
            List<TopHits.Found> ordered = raises ? new TopicReRanker(snapshot).reRank(found) : found;
            return ordered.subList(0, Math.min(most, ordered.size()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
