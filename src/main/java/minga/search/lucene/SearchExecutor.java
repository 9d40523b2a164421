package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minga.search.AdjacentHits;
import minga.search.FacetName;
import minga.search.Hit;
import minga.search.RelatedWords;
import minga.search.SearchLimits;
import minga.search.SearchRequest;
import minga.search.SearchResults;
import minga.search.SortOrder;
import minga.search.SpellingSuggestion;
import minga.search.lucene.analysis.WordTokenizer;
import minga.search.lucene.document.StoredPractice;
import minga.search.lucene.expansion.QueryPlan;
import minga.search.lucene.expansion.QueryPlanner;
import minga.search.lucene.expansion.SpellingDictionary;
import minga.search.lucene.facets.FacetBuilder;
import minga.search.lucene.facets.FacetCounter;
import minga.search.lucene.facets.FilterAdvice;
import minga.search.lucene.lifecycle.SnapshotHolder;
import minga.search.lucene.passages.HitFactory;
import minga.search.lucene.passages.PassageHighlighter;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.ranking.Ranker;
import minga.search.lucene.ranking.SearchDeadline;
import minga.search.lucene.ranking.TopHits;
import minga.search.lucene.ranking.TwoStageRanker;
import minga.search.lucene.snapshot.IndexSnapshot;

/**
 * Runs a search request through all stages: plan, ranking with facet counts, spelling suggestion, passages. Each call
 * works on one snapshot of the index. Thread-safe.
 */
final class SearchExecutor {

    /** A spelling is proposed whose best hit scores so many times that of the words as typed. */
    private static final float CLEARLY = 1.2f;

    private final SnapshotHolder snapshots;
    private final QueryPlanner planner;
    private final RankingWeights weights;
    private final FacetBuilder facets;
    private final FilterAdvice filterAdvice;
    private final MatchAllCache matchAll = new MatchAllCache();

    SearchExecutor(SnapshotHolder snapshots, QueryPlanner planner, RankingWeights weights) {
        this.snapshots = snapshots;
        this.planner = planner;
        this.weights = weights;
        this.facets = new FacetBuilder(snapshots.sources().labels());
        this.filterAdvice = new FilterAdvice(snapshots.sources().labels());
    }

    /**
     * What a plan has found.
     *
     * @param hits in their order, without those before the offset of the request
     * @param complete false where the time limit ended the search
     */
    private record Outcome(QueryPlan plan, FacetCounter counter, List<TopHits.Found> hits, boolean complete) {
    }

    SearchResults search(SearchRequest request) {
        IndexSnapshot snapshot = snapshots.acquire();
        try {
            return search(request, snapshot);
        } finally {
            snapshots.release(snapshot);
        }
    }

    /** The same with every facet counted and without hits, spelling or related words. */
    SearchResults counts(SearchRequest request) {
        IndexSnapshot snapshot = snapshots.acquire();
        try {
            QueryPlan plan = planner.plan(request, snapshot, snapshots.dictionary(), snapshots.isUpToDate(snapshot));
            FacetCounter counter = new FacetCounter(snapshot.columns(), plan.facetFilters(),
                    EnumSet.allOf(FacetName.class));
            SearchDeadline deadline = new SearchDeadline(SearchLimits.MILLISECONDS);
            new TwoStageRanker(snapshot, plan.clauses(), weights).rank(order(plan), 0, counter, deadline);
            return new SearchResults(plan.request(), counter.total(), List.of(),
                    facets.build(plan.request(), snapshot.columns(), counter), List.of(), Optional.empty(),
                    plan.limits(), Optional.empty(),
                    deadline.passed() ? List.of(SearchResults.NOT_WHOLE) : List.of(), snapshot.number());
        } finally {
            snapshots.release(snapshot);
        }
    }

    private SearchResults search(SearchRequest request, IndexSnapshot snapshot) {
        Outcome outcome = run(request, snapshot, request.offset() + request.size());
        Optional<SpellingSuggestion> spelling = suggestSpelling(outcome, snapshot);
        if (outcome.counter.total() == 0 && spelling.isPresent()) {
            SearchRequest meant = request.saying(spelling.get().text()).page(request.page());
            outcome = run(meant, snapshot, request.offset() + request.size());
            spelling = Optional.of(new SpellingSuggestion(spelling.get().text(), outcome.counter.total(), true));
        }
        if (outcome.plan.corrected() != null && outcome.counter.total() > 0) {
            spelling = Optional.of(new SpellingSuggestion(outcome.plan.corrected(), outcome.counter.total(), true));
        }
        List<Hit> hits = hits(outcome, snapshot);
        Set<String> notices = new LinkedHashSet<>(outcome.plan.notices());
        if (!outcome.complete) {
            notices.add(SearchResults.NOT_WHOLE);
        }
        return new SearchResults(outcome.plan.request(), outcome.counter.total(), hits,
                facets.build(outcome.plan.request(), snapshot.columns(), outcome.counter), related(outcome),
                spelling, outcome.plan.limits(),
                filterAdvice.filterToDrop(outcome.plan.request(), outcome.plan.facetFilters().keySet(),
                        outcome.counter),
                List.copyOf(notices), snapshot.number());
    }

    /**
     * The numbers of the practices found, in the order of the pages, for downloads; without reading the stored
     * practices.
     */
    List<Long> list(SearchRequest request, int atMost) {
        IndexSnapshot snapshot = snapshots.acquire();
        try {
            List<Long> ids = runCorrected(request.page(1), snapshot, atMost).hits.stream().map(TopHits.Found::id)
                    .toList();
            Set<Long> hidden = snapshots.hidden(ids, snapshot);
            return hidden.isEmpty() ? ids : ids.stream().filter(id -> !hidden.contains(id)).toList();
        } finally {
            snapshots.release(snapshot);
        }
    }

    /** The hit at a position of the whole list, counted from one, and those before and after it. */
    AdjacentHits neighbours(SearchRequest request, int position) {
        IndexSnapshot snapshot = snapshots.acquire();
        try {
            Outcome outcome = runCorrected(request.page(1), snapshot, position + 1);
            Set<Long> hidden = snapshots.hidden(outcome.hits.stream().map(TopHits.Found::id).toList(), snapshot);
            List<TopHits.Found> shown = outcome.hits.stream().filter(found -> !hidden.contains(found.id())).toList();
            PassageHighlighter passages = new PassageHighlighter(outcome.plan.highlights(),
                    snapshots.schema().table());
            return new AdjacentHits(hit(shown, position - 2, snapshot, null),
                    hit(shown, position - 1, snapshot, passages), hit(shown, position, snapshot, null),
                    outcome.counter.total());
        } finally {
            snapshots.release(snapshot);
        }
    }

    /** @param passages null for a hit without passages */
    private static Optional<Hit> hit(List<TopHits.Found> found, int at, IndexSnapshot snapshot,
            PassageHighlighter passages) {
        if (at < 0 || at >= found.size()) {
            return Optional.empty();
        }
        try {
            TopHits.Found one = found.get(at);
            StoredPractice practice = snapshot.storedPractice(one.leaf(), one.doc());
            return Optional.of(HitFactory.hit(practice, one.score(),
                    passages == null ? List.of() : passages.highlight(practice)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Runs the request as its result page does: with the spelling corrected where the words as typed find nothing. */
    private Outcome runCorrected(SearchRequest request, IndexSnapshot snapshot, int most) {
        Outcome outcome = run(request, snapshot, most);
        Optional<SpellingSuggestion> spelling = outcome.counter.total() == 0 ? suggestSpelling(outcome, snapshot)
                : Optional.empty();
        return spelling.isEmpty() ? outcome : run(request.saying(spelling.get().text()), snapshot, most);
    }

    private Outcome run(SearchRequest request, IndexSnapshot snapshot, int most) {
        QueryPlan plan = planner.plan(request, snapshot, snapshots.dictionary(), snapshots.isUpToDate(snapshot));
        int last = Math.max(most, request.offset());
        if (plan.matchesAll() && plan.facetFilters().isEmpty() && last <= MatchAllCache.HITS) {
            MatchAllCache.Result all = matchAll.get(snapshot, order(plan), () -> rankAll(plan, snapshot));
            List<TopHits.Found> hits = all.hits();
            return new Outcome(plan, all.counter(),
                    hits.subList(Math.min(hits.size(), request.offset()), Math.min(hits.size(), last)), true);
        }
        FacetCounter counter = new FacetCounter(snapshot.columns(), plan.facetFilters());
        SearchDeadline deadline = new SearchDeadline(SearchLimits.MILLISECONDS);
        List<TopHits.Found> hits = new TwoStageRanker(snapshot, plan.clauses(), weights)
                .rank(order(plan), most, counter, deadline);
        return new Outcome(plan, counter, hits.subList(Math.min(hits.size(), request.offset()), hits.size()),
                !deadline.passed());
    }

    /** Of the related words, those that a practice of the page has and that a page may say. */
    private List<RelatedWords> related(Outcome outcome) {
        return new FoundRelatedWords(snapshots.schema(), outcome.hits).of(outcome.plan.related());
    }

    private MatchAllCache.Result rankAll(QueryPlan plan, IndexSnapshot snapshot) {
        FacetCounter counter = new FacetCounter(snapshot.columns(), Map.of());
        TopHits hits = new TopHits(order(plan), MatchAllCache.HITS);
        new Ranker(snapshot, plan.clauses(), weights, counter, hits, SearchDeadline.forCachedResult()).rank();
        return new MatchAllCache.Result(counter, hits.takeFrom(0));
    }

    /** Without words there is no relevance: the newest come first. */
    private static SortOrder order(QueryPlan plan) {
        return plan.matchesAll() && plan.request().sort() == SortOrder.RELEVANCE
                ? SortOrder.NEWEST : plan.request().sort();
    }

    /** The hits of the page that are still published. */
    private List<Hit> hits(Outcome outcome, IndexSnapshot snapshot) {
        Set<Long> hidden = snapshots.hidden(outcome.hits.stream().map(TopHits.Found::id).toList(), snapshot);
        PassageHighlighter passages = new PassageHighlighter(outcome.plan.highlights(), snapshots.schema().table());
        List<Hit> hits = new ArrayList<>(outcome.hits.size());
        try {
            for (TopHits.Found found : outcome.hits) {
                if (!hidden.contains(found.id())) {
                    StoredPractice practice = snapshot.storedPractice(found.leaf(), found.doc());
                    hits.add(HitFactory.hit(practice, found.score(), passages.highlight(practice)));
                }
            }
            return hits;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The query with each unknown word replaced by the most similar one, and how many practices that finds; empty for
     * none.
     */
    private Optional<SpellingSuggestion> suggestSpelling(Outcome outcome, IndexSnapshot snapshot) {
        if (outcome.plan.unknown().isEmpty() || !snapshots.isUpToDate(snapshot)) {
            return Optional.empty();
        }
        SpellingDictionary dictionary = snapshots.dictionary();
        String text = outcome.plan.request().text();
        String meant = text;
        for (Map.Entry<String, List<SpellingDictionary.Near>> unknown : outcome.plan.unknown().entrySet()) {
            List<SpellingDictionary.Near> near = unknown.getValue();
            if (!near.isEmpty() && near.get(0).closeness() >= 0.5f && !isWord(unknown.getKey())
                    && isPublic(near.get(0).word(), snapshot)) {
                meant = WordTokenizer.replace(meant, unknown.getKey(), dictionary.spelled(near.get(0).word()));
            }
        }
        if (meant.equals(text)) {
            return Optional.empty();
        }
        Outcome better = run(outcome.plan.request().saying(meant), snapshot, 1);
        int count = better.counter.total();
        return count == 0 || !isClearlyBetter(better, outcome) ? Optional.empty()
                : Optional.of(new SpellingSuggestion(meant, count, false));
    }

    /** True for a word of the dictionary, which is never replaced. */
    private boolean isWord(String folded) {
        return snapshots.schema().dictionary().contains(folded);
    }

    /** True where the best hit of the proposed spelling is clearly better than that of the words as typed. */
    private static boolean isClearlyBetter(Outcome proposed, Outcome typed) {
        return typed.hits.isEmpty()
                || !proposed.hits.isEmpty() && proposed.hits.get(0).score() > CLEARLY * typed.hits.get(0).score();
    }

    /** True where a published practice has the word: words of withdrawn ones are not suggested. */
    private boolean isPublic(String word, IndexSnapshot snapshot) {
        return run(SearchRequest.of('"' + word + '"'), snapshot, 0).counter.total() > 0;
    }
}
