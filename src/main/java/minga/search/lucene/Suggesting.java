package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.search.FacetName;
import minga.search.BilingualLabel;
import minga.search.SearchLimits;
import minga.search.SearchRequest;
import minga.search.SortOrder;
import minga.search.Suggestion;
import minga.search.Suggestions;

/** What to propose while one types. */
final class Suggesting {

    private static final int SHORTEST = 2;

    private final SnapshotHolder snapshots;
    private final Weights weights;
    private volatile ProposalLists lists = new ProposalLists(-1, -1, null, null, null);

    /** The names to propose, good for one state of the index; bodies are read as seldom as the lexicon. */
    private record ProposalLists(long number, long words, Proposals themes, Proposals communes, Proposals bodies) {
    }

    Suggesting(SnapshotHolder snapshots, Weights weights) {
        this.snapshots = snapshots;
        this.weights = weights;
    }

    Suggestions suggest(String text) {
        Suggestions found = suggest(Proposals.words(text).stream().limit(8).toList());
        return found.isEmpty() ? suggest(Proposals.closed(text).stream().limit(8).toList()) : found;
    }

    private Suggestions suggest(List<String> typed) {
        if (typed.isEmpty() || typed.get(typed.size() - 1).length() < SHORTEST && typed.size() == 1) {
            return Suggestions.NONE;
        }
        IndexSnapshot snapshot = snapshots.acquire();
        try {
            ProposalLists names = lists(snapshot);
            int most = SearchLimits.SUGGESTIONS;
            return new Suggestions(practices(typed, snapshot), names.themes.beginning(typed, most),
                    names.communes.beginning(typed, most), bodies(names.bodies.beginning(typed, most), snapshot));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            snapshots.release(snapshot);
        }
    }

    /** The names of bodies stand in practices: those of withdrawn ones are no proposals. */
    private List<Suggestion> bodies(List<Suggestion> bodies, IndexSnapshot snapshot) throws IOException {
        if (bodies.isEmpty() || !snapshots.current(snapshot)) {
            return List.of();
        }
        List<Suggestion> there = new ArrayList<>();
        for (Suggestion body : bodies) {
            if (snapshot.findDocument(Names.BODY_NAME, body.value()) >= 0) {
                there.add(body);
            }
        }
        return there;
    }

    private ProposalLists lists(IndexSnapshot snapshot) throws IOException {
        ProposalLists known = lists;
        if (known.number == snapshot.number()) {
            return known;
        }
        FacetCounter counter = new FacetCounter(snapshot, Map.of());
        new Ranker(snapshot, plan(List.of()), weights, counter, new TopHits(SortOrder.NEWEST, 0), SearchDeadline.forCachedResult()).run();
        long words = snapshots.lexiconNumber();
        Proposals bodies = known.bodies == null || known.words != words ? Proposals.bodies(snapshot.reader()) : known.bodies;
        ProposalLists fresh = new ProposalLists(snapshot.number(), words, proposals(FacetName.THEME, snapshot, counter),
                proposals(FacetName.COMMUNE, snapshot, counter), bodies);
        lists = fresh;
        return fresh;
    }

    private Proposals proposals(FacetName facet, IndexSnapshot snapshot, FacetCounter counter) {
        List<Suggestion> suggestions = new ArrayList<>();
        int[] counts = counter.counts(facet);
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                String code = snapshot.ordinals(facet).code(number);
                suggestions.add(new Suggestion(snapshots.sources().labels().label(facet, code), code, counts[number]));
            }
        }
        return Proposals.of(suggestions);
    }

    private static Plan plan(List<QueryClause> wanted) {
        return new Plan(SearchRequest.everything(), wanted, Map.of(), new HighlightTerms(), List.of(), Map.of(), Set.of());
    }

    /** Practices whose names have every typed word, the last one as a beginning. */
    private List<Suggestion> practices(List<String> typed, IndexSnapshot snapshot) throws IOException {
        List<QueryClause> wanted = new ArrayList<>();
        ScoringClauseFactory clues = new ScoringClauseFactory(snapshot);
        OperatorPlanner special = new OperatorPlanner(snapshot, clues, snapshots.mould().spanish());
        for (int i = 0; i < typed.size(); i++) {
            TokenForms word = snapshots.mould().spanish().forms(typed.get(i));
            boolean last = i == typed.size() - 1;
            if (word.stop() && (!last || typed.size() > 1)) {
                continue;
            }
            List<ScoringClause> ways = last ? special.namesBeginning(word) : special.namesWith(word);
            wanted.add(new QueryClause(QueryClause.Kind.MUST, word.exact(), List.of(), ways.isEmpty() ? near(word, clues) : ways, 1));
        }
        if (wanted.isEmpty() || wanted.stream().anyMatch(QueryClause::empty)) {
            return List.of();
        }
        TopHits best = new TopHits(SortOrder.RELEVANCE, SearchLimits.SUGGESTIONS);
        new Ranker(snapshot, plan(wanted), weights, new FacetCounter(snapshot, Map.of()), best, new SearchDeadline(100)).run();
        List<TopHits.Found> found = best.from(0);
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

    /** Words of names that differ from the typed one by a letter. */
    private List<ScoringClause> near(TokenForms word, ScoringClauseFactory clues) {
        List<ScoringClause> near = new ArrayList<>();
        for (SpellingDictionary.Near meant : snapshots.lexicon().nearBeginning(word.exact())) {
            TokenForms forms = snapshots.mould().spanish().forms(meant.word());
            ScoringClauseFactory.add(near, clues.clue(Names.NAME, forms.stem(), 1), meant.closeness());
        }
        return near;
    }
}
