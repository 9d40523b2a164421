package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import minga.search.Explanation;
import minga.search.FieldMatch;
import minga.search.SearchRequest;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;

/** Says in words why a practice stands where it stands: which of its words answered which word of the query. */
final class MatchExplanation {

    private final SnapshotHolder display;
    private final Translation translation;
    private final Weights weights;

    MatchExplanation(SnapshotHolder display, Translation translation, Weights weights) {
        this.display = display;
        this.translation = translation;
        this.weights = weights;
    }

    Optional<Explanation> explain(SearchRequest request, String code) {
        IndexSnapshot generation = display.acquire();
        try {
            int document = generation.document(Names.CODE, code);
            return document < 0 ? Optional.empty() : explain(request, document, generation);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            display.release(generation);
        }
    }

    private Optional<Explanation> explain(SearchRequest request, int document, IndexSnapshot generation) throws IOException {
        Card card = generation.card(document);
        if (!display.hidden(List.of(card.id()), generation).isEmpty()) {
            return Optional.empty();
        }
        Plan plan = translation.plan(request, generation, display.lexicon());
        LeafReaderContext leaf = generation.leaves().get(ReaderUtil.subIndex(document, generation.leaves()));
        List<FieldMatch> matches = new Passages(plan.marks(), display.mould().table()).of(card);
        List<Explanation.Reason> reasons = new ArrayList<>();
        for (QueryClause wanted : plan.wanted()) {
            reason(wanted, leaf, document - leaf.docBase, matches).ifPresent(reasons::add);
        }
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        reasons.sort(Comparator.comparingDouble(reason -> -reason.weight()));
        float sum = (float) reasons.stream().mapToDouble(Explanation.Reason::weight).sum();
        return Optional.of(new Explanation(card.code(), card.name(), sum, reasons));
    }

    private Optional<Explanation.Reason> reason(QueryClause wanted, LeafReaderContext leaf, int doc, List<FieldMatch> matches)
            throws IOException {
        float own = 0;
        ScoringClause narrowest = null;
        for (ScoringClause clue : wanted.own()) {
            float gain = gain(clue, leaf, doc);
            own += gain;
            narrowest = gain > 0 && narrowest == null ? clue : narrowest;
        }
        float other = 0;
        ScoringClause best = null;
        for (ScoringClause clue : wanted.others()) {
            float gain = gain(clue, leaf, doc);
            if (gain > other) {
                other = gain;
                best = clue;
            }
        }
        float weight = weights.together(own, other);
        ScoringClause telling = own >= other ? narrowest : best;
        if (telling == null) {
            return Optional.empty();
        }
        String field = matches.isEmpty() ? "" : matches.get(0).label().es();
        return Optional.of(new Explanation.Reason(wanted.word(), found(telling, wanted), kind(telling, own >= other),
                field, wanted.kind() == QueryClause.Kind.LOWER ? -weight : weight));
    }

    private static float gain(ScoringClause clue, LeafReaderContext leaf, int doc) throws IOException {
        if (clue.query() != null) {
            var scorer = clue.query().scorer(leaf);
            return scorer != null && scorer.iterator().advance(doc) == doc ? clue.weight() : 0;
        }
        PostingsEnum postings = leaf.reader().postings(clue.term(), PostingsEnum.FREQS);
        if (postings == null || postings.advance(doc) != doc) {
            return 0;
        }
        return PostingsCursor.saturated(clue.weight(), postings.freq());
    }

    private String found(ScoringClause clue, QueryClause wanted) {
        if (clue.term() == null) {
            return wanted.word();
        }
        String term = clue.term().text();
        if (clue.term().field().equals(Names.MARK)) {
            return String.join(", ", display.mould().thesaurus().marked(term).words());
        }
        return clue.term().field().equals(Names.EXACT) ? display.lexicon().spelled(term) : term;
    }

    private static String kind(ScoringClause clue, boolean own) {
        if (clue.term() == null) {
            return "EXACT";
        }
        return switch (clue.term().field()) {
            case Names.EXACT -> own ? "EXACT" : "SPELLING";
            case Names.MARK -> "RELATED";
            default -> "FORM";
        };
    }
}
