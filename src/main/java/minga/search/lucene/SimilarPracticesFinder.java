package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.search.FacetName;
import minga.search.Hit;
import minga.search.BilingualLabel;
import minga.search.SearchRequest;
import minga.search.SimilarPractice;
import minga.search.SortOrder;

/** Practices that resemble one: by its most telling words, said with what both have. */
final class SimilarPracticesFinder {

    private static final int WORDS = 18;
    private static final int WORDS_SAID = 4;

    private final SnapshotHolder snapshots;
    private final Weights weights;

    SimilarPracticesFinder(SnapshotHolder snapshots, Weights weights) {
        this.snapshots = snapshots;
        this.weights = weights.lenient();
    }

    List<SimilarPractice> to(long practiceId, int atMost) {
        IndexSnapshot snapshot = snapshots.acquire();
        try {
            int document = snapshot.findDocument(Names.KEY, LuceneDocumentFactory.key(practiceId));
            if (document < 0 || !snapshots.hidden(List.of(practiceId), snapshot).isEmpty()) {
                return List.of();
            }
            return to(document, snapshot, practiceId, atMost);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            snapshots.release(snapshot);
        }
    }

    private List<SimilarPractice> to(int document, IndexSnapshot snapshot, long self, int atMost) throws IOException {
        HighlightTerms marks = new HighlightTerms();
        List<String> said = new ArrayList<>();
        List<QueryClause> wanted = wanted(snapshot.storedPractice(document), new ScoringClauseFactory(snapshot), marks, said);
        Plan plan = new Plan(SearchRequest.everything(), wanted, Map.of(), marks, List.of(), Map.of(), Set.of());
        TopHits best = new TopHits(SortOrder.RELEVANCE, atMost + 1);
        new Ranker(snapshot, plan, weights, new FacetCounter(snapshot, Map.of()), best, new SearchDeadline(400)).run();
        List<TopHits.Found> found = best.from(0).stream().filter(one -> one.id() != self).limit(atMost).toList();
        Set<Long> hidden = snapshots.hidden(found.stream().map(TopHits.Found::id).toList(), snapshot);
        List<SimilarPractice> similar = new ArrayList<>();
        Passages passages = new Passages(new HighlightTerms(), snapshots.mould().table());
        for (TopHits.Found one : found) {
            if (!hidden.contains(one.id())) {
                int other = one.leaf().docBase + one.doc();
                StoredPractice card = snapshot.storedPractice(other);
                similar.add(similar(snapshot, document, other, Searching.hit(card, one.score(), passages),
                        words(card, marks, said)));
            }
        }
        return similar;
    }

    /** The words of the practice that tell most, each a thing wanted. */
    private List<QueryClause> wanted(StoredPractice card, ScoringClauseFactory clues, HighlightTerms marks, List<String> said) {
        Map<TokenForms, Float> words = new HashMap<>();
        Map<TokenForms, String> written = new HashMap<>();
        TextsOf texts = new TextsOf();
        card.visitTexts(texts);
        WordBreaker breaker = new WordBreaker();
        texts.all.forEach((path, text) -> snapshots.mould().table().row(path).ifPresent(row -> {
            ReadText read = new ReadText(row, path, text, breaker, snapshots.mould().spanish());
            if (row.group() != FieldGroup.PLACE && row.group() != FieldGroup.WHEN) {
                for (int i = 0; i < read.forms().size(); i++) {
                    TokenForms word = read.forms().get(i);
                    if (!word.stop() && !word.weak() && !word.number()) {
                        words.merge(word, row.weight() / row.group().lengthNorm(read.forms().size()), Float::sum);
                        written.putIfAbsent(word, read.written(i));
                    }
                }
            }
        }));
        List<QueryClause> wanted = new ArrayList<>();
        words.entrySet().stream()
                .map(word -> Map.entry(word.getKey(), clue(clues, word.getKey(), word.getValue())))
                .filter(word -> word.getValue().weight() > 0)
                .sorted(Comparator.comparingDouble(word -> -word.getValue().weight()))
                .limit(WORDS)
                .forEach(word -> {
                    marks.add(word.getKey(), wanted.size(), 1);
                    said.add(written.get(word.getKey()));
                    wanted.add(new QueryClause(QueryClause.Kind.MAY, written.get(word.getKey()), List.of(word.getValue()),
                            List.of(), word.getValue().weight()));
                });
        return wanted;
    }

    /** Worth nothing where no other practice has the word. */
    private static ScoringClause clue(ScoringClauseFactory clues, TokenForms word, float weight) {
        ScoringClause clause = clues.clue(Names.STEM, word.stem(), 1);
        return clause == null || clues.frequency(clause) < 2 ? new ScoringClause((org.apache.lucene.search.Weight) null, 0)
                : clause.times(weight / (weight + 2));
    }

    private List<String> words(StoredPractice card, HighlightTerms marks, List<String> said) {
        Set<Integer> found = new HashSet<>();
        card.visitTexts(new StoredPractice.TextVisitor() {
            @Override
            public void startText(String path) {
                // the path does not matter
            }

            @Override
            public void token(int hash, int start, int end) {
                marks.of(hash).forEach(mark -> found.add(mark.wanted()));
            }

            @Override
            public void endText(StoredPractice.LazyText words) {
                // nor the text
            }
        });
        return found.stream().sorted().limit(WORDS_SAID).map(said::get).toList();
    }

    private SimilarPractice similar(IndexSnapshot snapshot, int one, int other, Hit hit, List<String> words) {
        return new SimilarPractice(hit, shared(snapshot, FacetName.THEME, one, other),
                shared(snapshot, FacetName.POPULATION, one, other),
                !shared(snapshot, FacetName.REGION, one, other).isEmpty(), words);
    }

    private List<BilingualLabel> shared(IndexSnapshot snapshot, FacetName facet, int one, int other) {
        Set<Integer> mine = new HashSet<>();
        for (int code : snapshot.ordinals(facet, one)) {
            mine.add(code);
        }
        List<BilingualLabel> shared = new ArrayList<>();
        for (int code : snapshot.ordinals(facet, other)) {
            if (mine.contains(code)) {
                shared.add(snapshots.sources().labels().label(facet, snapshot.ordinals(facet).code(code)));
            }
        }
        return shared;
    }

    /** All texts of a card. */
    private static final class TextsOf implements StoredPractice.TextVisitor {
        private final Map<String, String> all = new java.util.LinkedHashMap<>();
        private String path;

        @Override
        public void startText(String textPath) {
            path = textPath;
        }

        @Override
        public void token(int hash, int start, int end) {
            // read anew below
        }

        @Override
        public void endText(StoredPractice.LazyText words) {
            all.merge(path, words.get(), (a, b) -> a + " " + b);
        }
    }
}
