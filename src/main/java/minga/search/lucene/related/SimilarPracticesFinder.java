package minga.search.lucene.related;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.search.BilingualLabel;
import minga.search.FacetName;
import minga.search.Hit;
import minga.search.SimilarPractice;
import minga.search.SortOrder;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.analysis.WordTokenizer;
import minga.search.lucene.document.AnalyzedText;
import minga.search.lucene.document.StoredPractice;
import minga.search.lucene.expansion.ScoringClauseFactory;
import minga.search.lucene.facets.FacetCounter;
import minga.search.lucene.lifecycle.SnapshotHolder;
import minga.search.lucene.passages.HitFactory;
import minga.search.lucene.query.HighlightTerms;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.query.ScoringClause;
import minga.search.lucene.ranking.Ranker;
import minga.search.lucene.ranking.SearchDeadline;
import minga.search.lucene.ranking.TopHits;
import minga.search.lucene.schema.FieldGroup;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.snapshot.IndexSnapshot;

/**
 * Finds practices similar to one ("more like this"): searches for its words of greatest weight, and names what both
 * have in common. Thread-safe.
 */
public final class SimilarPracticesFinder {

    private static final int WORDS = 18;
    private static final int WORDS_SHOWN = 4;

    private final SnapshotHolder snapshots;
    private final RankingWeights weights;

    public SimilarPracticesFinder(SnapshotHolder snapshots, RankingWeights weights) {
        this.snapshots = snapshots;
        this.weights = weights.lenient();
    }

    public List<SimilarPractice> to(long practiceId, int atMost) {
        IndexSnapshot snapshot = snapshots.acquire();
        try {
            int document = snapshot.findDocument(IndexFields.KEY, IndexFields.key(practiceId));
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
        HighlightTerms highlights = new HighlightTerms();
        List<String> shown = new ArrayList<>();
        List<QueryClause> clauses = clauses(snapshot.storedPractice(document), new ScoringClauseFactory(snapshot),
                highlights, shown);
        TopHits best = new TopHits(SortOrder.RELEVANCE, atMost + 1);
        new Ranker(snapshot, clauses, weights, new FacetCounter(snapshot.columns(), Map.of()), best,
                new SearchDeadline(400)).rank();
        List<TopHits.Found> found = best.takeFrom(0).stream().filter(one -> one.id() != self).limit(atMost).toList();
        Set<Long> hidden = snapshots.hidden(found.stream().map(TopHits.Found::id).toList(), snapshot);
        List<SimilarPractice> similar = new ArrayList<>();
        for (TopHits.Found one : found) {
            if (!hidden.contains(one.id())) {
                int other = one.leaf().docBase + one.doc();
                StoredPractice card = snapshot.storedPractice(other);
                similar.add(similar(snapshot, document, other, HitFactory.hit(card, one.score(), List.of()),
                        words(card, highlights, shown)));
            }
        }
        return similar;
    }

    /** The words of the practice with the greatest weight, a clause each. */
    private List<QueryClause> clauses(StoredPractice card, ScoringClauseFactory factory, HighlightTerms highlights,
            List<String> shown) {
        Map<TokenForms, Float> words = new HashMap<>();
        Map<TokenForms, String> written = new HashMap<>();
        TextsOf texts = new TextsOf();
        card.visitTexts(texts);
        WordTokenizer breaker = new WordTokenizer();
        texts.all.forEach((path, text) -> snapshots.schema().table().row(path).ifPresent(row -> {
            AnalyzedText read = new AnalyzedText(row, path, text, breaker, snapshots.schema().spanish());
            if (row.group() != FieldGroup.PLACE && row.group() != FieldGroup.WHEN && row.group() != FieldGroup.FILE) {
                for (int i = 0; i < read.forms().size(); i++) {
                    TokenForms word = read.forms().get(i);
                    if (!word.stop() && !word.weak() && !word.number()) {
                        words.merge(word, row.weight() / row.group().lengthNorm(read.forms().size()), Float::sum);
                        written.putIfAbsent(word, read.written(i));
                    }
                }
            }
        }));
        List<QueryClause> clauses = new ArrayList<>();
        words.entrySet().stream()
                .map(word -> Map.entry(word.getKey(), scoringClause(factory, word.getKey(), word.getValue())))
                .filter(word -> word.getValue().weight() > 0)
                .sorted(Comparator.comparingDouble(word -> -word.getValue().weight()))
                .limit(WORDS)
                .forEach(word -> {
                    highlights.add(word.getKey(), clauses.size(), 1);
                    shown.add(written.get(word.getKey()));
                    clauses.add(new QueryClause(QueryClause.Kind.SHOULD, written.get(word.getKey()),
                            List.of(word.getValue()),
                            List.of(), word.getValue().weight()));
                });
        return clauses;
    }

    /** With weight 0 where no other practice has the word. */
    private static ScoringClause scoringClause(ScoringClauseFactory factory, TokenForms word, float weight) {
        ScoringClause clause = factory.term(IndexFields.STEM, word.stem(), 1);
        return clause == null || factory.documentFrequency(clause) < 2
                ? new ScoringClause((org.apache.lucene.search.Weight) null, 0)
                : clause.times(weight / (weight + 2));
    }

    private List<String> words(StoredPractice card, HighlightTerms highlights, List<String> shown) {
        Set<Integer> found = new HashSet<>();
        card.visitTexts(new StoredPractice.TextVisitor() {
            @Override
            public void startText(String path) {
                // the path does not matter
            }

            @Override
            public void token(long hash, int start, int end) {
                highlights.startingWith(hash).forEach(mark -> found.add(mark.clause()));
            }

            @Override
            public void endText(StoredPractice.LazyText words) {
                // nor the text
            }
        });
        return found.stream().sorted().limit(WORDS_SHOWN).map(shown::get).toList();
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

    /** Collects the texts of a practice by their paths. */
    private static final class TextsOf implements StoredPractice.TextVisitor {
        private final Map<String, String> all = new LinkedHashMap<>();
        private String path;

        @Override
        public void startText(String textPath) {
            path = textPath;
        }

        @Override
        public void token(long hash, int start, int end) {
            // read anew below
        }

        @Override
        public void endText(StoredPractice.LazyText words) {
            all.merge(path, words.get(), (a, b) -> a + " " + b);
        }
    }
}
