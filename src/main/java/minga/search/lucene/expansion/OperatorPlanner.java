package minga.search.lucene.expansion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import minga.search.lucene.analysis.SpanishMorphology;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.query.HighlightTerms;
import minga.search.lucene.query.ParsedClause;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.query.ScoringClause;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.schema.PairTerm;
import minga.search.lucene.schema.SearchFieldTable;
import minga.search.lucene.snapshot.IndexSnapshot;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanPositionRangeQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Plans the clauses of a query that have an operator: phrases, prefixes, fields, required and excluded words. */
public final class OperatorPlanner {

    /** How many words a prefix is expanded to; for others it has to be typed further. */
    private static final int EXPANSIONS = 64;

    /** Boost of a word in another spelling than the quoted one. */
    private static final float OTHER_SPELLING = 0.8f;

    private final IndexSnapshot snapshot;
    private final ScoringClauseFactory clauses;
    private final SpanishMorphology spanish;

    public OperatorPlanner(IndexSnapshot snapshot, ScoringClauseFactory clauses, SpanishMorphology spanish) {
        this.spanish = spanish;
        this.snapshot = snapshot;
        this.clauses = clauses;
    }

    /**
     * Plans one clause.
     *
     * @param number its index among the clauses of the query, for the highlights
     */
    QueryClause plan(ParsedClause clause, int number, HighlightTerms highlights) {
        List<TokenForms> telling = clause.words().stream().filter(word -> !word.stop() || clause.words().size() == 1)
                .toList();
        telling.forEach(word -> highlights.add(word, number, 3));
        QueryClause.Kind kind = switch (clause.kind()) {
            case SHOULD -> QueryClause.Kind.SHOULD;
            case MUST -> QueryClause.Kind.MUST;
            case MUST_NOT -> QueryClause.Kind.MUST_NOT;
        };
        List<ScoringClause> ways = ways(clause, clause.words(), number, highlights);
        if (clause.compound()) {
            ways = new ArrayList<>(ways);
            ways.addAll(ways(clause, clause.closed(), number, highlights));
            clause.closed().stream().filter(word -> !clause.words().contains(word))
                    .forEach(word -> highlights.add(word, number, 3));
        }
        float importance = (float) ways.stream().mapToDouble(ScoringClause::weight).max().orElse(3);
        return new QueryClause(kind, clause.typed(), List.of(), ways, importance, clause.fields());
    }

    /** The terms or the query that match these words; the best one counts. */
    private List<ScoringClause> ways(ParsedClause clause, List<TokenForms> words, int number,
            HighlightTerms highlights) {
        List<TokenForms> telling = words.stream().filter(word -> !word.stop() || words.size() == 1).toList();
        if (!clause.fields().isEmpty()) {
            return List.of(queryClause(inFields(clause, words, telling), rarest(telling)));
        }
        if (telling.size() == 1 && clause.prefix()) {
            return prefixed(prefix(telling.get(0)), number, highlights);
        }
        if (telling.size() <= 1) {
            return single(clause, telling);
        }
        List<Set<String>> pairs = pairs(words);
        float weight = rarest(telling) * 1.5f;
        if (pairs.size() == 1) {
            return pairs.get(0).stream().map(pair -> clauses.term(IndexFields.PAIR, pair, 1)).filter(Objects::nonNull)
                    .map(pair -> pair.withWeight(weight)).toList();
        }
        return List.of(queryClause(phrase(words, pairs), weight));
    }

    /** The prefix to look for: that of a hyphenated compound without its hyphens. */
    private static String prefix(TokenForms word) {
        return word.also().isEmpty() ? word.exact() : word.also().get(0).exact();
    }

    /**
     * The terms of each two adjacent words of a phrase, in whichever of their stems; stop words are counted between
     * them.
     */
    private static List<Set<String>> pairs(List<TokenForms> words) {
        List<Set<String>> pairs = new ArrayList<>();
        int before = -1;
        for (int at = 0; at < words.size(); at++) {
            if (!words.get(at).stop()) {
                if (before >= 0) {
                    pairs.add(PairTerm.allOf(words.get(before), at - before - 1, words.get(at)));
                }
                before = at;
            }
        }
        return pairs;
    }

    /** One word: in any number and gender or, quoted, as it is spelled. */
    private List<ScoringClause> single(ParsedClause clause, List<TokenForms> telling) {
        List<ScoringClause> lists = new ArrayList<>();
        for (TokenForms word : telling) {
            if (clause.phrase() && clause.closed().equals(clause.words())) {
                ScoringClauseFactory.add(lists, clauses.term(IndexFields.EXACT, word.exact(), 1), 1);
                ScoringClauseFactory.add(lists, clauses.term(IndexFields.ALSO, word.exact(), 1), OTHER_SPELLING);
            } else {
                lists.addAll(withoutOutweighed(clauses.forms(word, RankingWeights.DEFAULT)));
            }
        }
        return lists;
    }

    /** Since only the best one counts, a form that weighs no more than the one with all the documents is left out. */
    private static List<ScoringClause> withoutOutweighed(List<ScoringClause> forms) {
        float whole = forms.stream().filter(ScoringClause::matching).map(ScoringClause::weight).max(Float::compare)
                .orElse(0f);
        return forms.stream().filter(form -> form.matching() || form.weight() > whole).toList();
    }

    private List<ScoringClause> prefixed(String prefix, int number, HighlightTerms highlights) {
        List<ScoringClause> lists = new ArrayList<>();
        for (String field : List.of(IndexFields.EXACT, IndexFields.ALSO)) {
            for (String word : words(field, prefix)) {
                ScoringClauseFactory.add(lists, clauses.term(field, word, 1), field.equals(IndexFields.EXACT) ? 1
                        : OTHER_SPELLING);
                highlights.add(spanish.forms(word), number, 1);
            }
        }
        return lists;
    }

    /** The words of practices' names with this prefix, and the word itself in any number and gender. */
    public List<ScoringClause> nameWordsWithPrefix(TokenForms word) {
        List<ScoringClause> lists = new ArrayList<>(nameWords(word));
        for (String stem : words(IndexFields.NAME, word.exact())) {
            ScoringClauseFactory.add(lists, clauses.term(IndexFields.NAME, stem, 1), 1);
        }
        return lists;
    }

    /** This word in practices' names, in any number and gender. */
    public List<ScoringClause> nameWords(TokenForms word) {
        return word.stems().stream().map(stem -> clauses.term(IndexFields.NAME, stem, 1)).filter(Objects::nonNull)
                .toList();
    }

    /** The first {@link #EXPANSIONS} words of a field with this prefix, in alphabetical order. */
    private List<String> words(String field, String prefix) {
        List<String> words = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(snapshot.reader(), field);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (each.seekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) {
                return words;
            }
            for (BytesRef term = each.term(); term != null && words.size() < EXPANSIONS; term = each.next()) {
                String word = term.utf8ToString();
                if (!word.startsWith(prefix)) {
                    return words;
                }
                words.add(word);
            }
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Phrase query: the words in their order, with as many stop words between them as typed. Positions are verified
     * only where all pairs of adjacent words occur. A word that some practice writes with a hyphen takes two positions
     * there.
     */
    private Query phrase(List<TokenForms> words, List<Set<String>> pairs) {
        BooleanQuery.Builder ways = new BooleanQuery.Builder().add(sequence(words, -1), BooleanClause.Occur.SHOULD);
        for (int at = 0; at < words.size(); at++) {
            TokenForms word = words.get(at);
            if (!word.stop() && clauses.term(IndexFields.PAIR, PairTerm.of(word, 0, word), 1) != null) {
                ways.add(sequence(words, at), BooleanClause.Occur.SHOULD);
            }
        }
        BooleanQuery.Builder whole = new BooleanQuery.Builder().add(ways.build(), BooleanClause.Occur.FILTER);
        pairs.forEach(pair -> whole.add(anyOf(pair), BooleanClause.Occur.FILTER));
        return whole.build();
    }

    private static Query anyOf(Set<String> pairs) {
        if (pairs.size() == 1) {
            return new TermQuery(new Term(IndexFields.PAIR, pairs.iterator().next()));
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        pairs.forEach(pair -> any.add(new TermQuery(new Term(IndexFields.PAIR, pair)), BooleanClause.Occur.SHOULD));
        return any.build();
    }

    /** @param doubled index of the word that takes two positions; -1 for none */
    private static Query sequence(List<TokenForms> words, int doubled) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        int position = 0;
        for (int at = 0; at < words.size(); at++) {
            Term[] stems = words.get(at).stems().stream().map(stem -> new Term(IndexFields.TEXT, stem))
                    .toArray(Term[]::new);
            for (int times = at == doubled ? 2 : 1; times > 0; times--) {
                if (!words.get(at).stop()) {
                    phrase.add(stems, position);
                }
                position++;
            }
        }
        return phrase.build();
    }

    private Query inFields(ParsedClause clause, List<TokenForms> all, List<TokenForms> telling) {
        List<SpanQuery> words = new ArrayList<>();
        for (int i = 0; i < telling.size(); i++) {
            boolean beginning = clause.prefix() && i == telling.size() - 1;
            List<String> stems = beginning ? words(IndexFields.TEXT, telling.get(i).stem())
                    : List.copyOf(telling.get(i).stems());
            words.add(stems.size() == 1 ? word(stems.get(0))
                    : new SpanOrQuery(stems.stream().map(OperatorPlanner::word).toArray(SpanQuery[]::new)));
        }
        SpanQuery together = words.size() == 1 ? words.get(0)
                : new SpanNearQuery(words.toArray(SpanQuery[]::new), all.size() - words.size(), true);
        return anyOf(together, clause.fields());
    }

    private static SpanQuery word(String stem) {
        return new SpanTermQuery(new Term(IndexFields.TEXT, stem));
    }

    private static SpanQuery anyOf(SpanQuery words, Set<SearchFieldTable.Row> rows) {
        SpanQuery[] ranges = rows.stream()
                .map(row -> new SpanPositionRangeQuery(words, row.band(), row.band() + SearchFieldTable.BAND))
                .toArray(SpanQuery[]::new);
        return ranges.length == 1 ? ranges[0] : new SpanOrQuery(ranges);
    }

    private float rarest(List<TokenForms> words) {
        float most = 1;
        for (TokenForms word : words) {
            ScoringClause stem = clauses.term(IndexFields.STEM, word.stem(), 1);
            most = Math.max(most, stem == null ? 0 : stem.weight());
        }
        return most;
    }

    private ScoringClause queryClause(Query query, float weight) {
        try {
            Query rewritten = snapshot.searcher().rewrite(query);
            return new ScoringClause(snapshot.searcher().createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1),
                    weight);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
