package minga.search.lucene.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.search.BilingualLabel;
import minga.search.FacetName;
import minga.search.SearchLimits;
import minga.search.SortOrder;
import minga.search.Suggestion;
import minga.search.Suggestions;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.analysis.WordTokenizer;
import minga.search.lucene.document.StoredPractice;
import minga.search.lucene.expansion.OperatorPlanner;
import minga.search.lucene.expansion.ScoringClauseFactory;
import minga.search.lucene.expansion.SpellingDictionary;
import minga.search.lucene.facets.FacetCounter;
import minga.search.lucene.lifecycle.SnapshotHolder;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.query.ScoringClause;
import minga.search.lucene.ranking.Ranker;
import minga.search.lucene.ranking.SearchDeadline;
import minga.search.lucene.ranking.TopHits;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.snapshot.IndexSnapshot;

/**
 * Suggestions while a query is typed: names of practices, themes, communes and bodies with these prefixes. Thread-safe.
 */
public final class Autocompleter {

    private static final int SHORTEST = 2;

    private final SnapshotHolder snapshots;
    private final RankingWeights weights;
    private volatile NameLists lists = new NameLists(-1, -1, null, null, null);

    /** The names to suggest for one snapshot of the index; bodies are read as seldom as the spelling dictionary. */
    private record NameLists(long number, long words, NameLookup themes, NameLookup communes, NameLookup bodies) {
    }

    public Autocompleter(SnapshotHolder snapshots, RankingWeights weights) {
        this.snapshots = snapshots;
        this.weights = weights;
    }

    public Suggestions suggest(String text) {
        Suggestions found = suggest(WordTokenizer.words(text).stream().limit(8).toList());
        return found.isEmpty() ? suggest(WordTokenizer.closedWords(text).stream().limit(8).toList()) : found;
    }

    private Suggestions suggest(List<String> typed) {
        if (typed.isEmpty() || typed.get(typed.size() - 1).length() < SHORTEST && typed.size() == 1) {
            return Suggestions.NONE;
        }
        IndexSnapshot snapshot = snapshots.acquire();
        try {
            NameLists names = lists(snapshot);
            int most = SearchLimits.SUGGESTIONS;
            return new Suggestions(practices(typed, snapshot), names.themes.lookup(typed, most),
                    names.communes.lookup(typed, most), bodies(names.bodies.lookup(typed, most), snapshot));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            snapshots.release(snapshot);
        }
    }

    /** The names of bodies stand in practices: those of withdrawn ones are no proposals. */
    private List<Suggestion> bodies(List<Suggestion> bodies, IndexSnapshot snapshot) throws IOException {
        if (bodies.isEmpty() || !snapshots.isUpToDate(snapshot)) {
            return List.of();
        }
        List<Suggestion> there = new ArrayList<>();
        for (Suggestion body : bodies) {
            if (snapshot.findDocument(IndexFields.BODY_NAME, body.value()) >= 0) {
                there.add(body);
            }
        }
        return there;
    }

    private NameLists lists(IndexSnapshot snapshot) throws IOException {
        NameLists known = lists;
        if (known.number == snapshot.number()) {
            return known;
        }
        FacetCounter counter = new FacetCounter(snapshot.columns(), Map.of());
        new Ranker(snapshot, List.of(), weights, counter, new TopHits(SortOrder.NEWEST, 0),
                SearchDeadline.forCachedResult()).rank();
        long words = snapshots.dictionaryNumber();
        NameLookup bodies = known.bodies == null || known.words != words ? NameLookup.bodies(snapshot.reader())
                : known.bodies;
        NameLists fresh = new NameLists(snapshot.number(), words, proposals(FacetName.THEME, snapshot, counter),
                proposals(FacetName.COMMUNE, snapshot, counter), bodies);
        lists = fresh;
        return fresh;
    }

    private NameLookup proposals(FacetName facet, IndexSnapshot snapshot, FacetCounter counter) {
        List<Suggestion> suggestions = new ArrayList<>();
        int[] counts = counter.counts(facet);
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                String code = snapshot.ordinals(facet).code(number);
                suggestions.add(new Suggestion(snapshots.sources().labels().label(facet, code), code, counts[number]));
            }
        }
        return NameLookup.of(suggestions);
    }

    /** Practices whose names have every typed word, the last one as a prefix. */
    private List<Suggestion> practices(List<String> typed, IndexSnapshot snapshot) throws IOException {
        List<QueryClause> clauses = new ArrayList<>();
        ScoringClauseFactory factory = new ScoringClauseFactory(snapshot);
        OperatorPlanner operators = new OperatorPlanner(snapshot, factory, snapshots.schema().spanish());
        for (int i = 0; i < typed.size(); i++) {
            TokenForms word = snapshots.schema().spanish().forms(typed.get(i));
            boolean last = i == typed.size() - 1;
            if (word.stop() && (!last || typed.size() > 1)) {
                continue;
            }
            List<ScoringClause> ways = last ? operators.nameWordsWithPrefix(word) : operators.nameWords(word);
            clauses.add(new QueryClause(QueryClause.Kind.MUST, word.exact(), List.of(), ways.isEmpty()
                    ? near(word, factory) : ways, 1));
        }
        if (clauses.isEmpty() || clauses.stream().anyMatch(QueryClause::empty)) {
            return List.of();
        }
        TopHits best = new TopHits(SortOrder.RELEVANCE, SearchLimits.SUGGESTIONS);
        new Ranker(snapshot, clauses, weights, new FacetCounter(snapshot.columns(), Map.of()), best,
                new SearchDeadline(100)).rank();
        List<TopHits.Found> found = best.takeFrom(0);
        Set<Long> hidden = snapshots.hidden(found.stream().map(TopHits.Found::id).toList(), snapshot);
        List<Suggestion> suggestions = new ArrayList<>();
        for (TopHits.Found one : found) {
            if (!hidden.contains(one.id())) {
                StoredPractice card = snapshot.storedPractice(one.leaf(), one.doc());
                suggestions.add(new Suggestion(BilingualLabel.of(card.name()), card.slug(), 1));
            }
        }
        return suggestions;
    }

    /** Words of names at edit distance 1 from the typed prefix. */
    private List<ScoringClause> near(TokenForms word, ScoringClauseFactory factory) {
        List<ScoringClause> near = new ArrayList<>();
        for (SpellingDictionary.Near meant : snapshots.dictionary().nearBeginning(word.exact())) {
            TokenForms forms = snapshots.schema().spanish().forms(meant.word());
            ScoringClauseFactory.add(near, factory.term(IndexFields.NAME, forms.stem(), 1), meant.closeness());
        }
        return near;
    }
}
