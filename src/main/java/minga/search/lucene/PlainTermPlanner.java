package minga.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.search.RelatedWords;

/** What the plain words of a query want: each in its forms, with its related words and, where it is unknown, what was meant. */
final class PlainTermPlanner {

    private static final Set<String> UNLESS = Set.of("excepto", "salvo", "menos", "except", "excluyendo");
    private static final Set<String> NOT_BEING = Set.of("sea", "sean", "es", "son", "seja");
    /** What stands before a word and is none by itself. */
    private static final Set<String> PREFIXES = Set.of("psico", "pre", "inter", "socio", "multi", "auto", "co", "anti", "sub", "post", "pos",
            "bio", "infra", "intra", "micro", "macro", "mono", "neo", "pluri", "poli", "semi", "super", "tele", "trans", "tras", "re", "des",
            "extra", "contra", "bi", "tri", "eco", "agro", "foto", "video", "audio", "ciber", "hiper", "mini", "ultra", "vice", "etno", "geo");
    private static final int RELATED_SHOWN = 6;
    /** So many small words may stand between two words that are said to stand side by side. */
    private static final int SMALL_WORDS = 2;

    private final ScoringClauseFactory clues;
    private final Spanish spanish;
    private final Thesaurus thesaurus;
    private final SpellingDictionary lexicon;
    private final Weights weights;
    private final HighlightTerms marks = new HighlightTerms();
    private final List<RelatedWords> related = new ArrayList<>();
    private final Map<String, List<SpellingDictionary.Near>> unknown = new LinkedHashMap<>();

    PlainTermPlanner(ScoringClauseFactory clues, Spanish spanish, Thesaurus thesaurus, SpellingDictionary lexicon, Weights weights) {
        this.spanish = spanish;
        this.clues = clues;
        this.thesaurus = thesaurus;
        this.lexicon = lexicon;
        this.weights = weights;
    }

    HighlightTerms marks() {
        return marks;
    }

    List<RelatedWords> related() {
        return related;
    }

    /** The words that stand nowhere, with those that may have been meant. */
    Map<String, List<SpellingDictionary.Near>> unknown() {
        return unknown;
    }

    /** What these words want, in their order. */
    List<QueryClause> wanted(List<ParsedClause> plain) {
        List<TokenForms> words = new ArrayList<>();
        plain.forEach(clause -> words.addAll(clause.compound() && isOneWord(clause) ? clause.closed() : clause.words()));
        List<QueryClause> wanted = new ArrayList<>();
        for (int at = 0; at < words.size();) {
            Thesaurus.Found found = thesaurus.ledAt(words, at);
            int start = at;
            int end = at + (found == null ? 1 : found.words());
            List<ScoringClause> meaning = meaning(found, words.subList(at, end), wanted.size());
            boolean within = end - start > 1;
            for (; at < end; at++) {
                QueryClause one = one(words, at, within ? both(meaning, words.get(at), wanted.size()) : meaning,
                        wanted.size(), within);
                if (one != null) {
                    wanted.add(one);
                }
            }
        }
        addPairs(words, wanted);
        plain.stream().filter(clause -> clause.compound() && !words.contains(clause.closed().get(0)))
                .forEach(clause -> addWhole(clause.closed().get(0), wanted));
        return wanted;
    }

    /**
     * Whether words joined by hyphens are wanted as one word: where somebody writes them without, or where the first is
     * no word of its own.
     */
    private boolean isOneWord(ParsedClause clause) {
        TokenForms whole = clause.closed().get(0);
        return clues.clue(Names.EXACT, whole.also().get(0).exact(), 1) != null
                || clues.clue(Names.STEM, whole.stem(), 1) != null && PREFIXES.contains(clause.words().get(0).exact());
    }

    /** The words of a compound that nobody writes as one are wanted each; the whole lifts. */
    private void addWhole(TokenForms whole, List<QueryClause> wanted) {
        List<ScoringClause> lists = clues.treatments(whole, weights);
        if (!lists.isEmpty()) {
            marks.add(whole, wanted.size(), importance(lists, List.of()));
            wanted.add(new QueryClause(QueryClause.Kind.LIFT, whole.exact(), List.of(), lists, 0));
        }
    }

    /** The lists of the related words of an expression; each of its words has its share of them. */
    private List<ScoringClause> meaning(Thesaurus.Found found, List<TokenForms> expression, int number) {
        if (found == null) {
            return List.of();
        }
        long strong = expression.stream().filter(word -> !word.stop() && !word.weak()).count();
        long telling = Math.max(1, strong > 0 ? strong : expression.stream().filter(word -> !word.stop()).count());
        float says = strong > 0 ? 1 : weights.weak();
        List<ScoringClause> meanings = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>();
        for (Thesaurus.Meaning meaning : found.meanings()) {
            ScoringClause clue = clues.clue(Names.MARK, meaning.mark(), 1);
            if (clue != null) {
                ScoringClauseFactory.add(meanings, clue, weights.meaning() * meaning.weight() / telling);
                shown.addAll(meaning.words());
                for (List<TokenForms> member : thesaurus.members(meaning)) {
                    marks.add(member, number, clue.weight() * says / 2);
                }
            }
        }
        String typed = String.join(" ", expression.stream().map(TokenForms::stem).toList());
        List<String> others = shown.stream().filter(word -> !stems(word).equals(typed)).limit(RELATED_SHOWN).toList();
        if (!others.isEmpty()) {
            related.add(new RelatedWords(lexicon.spelled(String.join(" ", expression.stream().map(TokenForms::exact).toList())), others));
        }
        return meanings;
    }

    /** What an expression means, and at lower weight what its word means by itself. */
    private List<ScoringClause> both(List<ScoringClause> expression, TokenForms word, int number) {
        Thesaurus.Found alone = word.stop() ? null : thesaurus.ledAt(List.of(word), 0);
        List<ScoringClause> both = new ArrayList<>(expression);
        meaning(alone, List.of(word), number).forEach(clue -> both.add(clue.times(weights.within())));
        return both;
    }

    private QueryClause one(List<TokenForms> words, int at, List<ScoringClause> meaning, int number, boolean within) {
        TokenForms word = words.get(at);
        if (word.stop()) {
            return null;
        }
        List<ScoringClause> own = new ArrayList<>(clues.treatments(word, weights));
        List<ScoringClause> others = new ArrayList<>(meaning);
        if (word.number()) {
            ScoringClauseFactory.add(own, clues.clue(Names.YEAR, word.exact(), 1), weights.year());
        } else {
            for (String each : word.each(TokenForms::root)) {
                ScoringClause root = clues.clue(Names.ROOT, each, 1);
                ScoringClauseFactory.add(others, root, weights.root());
                if (root != null) {
                    own.replaceAll(ScoringClause::inner);
                }
            }
        }
        if (own.isEmpty() && others.isEmpty()) {
            addNear(word, others, number);
        }
        float importance = importance(own, others);
        float factor = word.weak() ? weights.weak() : 1;
        marks.add(word, number, importance * factor);
        QueryClause.Kind kind = unwanted(words, at) ? QueryClause.Kind.LOWER : QueryClause.Kind.MAY;
        return new QueryClause(kind, word.exact(), times(own, within ? factor * weights.within() : factor),
                times(others, factor), importance * factor);
    }

    private void addNear(TokenForms word, List<ScoringClause> others, int number) {
        List<SpellingDictionary.Near> meant = lexicon.near(word.exact());
        if (word.exact().length() >= 4) {
            unknown.put(word.exact(), meant);
        }
        for (SpellingDictionary.Near near : meant) {
            ScoringClauseFactory.add(others, clues.clue(Names.EXACT, near.word(), 1), weights.near() * near.closeness());
            marks.add(spanish.forms(near.word()), number, near.closeness());
        }
    }

    /** "que no sea migratoria", "excepto visas": what follows is not wanted. */
    private static boolean unwanted(List<TokenForms> words, int at) {
        if (at == 0) {
            return false;
        }
        String before = words.get(at - 1).exact();
        return UNLESS.contains(before)
                || at > 1 && NOT_BEING.contains(before) && words.get(at - 2).exact().matches("no|nao|not");
    }

    private static float importance(List<ScoringClause> own, List<ScoringClause> others) {
        float most = 0;
        for (ScoringClause clue : own) {
            if (clue.term().field().equals(Names.STEM)) {
                most = clue.weight();
            }
        }
        if (most == 0) {
            for (ScoringClause clue : others) {
                most = Math.max(most, clue.weight());
            }
        }
        return most;
    }

    /** Two telling words side by side lift what has them side by side, whichever small words stand between them. */
    private void addPairs(List<TokenForms> words, List<QueryClause> wanted) {
        TokenForms before = null;
        for (TokenForms word : words) {
            if (word.stop()) {
                continue;
            }
            if (before != null) {
                List<ScoringClause> pairs = pairs(before, word);
                if (!pairs.isEmpty()) {
                    wanted.add(new QueryClause(QueryClause.Kind.LIFT, before.exact() + " " + word.exact(), List.of(), pairs, 0));
                }
            }
            before = word;
        }
    }

    private List<ScoringClause> pairs(TokenForms first, TokenForms second) {
        List<ScoringClause> pairs = new ArrayList<>(SMALL_WORDS + 1);
        int practices = 0;
        for (int between = 0; between <= SMALL_WORDS; between++) {
            for (String each : LuceneDocumentFactory.pairs(first, between, second)) {
                ScoringClause pair = clues.clue(Names.PAIR, each, 1);
                if (pair != null) {
                    pairs.add(pair);
                    practices += clues.frequency(pair);
                }
            }
        }
        float weight = weights.pair() * clues.rarity(practices);
        return pairs.stream().map(pair -> pair.weighing(weight)).toList();
    }

    private static List<ScoringClause> times(List<ScoringClause> clues, float factor) {
        return factor == 1 ? clues : clues.stream().map(clue -> clue.times(factor)).toList();
    }

    private String stems(String words) {
        StringBuilder stems = new StringBuilder();
        new WordBreaker().each(words, (word, start, end) -> stems.append(stems.isEmpty() ? "" : " ").append(spanish.forms(word).stem()));
        return stems.toString();
    }
}
