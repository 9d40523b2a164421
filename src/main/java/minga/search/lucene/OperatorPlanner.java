package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** What the clauses with signs want: phrases, beginnings, fields, what must and what must not be there. */
final class OperatorPlanner {

    /** Words that one beginning may stand for; a shorter beginning has to be typed further. */
    private static final int EXPANSIONS = 64;

    /** What a word counts that is spelled otherwise than it was quoted. */
    private static final float OTHERWISE = 0.8f;

    private final IndexSnapshot snapshot;
    private final ScoringClauseFactory clues;
    private final Spanish spanish;

    OperatorPlanner(IndexSnapshot snapshot, ScoringClauseFactory clues, Spanish spanish) {
        this.spanish = spanish;
        this.snapshot = snapshot;
        this.clues = clues;
    }

    QueryClause wanted(ParsedClause clause, int number, HighlightTerms marks) {
        List<TokenForms> telling = clause.words().stream().filter(word -> !word.stop() || clause.words().size() == 1).toList();
        telling.forEach(word -> marks.add(word, number, 3));
        QueryClause.Kind kind = switch (clause.kind()) {
            case MAY -> QueryClause.Kind.MAY;
            case MUST -> QueryClause.Kind.MUST;
            case NOT -> QueryClause.Kind.NOT;
        };
        List<ScoringClause> lists = lists(clause, clause.words(), number, marks);
        if (clause.compound()) {
            lists = new ArrayList<>(lists);
            lists.addAll(lists(clause, clause.closed(), number, marks));
            clause.closed().stream().filter(word -> !clause.words().contains(word)).forEach(word -> marks.add(word, number, 3));
        }
        float importance = (float) lists.stream().mapToDouble(ScoringClause::weight).max().orElse(3);
        return new QueryClause(kind, clause.typed(), List.of(), lists, importance);
    }

    private List<ScoringClause> lists(ParsedClause clause, List<TokenForms> words, int number, HighlightTerms marks) {
        List<TokenForms> telling = words.stream().filter(word -> !word.stop() || words.size() == 1).toList();
        if (!clause.fields().isEmpty()) {
            return List.of(clue(inFields(clause, words, telling), rarest(telling)));
        }
        if (telling.size() == 1 && clause.prefix()) {
            return beginnings(beginning(telling.get(0)), number, marks);
        }
        if (telling.size() <= 1) {
            return single(clause, telling);
        }
        List<Set<String>> pairs = pairs(words);
        float weight = rarest(telling) * 1.5f;
        if (pairs.size() == 1) {
            return pairs.get(0).stream().map(pair -> clues.clue(Names.PAIR, pair, 1)).filter(Objects::nonNull)
                    .map(pair -> pair.weighing(weight)).toList();
        }
        return List.of(clue(phrase(words, pairs), weight));
    }

    /** How the words that are looked for begin: a compound begins as one word. */
    private static String beginning(TokenForms word) {
        return word.also().isEmpty() ? word.exact() : word.also().get(0).exact();
    }

    /** The telling words of a phrase, two by two, each pair in whichever of its stems. */
    private static List<Set<String>> pairs(List<TokenForms> words) {
        List<Set<String>> pairs = new ArrayList<>();
        int before = -1;
        for (int at = 0; at < words.size(); at++) {
            if (!words.get(at).stop()) {
                if (before >= 0) {
                    pairs.add(LuceneDocumentFactory.pairs(words.get(before), at - before - 1, words.get(at)));
                }
                before = at;
            }
        }
        return pairs;
    }

    /** One word with a sign: in any number and gender, or just as quoted. */
    private List<ScoringClause> single(ParsedClause clause, List<TokenForms> telling) {
        List<ScoringClause> lists = new ArrayList<>();
        for (TokenForms word : telling) {
            if (clause.phrase() && clause.closed().equals(clause.words())) {
                ScoringClauseFactory.add(lists, clues.clue(Names.EXACT, word.exact(), 1), 1);
                ScoringClauseFactory.add(lists, clues.clue(Names.ALSO, word.exact(), 1), OTHERWISE);
            } else {
                lists.addAll(telling(clues.treatments(word, Weights.USUAL)));
            }
        }
        return lists;
    }

    /** Only the best of these lists counts: what weighs no more than the one that has all the documents is left out. */
    private static List<ScoringClause> telling(List<ScoringClause> treatments) {
        float whole = treatments.stream().filter(ScoringClause::finds).map(ScoringClause::weight).max(Float::compare).orElse(0f);
        return treatments.stream().filter(clue -> clue.finds() || clue.weight() > whole).toList();
    }

    private List<ScoringClause> beginnings(String beginning, int number, HighlightTerms marks) {
        List<ScoringClause> lists = new ArrayList<>();
        for (String field : List.of(Names.EXACT, Names.ALSO)) {
            for (String word : words(field, beginning)) {
                ScoringClauseFactory.add(lists, clues.clue(field, word, 1), field.equals(Names.EXACT) ? 1 : OTHERWISE);
                marks.add(spanish.forms(word), number, 1);
            }
        }
        return lists;
    }

    /** The lists of the words of names that begin so; a whole word counts in any number and gender. */
    List<ScoringClause> namesBeginning(TokenForms word) {
        List<ScoringClause> lists = new ArrayList<>(namesWith(word));
        for (String stem : words(Names.NAME, word.exact())) {
            ScoringClauseFactory.add(lists, clues.clue(Names.NAME, stem, 1), 1);
        }
        return lists;
    }

    /** The list of names that have this word. */
    List<ScoringClause> namesWith(TokenForms word) {
        return word.stems().stream().map(stem -> clues.clue(Names.NAME, stem, 1)).filter(Objects::nonNull).toList();
    }

    /** The words of a field that begin so, in the order of the alphabet, up to a bound. */
    private List<String> words(String field, String beginning) {
        List<String> words = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(snapshot.reader(), field);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (each.seekCeil(new BytesRef(beginning)) == TermsEnum.SeekStatus.END) {
                return words;
            }
            for (BytesRef term = each.term(); term != null && words.size() < EXPANSIONS; term = each.next()) {
                String word = term.utf8ToString();
                if (!word.startsWith(beginning)) {
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
     * The words in their order, with as many small words between them as typed; only what has all pairs is looked at
     * closely. A word that some write with a hyphen takes two places there.
     */
    private Query phrase(List<TokenForms> words, List<Set<String>> pairs) {
        BooleanQuery.Builder ways = new BooleanQuery.Builder().add(sequence(words, -1), BooleanClause.Occur.SHOULD);
        for (int at = 0; at < words.size(); at++) {
            TokenForms word = words.get(at);
            if (!word.stop() && clues.clue(Names.PAIR, LuceneDocumentFactory.pair(word, 0, word), 1) != null) {
                ways.add(sequence(words, at), BooleanClause.Occur.SHOULD);
            }
        }
        BooleanQuery.Builder whole = new BooleanQuery.Builder().add(ways.build(), BooleanClause.Occur.FILTER);
        pairs.forEach(pair -> whole.add(anyOf(pair), BooleanClause.Occur.FILTER));
        return whole.build();
    }

    private static Query anyOf(Set<String> pairs) {
        if (pairs.size() == 1) {
            return new TermQuery(new Term(Names.PAIR, pairs.iterator().next()));
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        pairs.forEach(pair -> any.add(new TermQuery(new Term(Names.PAIR, pair)), BooleanClause.Occur.SHOULD));
        return any.build();
    }

    /** @param doubled the word that takes two places; -1 where none does */
    private static Query sequence(List<TokenForms> words, int doubled) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        int place = 0;
        for (int at = 0; at < words.size(); at++) {
            Term[] stems = words.get(at).stems().stream().map(stem -> new Term(Names.TEXT, stem)).toArray(Term[]::new);
            for (int times = at == doubled ? 2 : 1; times > 0; times--) {
                if (!words.get(at).stop()) {
                    phrase.add(stems, place);
                }
                place++;
            }
        }
        return phrase.build();
    }

    private Query inFields(ParsedClause clause, List<TokenForms> all, List<TokenForms> telling) {
        List<SpanQuery> words = new ArrayList<>();
        for (int i = 0; i < telling.size(); i++) {
            boolean beginning = clause.prefix() && i == telling.size() - 1;
            List<String> stems = beginning ? words(Names.TEXT, telling.get(i).stem()) : List.copyOf(telling.get(i).stems());
            words.add(stems.size() == 1 ? word(stems.get(0))
                    : new SpanOrQuery(stems.stream().map(OperatorPlanner::word).toArray(SpanQuery[]::new)));
        }
        SpanQuery together = words.size() == 1 ? words.get(0)
                : new SpanNearQuery(words.toArray(SpanQuery[]::new), all.size() - words.size(), true);
        return anyOf(together, clause.fields());
    }

    private static SpanQuery word(String stem) {
        return new SpanTermQuery(new Term(Names.TEXT, stem));
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
            ScoringClause clue = clues.clue(Names.STEM, word.stem(), 1);
            most = Math.max(most, clue == null ? 0 : clue.weight());
        }
        return most;
    }

    private ScoringClause clue(Query query, float weight) {
        try {
            Query rewritten = snapshot.searcher().rewrite(query);
            return new ScoringClause(snapshot.searcher().createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1), weight);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
