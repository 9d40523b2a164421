package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import minga.search.RankingExplanation;
import minga.search.SearchLimits;
import minga.search.SearchRequest;
import minga.search.SortOrder;
import minga.search.lucene.document.StoredPractice;
import minga.search.lucene.expansion.QueryPlan;
import minga.search.lucene.expansion.QueryPlanner;
import minga.search.lucene.facets.FacetCounter;
import minga.search.lucene.lifecycle.SnapshotHolder;
import minga.search.lucene.passages.MatchedFieldFinder;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.ranking.ScoreExplainer;
import minga.search.lucene.ranking.SearchDeadline;
import minga.search.lucene.ranking.TopHits;
import minga.search.lucene.ranking.TopicReRanker;
import minga.search.lucene.ranking.TwoStageRanker;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.snapshot.IndexSnapshot;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/**
 * Explains in words the score of one practice for a request: which of its words matched which word of the query.
 * Thread-safe.
 */
final class MatchExplainer {

    /** A raise smaller than this part of the score is rounding. */
    private static final float ROUNDING = 1e-4f;

    private final SnapshotHolder snapshots;
    private final QueryPlanner planner;
    private final RankingWeights weights;

    MatchExplainer(SnapshotHolder snapshots, QueryPlanner planner, RankingWeights weights) {
        this.snapshots = snapshots;
        this.planner = planner;
        this.weights = weights;
    }

    /** Empty where the practice is not public or has nothing of the query. */
    Optional<RankingExplanation> explain(SearchRequest request, String code) {
        IndexSnapshot snapshot = snapshots.acquire();
        try {
            int document = snapshot.findDocument(IndexFields.CODE, code);
            return document < 0 ? Optional.empty() : explain(request, document, snapshot);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            snapshots.release(snapshot);
        }
    }

    private Optional<RankingExplanation> explain(SearchRequest request, int document, IndexSnapshot snapshot)
            throws IOException {
        StoredPractice practice = snapshot.storedPractice(document);
        if (!snapshots.hidden(List.of(practice.id()), snapshot).isEmpty()) {
            return Optional.empty();
        }
        QueryPlan plan = planner.plan(request, snapshot, snapshots.dictionary());
        LeafReaderContext leaf = snapshot.leaves().get(ReaderUtil.subIndex(document, snapshot.leaves()));
        MatchedFieldFinder fields = new MatchedFieldFinder(practice, snapshots.schema(), plan.highlights());
        List<RankingExplanation.Reason> reasons = new ArrayList<>();
        for (ScoreExplainer.Part part : new ScoreExplainer(plan.clauses(), weights)
                .explain(leaf, document - leaf.docBase)) {
            String field = fields.label(part.clause(), plan.clauses().indexOf(part.clause()), part.best());
            reasons.add(new RankingExplanation.Reason(part.clause().word(), found(part), kind(part), field,
                    part.score()));
        }
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        float raised = raised(plan, practice.id(), snapshot) - total(reasons);
        if (raised > ROUNDING * total(reasons)) {
            reasons.add(new RankingExplanation.Reason(request.text(), "", "TOPIC", "", raised));
        }
        reasons.sort(Comparator.comparingDouble(reason -> -reason.weight()));
        return Optional.of(new RankingExplanation(practice.code(), practice.name(), total(reasons), reasons));
    }

    private static float total(List<RankingExplanation.Reason> reasons) {
        return (float) reasons.stream().mapToDouble(RankingExplanation.Reason::weight).sum();
    }

    /** The score of a practice after the second ranking stage; 0 where it is not among the hits of that stage. */
    private float raised(QueryPlan plan, long id, IndexSnapshot snapshot) {
        FacetCounter counter = new FacetCounter(snapshot.columns(), plan.facetFilters());
        return new TwoStageRanker(snapshot, plan.clauses(), weights)
                .rank(SortOrder.RELEVANCE, TopicReRanker.DEPTH, counter, new SearchDeadline(SearchLimits.MILLISECONDS))
                .stream().filter(hit -> hit.id() == id).findFirst().map(TopHits.Found::score).orElse(0f);
    }

    private String found(ScoreExplainer.Part part) {
        if (part.best().term() == null) {
            return part.clause().word();
        }
        String term = part.best().term().text();
        return switch (part.best().term().field()) {
            case IndexFields.MARK -> String.join(", ", snapshots.schema().thesaurus().byMark(term).words());
            case IndexFields.EXACT -> snapshots.dictionary().spelled(term);
            default -> term;
        };
    }

    private static String kind(ScoreExplainer.Part part) {
        if (part.best().term() == null) {
            return "EXACT";
        }
        return switch (part.best().term().field()) {
            case IndexFields.EXACT -> part.own() ? "EXACT" : "SPELLING";
            case IndexFields.MARK -> "RELATED";
            default -> "FORM";
        };
    }
}
