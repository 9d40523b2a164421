package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import minga.search.RankingExplanation;
import minga.search.SearchRequest;
import minga.search.lucene.document.StoredPractice;
import minga.search.lucene.expansion.QueryPlan;
import minga.search.lucene.expansion.QueryPlanner;
import minga.search.lucene.lifecycle.SnapshotHolder;
import minga.search.lucene.passages.MatchedFieldFinder;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.ranking.ScoreExplainer;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.snapshot.IndexSnapshot;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/**
 * Explains in words the score of one practice for a request: which of its words matched which word of the query.
 * Thread-safe.
 */
final class MatchExplainer {

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
        reasons.sort(Comparator.comparingDouble(reason -> -reason.weight()));
        float sum = (float) reasons.stream().mapToDouble(RankingExplanation.Reason::weight).sum();
        return Optional.of(new RankingExplanation(practice.code(), practice.name(), sum, reasons));
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
