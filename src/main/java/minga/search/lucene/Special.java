package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What the clauses with signs want: phrases, beginnings, fields, what must and what must not be there. */
final class Special {

    /** Words that one beginning may stand for; a shorter beginning has to be typed further. */
    private static final int EXPANSIONS = 64;

    private final Generation generation;
    private final Clues clues;
    private final Spanish spanish;

    Special(Generation generation, Clues clues, Spanish spanish) {
        this.spanish = spanish;
        this.generation = generation;
        this.clues = clues;
    }

    Wanted wanted(Clause clause, int number, Marks marks) {
        List<Forms> telling = clause.words().stream().filter(word -> !word.stop() || clause.words().size() == 1).toList();
        telling.forEach(word -> marks.add(word, number, 3));
        Wanted.Kind kind = switch (clause.kind()) {
            case MAY -> Wanted.Kind.MAY;
            case MUST -> Wanted.Kind.MUST;
            case NOT -> Wanted.Kind.NOT;
        };
        List<Clue> lists = lists(clause, telling, number, marks);
        float importance = (float) lists.stream().mapToDouble(Clue::weight).max().orElse(3);
        return new Wanted(kind, clause.typed(), List.of(), lists, importance);
    }

    private List<Clue> lists(Clause clause, List<Forms> telling, int number, Marks marks) {
        if (!clause.fields().isEmpty()) {
            return List.of(clue(inFields(clause, telling), rarest(telling)));
        }
        if (telling.size() == 1 && clause.prefix()) {
            return beginnings(telling.get(0).exact(), number, marks);
        }
        if (telling.size() <= 1) {
            return single(clause, telling);
        }
        List<String> pairs = pairs(clause.words());
        float weight = rarest(telling) * 1.5f;
        if (pairs.size() == 1) {
            Clue pair = clues.clue(Names.PAIR, pairs.get(0), 1);
            return pair == null ? List.of() : List.of(pair.weighing(weight));
        }
        return List.of(clue(phrase(clause.words(), pairs), weight));
    }

    /** The telling words of a phrase, two by two. */
    private static List<String> pairs(List<Forms> words) {
        List<String> pairs = new ArrayList<>();
        int before = -1;
        for (int at = 0; at < words.size(); at++) {
            if (!words.get(at).stop()) {
                if (before >= 0) {
                    pairs.add(DocumentMaker.pair(words.get(before), at - before - 1, words.get(at)));
                }
                before = at;
            }
        }
        return pairs;
    }

    /** One word with a sign: in any number and gender, or just as quoted. */
    private List<Clue> single(Clause clause, List<Forms> telling) {
        List<Clue> lists = new ArrayList<>();
        for (Forms word : telling) {
            if (clause.phrase()) {
                Clues.add(lists, clues.clue(Names.EXACT, word.exact(), 1), 1);
            } else {
                lists.addAll(telling(clues.treatments(word, Weights.USUAL)));
            }
        }
        return lists;
    }

    /** Only the best of these lists counts: what weighs no more than the one that has all the documents is left out. */
    private static List<Clue> telling(List<Clue> treatments) {
        float whole = treatments.stream().filter(Clue::finds).map(Clue::weight).max(Float::compare).orElse(0f);
        return treatments.stream().filter(clue -> clue.finds() || clue.weight() > whole).toList();
    }

    private List<Clue> beginnings(String beginning, int number, Marks marks) {
        List<Clue> lists = new ArrayList<>();
        for (String word : words(Names.EXACT, beginning)) {
            Clues.add(lists, clues.clue(Names.EXACT, word, 1), 1);
            marks.add(spanish.forms(word), number, 1);
        }
        return lists;
    }

    /** The lists of the words of names that begin so; a whole word counts in any number and gender. */
    List<Clue> namesBeginning(Forms word) {
        List<Clue> lists = new ArrayList<>(namesWith(word));
        for (String stem : words(Names.NAME, word.exact())) {
            Clues.add(lists, clues.clue(Names.NAME, stem, 1), 1);
        }
        return lists;
    }

    /** The list of names that have this word. */
    List<Clue> namesWith(Forms word) {
        Clue clue = clues.clue(Names.NAME, word.stem(), 1);
        return clue == null ? List.of() : List.of(clue);
    }

    /** The words of a field that begin so, in the order of the alphabet, up to a bound. */
    private List<String> words(String field, String beginning) {
        List<String> words = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(generation.reader(), field);
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

    /** The words in their order, with as many small words between them as typed; only what has all pairs is looked at closely. */
    private static Query phrase(List<Forms> words, List<String> pairs) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int at = 0; at < words.size(); at++) {
            if (!words.get(at).stop()) {
                phrase.add(new Term(Names.TEXT, words.get(at).stem()), at);
            }
        }
        BooleanQuery.Builder whole = new BooleanQuery.Builder().add(phrase.build(), BooleanClause.Occur.FILTER);
        pairs.forEach(pair -> whole.add(new TermQuery(new Term(Names.PAIR, pair)), BooleanClause.Occur.FILTER));
        return whole.build();
    }

    private Query inFields(Clause clause, List<Forms> telling) {
        List<SpanQuery> words = new ArrayList<>();
        for (int i = 0; i < telling.size(); i++) {
            boolean beginning = clause.prefix() && i == telling.size() - 1;
            List<String> stems = beginning ? words(Names.TEXT, telling.get(i).stem()) : List.of(telling.get(i).stem());
            words.add(stems.size() == 1 ? word(stems.get(0))
                    : new SpanOrQuery(stems.stream().map(Special::word).toArray(SpanQuery[]::new)));
        }
        SpanQuery together = words.size() == 1 ? words.get(0)
                : new SpanNearQuery(words.toArray(SpanQuery[]::new), clause.words().size() - words.size(), true);
        return anyOf(together, clause.fields());
    }

    private static SpanQuery word(String stem) {
        return new SpanTermQuery(new Term(Names.TEXT, stem));
    }

    private static SpanQuery anyOf(SpanQuery words, Set<FieldTable.Row> rows) {
        SpanQuery[] ranges = rows.stream()
                .map(row -> new SpanPositionRangeQuery(words, row.band(), row.band() + FieldTable.BAND))
                .toArray(SpanQuery[]::new);
        return ranges.length == 1 ? ranges[0] : new SpanOrQuery(ranges);
    }

    private float rarest(List<Forms> words) {
        float most = 1;
        for (Forms word : words) {
            Clue clue = clues.clue(Names.STEM, word.stem(), 1);
            most = Math.max(most, clue == null ? 0 : clue.weight());
        }
        return most;
    }

    private Clue clue(Query query, float weight) {
        try {
            Query rewritten = generation.searcher().rewrite(query);
            return new Clue(generation.searcher().createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1), weight);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
