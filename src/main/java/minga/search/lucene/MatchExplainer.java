package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import minga.search.RankingExplanation;
import minga.search.FieldMatch;
import minga.search.SearchRequest;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;

/** Says in words why a practice stands where it stands: which of its words answered which word of the query. */
final class MatchExplainer {

    private final SnapshotHolder snapshots;
    private final Translation translation;
    private final Weights weights;

    MatchExplainer(SnapshotHolder snapshots, Translation translation, Weights weights) {
        this.snapshots = snapshots;
        this.translation = translation;
        this.weights = weights;
    }

    Optional<RankingExplanation> explain(SearchRequest request, String code) {
        IndexSnapshot snapshot = snapshots.acquire();
        try {
            int document = snapshot.findDocument(Names.CODE, code);
            return document < 0 ? Optional.empty() : explain(request, document, snapshot);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            snapshots.release(snapshot);
        }
    }

    private Optional<RankingExplanation> explain(SearchRequest request, int document, IndexSnapshot snapshot) throws IOException {
        StoredPractice card = snapshot.storedPractice(document);
        if (!snapshots.hidden(List.of(card.id()), snapshot).isEmpty()) {
            return Optional.empty();
        }
        Plan plan = translation.plan(request, snapshot, snapshots.lexicon());
        LeafReaderContext leaf = snapshot.leaves().get(ReaderUtil.subIndex(document, snapshot.leaves()));
        List<FieldMatch> matches = new Passages(plan.marks(), snapshots.mould().table()).of(card);
        List<RankingExplanation.Reason> reasons = new ArrayList<>();
        for (QueryClause wanted : plan.wanted()) {
            reason(wanted, leaf, document - leaf.docBase, matches).ifPresent(reasons::add);
        }
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        reasons.sort(Comparator.comparingDouble(reason -> -reason.weight()));
        float sum = (float) reasons.stream().mapToDouble(RankingExplanation.Reason::weight).sum();
        return Optional.of(new RankingExplanation(card.code(), card.name(), sum, reasons));
    }

    private Optional<RankingExplanation.Reason> reason(QueryClause wanted, LeafReaderContext leaf, int doc, List<FieldMatch> matches)
            throws IOException {
        float own = 0;
        ScoringClause narrowest = null;
        for (ScoringClause clause : wanted.own()) {
            float gain = gain(clause, leaf, doc);
            own += gain;
            narrowest = gain > 0 && narrowest == null ? clause : narrowest;
        }
        float other = 0;
        ScoringClause best = null;
        for (ScoringClause clause : wanted.others()) {
            float gain = gain(clause, leaf, doc);
            if (gain > other) {
                other = gain;
                best = clause;
            }
        }
        float weight = weights.together(own, other);
        ScoringClause telling = own >= other ? narrowest : best;
        if (telling == null) {
            return Optional.empty();
        }
        String field = matches.isEmpty() ? "" : matches.get(0).label().es();
        return Optional.of(new RankingExplanation.Reason(wanted.word(), found(telling, wanted), kind(telling, own >= other),
                field, wanted.kind() == QueryClause.Kind.LOWER ? -weight : weight));
    }

    private static float gain(ScoringClause clause, LeafReaderContext leaf, int doc) throws IOException {
        if (clause.query() != null) {
            var scorer = clause.query().scorer(leaf);
            return scorer != null && scorer.iterator().advance(doc) == doc ? clause.weight() : 0;
        }
        PostingsEnum postings = leaf.reader().postings(clause.term(), PostingsEnum.FREQS);
        if (postings == null || postings.advance(doc) != doc) {
            return 0;
        }
        return PostingsCursor.saturated(clause.weight(), postings.freq());
    }

    private String found(ScoringClause clause, QueryClause wanted) {
        if (clause.term() == null) {
            return wanted.word();
        }
        String term = clause.term().text();
        if (clause.term().field().equals(Names.MARK)) {
            return String.join(", ", snapshots.mould().thesaurus().marked(term).words());
        }
        return clause.term().field().equals(Names.EXACT) ? snapshots.lexicon().spelled(term) : term;
    }

    private static String kind(ScoringClause clause, boolean own) {
        if (clause.term() == null) {
            return "EXACT";
        }
        return switch (clause.term().field()) {
            case Names.EXACT -> own ? "EXACT" : "SPELLING";
            case Names.MARK -> "RELATED";
            default -> "FORM";
        };
    }
}
