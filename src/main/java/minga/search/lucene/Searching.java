package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minga.search.FacetName;
import minga.search.FilterToDrop;
import minga.search.Hit;
import minga.search.BilingualLabel;
import minga.search.FieldMatch;
import minga.search.AdjacentHits;
import minga.search.SearchLimits;
import minga.search.SearchRequest;
import minga.search.SearchResults;
import minga.search.SortOrder;
import minga.search.SpellingSuggestion;

/** One search from the request to the results. */
final class Searching {

    private final SnapshotHolder snapshots;
    private final Translation translation;
    private final Weights weights;
    private final FacetBuilder counts;

    Searching(SnapshotHolder snapshots, Weights weights) {
        this.snapshots = snapshots;
        this.weights = weights;
        IndexSchema schema = snapshots.mould();
        this.translation = new Translation(schema.table(), schema.spanish(), schema.thesaurus(),
                snapshots.sources().labels(), weights);
        this.counts = new FacetBuilder(snapshots.sources().labels());
    }

    /** What a plan has found. */
    private record Outcome(Plan plan, FacetCounter counter, List<TopHits.Found> best, boolean whole) {
    }

    Translation translation() {
        return translation;
    }

    SearchResults search(SearchRequest request) {
        IndexSnapshot snapshot = snapshots.acquire();
        try {
            return search(request, snapshot);
        } finally {
            snapshots.release(snapshot);
        }
    }

    private SearchResults search(SearchRequest request, IndexSnapshot snapshot) {
        Outcome outcome = run(request, snapshot, request.offset() + request.size());
        Optional<SpellingSuggestion> spelling = spelling(outcome, snapshot);
        if (outcome.counter.total() == 0 && spelling.isPresent()) {
            SearchRequest meant = request.saying(spelling.get().text()).page(request.page());
            outcome = run(meant, snapshot, request.offset() + request.size());
            spelling = Optional.of(new SpellingSuggestion(spelling.get().text(), outcome.counter.total(), true));
        }
        List<Hit> hits = hits(outcome, snapshot);
        Set<String> notices = new LinkedHashSet<>(outcome.plan.notices());
        if (!outcome.whole) {
            notices.add(SearchResults.NOT_WHOLE);
        }
        return new SearchResults(outcome.plan.request(), outcome.counter.total(), hits,
                counts.build(outcome.plan.request(), snapshot, outcome.counter), outcome.plan.related(), spelling,
                filterToDrop(outcome), List.copyOf(notices), snapshot.number());
    }

    /** The numbers of the practices found, in the order of the pages, without their cards: for lists that are taken away. */
    List<Long> list(SearchRequest request, int atMost) {
        IndexSnapshot snapshot = snapshots.acquire();
        try {
            List<Long> ids = answered(request.page(1), snapshot, atMost).best.stream().map(TopHits.Found::id).toList();
            Set<Long> hidden = snapshots.hidden(ids, snapshot);
            return hidden.isEmpty() ? ids : ids.stream().filter(id -> !hidden.contains(id)).toList();
        } finally {
            snapshots.release(snapshot);
        }
    }

    /** Who stands at a place of the whole list, from one, and beside it. */
    AdjacentHits neighbours(SearchRequest request, int place) {
        IndexSnapshot snapshot = snapshots.acquire();
        try {
            Outcome outcome = answered(request.page(1), snapshot, place + 1);
            Set<Long> hidden = snapshots.hidden(outcome.best.stream().map(TopHits.Found::id).toList(), snapshot);
            List<TopHits.Found> shown = outcome.best.stream().filter(found -> !hidden.contains(found.id())).toList();
            return new AdjacentHits(bare(shown, place - 2, snapshot), bare(shown, place - 1, snapshot), bare(shown, place, snapshot),
                    outcome.counter.total());
        } finally {
            snapshots.release(snapshot);
        }
    }

    private static Optional<Hit> bare(List<TopHits.Found> found, int at, IndexSnapshot snapshot) {
        if (at < 0 || at >= found.size()) {
            return Optional.empty();
        }
        try {
            TopHits.Found one = found.get(at);
            return Optional.of(hit(snapshot.storedPractice(one.leaf(), one.doc()), one.score(), List.of()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the page of this request shows: with the spelling mended where the words as typed find nothing. */
    private Outcome answered(SearchRequest request, IndexSnapshot snapshot, int most) {
        Outcome outcome = run(request, snapshot, most);
        Optional<SpellingSuggestion> spelling = outcome.counter.total() == 0 ? spelling(outcome, snapshot) : Optional.empty();
        return spelling.isEmpty() ? outcome : run(request.saying(spelling.get().text()), snapshot, most);
    }

    private Outcome run(SearchRequest request, IndexSnapshot snapshot, int most) {
        Plan plan = translation.plan(request, snapshot, snapshots.lexicon());
        int last = Math.max(most, request.offset());
        if (plan.everything() && plan.wantedCodes().isEmpty() && last <= IndexSnapshot.MatchAllResult.SHOWN) {
            IndexSnapshot.MatchAllResult everything = snapshot.matchAll(order(plan), () -> everything(plan, snapshot));
            List<TopHits.Found> best = everything.best();
            return new Outcome(plan, everything.counter(),
                    best.subList(Math.min(best.size(), request.offset()), Math.min(best.size(), last)), true);
        }
        FacetCounter counter = new FacetCounter(snapshot, plan.wantedCodes());
        TopHits best = new TopHits(order(plan), most);
        SearchDeadline deadline = new SearchDeadline(SearchLimits.MILLISECONDS);
        new Ranker(snapshot, plan, weights, counter, best, deadline).run();
        return new Outcome(plan, counter, best.from(request.offset()), !deadline.passed());
    }

    private IndexSnapshot.MatchAllResult everything(Plan plan, IndexSnapshot snapshot) {
        FacetCounter counter = new FacetCounter(snapshot, Map.of());
        TopHits best = new TopHits(order(plan), IndexSnapshot.MatchAllResult.SHOWN);
        new Ranker(snapshot, plan, weights, counter, best, SearchDeadline.forCachedResult()).run();
        return new IndexSnapshot.MatchAllResult(counter, best.from(0));
    }

    /** Without words there is no relevance: the newest first. */
    private static SortOrder order(Plan plan) {
        return plan.everything() && plan.request().sort() == SortOrder.RELEVANCE
                ? SortOrder.NEWEST : plan.request().sort();
    }

    /** The hits of the page that are published at this moment. */
    private List<Hit> hits(Outcome outcome, IndexSnapshot snapshot) {
        Set<Long> hidden = snapshots.hidden(outcome.best.stream().map(TopHits.Found::id).toList(), snapshot);
        Passages passages = new Passages(outcome.plan.marks(), snapshots.mould().table());
        List<Hit> hits = new ArrayList<>(outcome.best.size());
        try {
            for (TopHits.Found found : outcome.best) {
                if (!hidden.contains(found.id())) {
                    StoredPractice card = snapshot.storedPractice(found.leaf(), found.doc());
                    hits.add(hit(card, found.score(), passages));
                }
            }
            return hits;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Hit hit(StoredPractice card, float score, Passages passages) {
        return hit(card, score, passages.of(card));
    }

    private static Hit hit(StoredPractice card, float score, List<FieldMatch> matches) {
        return new Hit(card.id(), card.code(), card.slug(), card.sourceId(), card.name(), card.municipality(),
                card.region(), card.startYear(), card.years(), card.summary(), card.evidence(), score, matches);
    }

    /** The query with each unknown word replaced by the one that was most likely meant, and what that gives. */
    private Optional<SpellingSuggestion> spelling(Outcome outcome, IndexSnapshot snapshot) {
        if (outcome.plan.unknown().isEmpty() || !snapshots.current(snapshot)) {
            return Optional.empty();
        }
        SpellingDictionary lexicon = snapshots.lexicon();
        String text = outcome.plan.request().text();
        String meant = text;
        for (Map.Entry<String, List<SpellingDictionary.Near>> unknown : outcome.plan.unknown().entrySet()) {
            List<SpellingDictionary.Near> near = unknown.getValue();
            if (!near.isEmpty() && near.get(0).closeness() >= 0.5f && isPublic(near.get(0).word(), snapshot)) {
                meant = replaced(meant, unknown.getKey(), lexicon.spelled(near.get(0).word()));
            }
        }
        if (meant.equals(text)) {
            return Optional.empty();
        }
        int count = run(outcome.plan.request().saying(meant), snapshot, 0).counter.total();
        return count == 0 ? Optional.empty() : Optional.of(new SpellingSuggestion(meant, count, false));
    }

    /** True where a practice that is there now uses the word: the words of what was withdrawn are no proposals. */
    private boolean isPublic(String word, IndexSnapshot snapshot) {
        return run(SearchRequest.of('"' + word + '"'), snapshot, 0).counter.total() > 0;
    }

    /** The text with another word in the place of this one, whatever accents and capitals it had. */
    private static String replaced(String text, String folded, String by) {
        StringBuilder replaced = new StringBuilder();
        int[] copied = {0};
        new WordBreaker().each(text, (word, start, end) -> {
            if (word.equals(folded)) {
                replaced.append(text, copied[0], start).append(by);
                copied[0] = end;
            }
        });
        return replaced.append(text.substring(copied[0])).toString();
    }

    /** Where filters left nothing: the group whose filter alone stands against most practices. */
    private Optional<FilterToDrop> filterToDrop(Outcome outcome) {
        SearchRequest request = outcome.plan.request();
        if (outcome.counter.total() > 0 || !request.filtered()) {
            return Optional.empty();
        }
        FacetName best = null;
        for (FacetName facet : outcome.plan.wantedCodes().keySet()) {
            int beside = outcome.counter.excludedOnlyBy(facet);
            if (beside > 0 && (best == null || beside > outcome.counter.excludedOnlyBy(best))) {
                best = facet;
            }
        }
        return Optional.ofNullable(best).map(facet -> drop(facet, request, outcome.counter.excludedOnlyBy(facet)));
    }

    private FilterToDrop drop(FacetName facet, SearchRequest request, int count) {
        SearchRequest without = request.filtering(facet, List.of());
        if (facet == FacetName.YEAR) {
            without = without.years(null, null);
        }
        List<String> values = request.filter(facet);
        String value = values.isEmpty() ? years(request) : String.join(",", values);
        BilingualLabel label = values.isEmpty() ? BilingualLabel.of(value) : joined(facet, values);
        return new FilterToDrop(facet, value, label, count, without);
    }

    private static String years(SearchRequest request) {
        return (request.from() == null ? "" : request.from()) + "–" + (request.to() == null ? "" : request.to());
    }

    private BilingualLabel joined(FacetName facet, List<String> values) {
        List<BilingualLabel> each = values.stream().map(value -> snapshots.sources().labels().label(facet, value)).toList();
        return new BilingualLabel(String.join(", ", each.stream().map(BilingualLabel::es).toList()),
                String.join(", ", each.stream().map(BilingualLabel::en).toList()));
    }
}
