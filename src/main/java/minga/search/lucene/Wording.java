package minga.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.search.RelatedWords;

/** What the plain words of a query want: each in its forms, with its related words and, where it is unknown, what was meant. */
final class Wording {

    private static final Set<String> UNLESS = Set.of("excepto", "salvo", "menos", "except", "excluyendo");
    private static final Set<String> NOT_BEING = Set.of("sea", "sean", "es", "son", "seja");
    /** What stands before a word and is none by itself. */
    private static final Set<String> PREFIXES = Set.of("psico", "pre", "inter", "socio", "multi", "auto", "co", "anti", "sub", "post", "pos",
            "bio", "infra", "intra", "micro", "macro", "mono", "neo", "pluri", "poli", "semi", "super", "tele", "trans", "tras", "re", "des",
            "extra", "contra", "bi", "tri", "eco", "agro", "foto", "video", "audio", "ciber", "hiper", "mini", "ultra", "vice", "etno", "geo");
    private static final int RELATED_SHOWN = 6;
    /** So many small words may stand between two words that are said to stand side by side. */
    private static final int SMALL_WORDS = 2;

    private final Clues clues;
    private final Spanish spanish;
    private final Thesaurus thesaurus;
    private final Lexicon lexicon;
    private final Weights weights;
    private final Marks marks = new Marks();
    private final List<RelatedWords> related = new ArrayList<>();
    private final Map<String, List<Lexicon.Near>> unknown = new LinkedHashMap<>();

    Wording(Clues clues, Spanish spanish, Thesaurus thesaurus, Lexicon lexicon, Weights weights) {
        this.spanish = spanish;
        this.clues = clues;
        this.thesaurus = thesaurus;
        this.lexicon = lexicon;
        this.weights = weights;
    }

    Marks marks() {
        return marks;
    }

    List<RelatedWords> related() {
        return related;
    }

    /** The words that stand nowhere, with those that may have been meant. */
    Map<String, List<Lexicon.Near>> unknown() {
        return unknown;
    }

    /** What these words want, in their order. */
    List<Wanted> wanted(List<Clause> plain) {
        List<Forms> words = new ArrayList<>();
        plain.forEach(clause -> words.addAll(clause.compound() && isOneWord(clause) ? clause.closed() : clause.words()));
        List<Wanted> wanted = new ArrayList<>();
        for (int at = 0; at < words.size();) {
            Thesaurus.Found found = thesaurus.ledAt(words, at);
            int start = at;
            int end = at + (found == null ? 1 : found.words());
            List<Clue> meaning = meaning(found, words.subList(at, end), wanted.size());
            boolean within = end - start > 1;
            for (; at < end; at++) {
                Wanted one = one(words, at, within ? both(meaning, words.get(at), wanted.size()) : meaning,
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
    private boolean isOneWord(Clause clause) {
        Forms whole = clause.closed().get(0);
        return clues.clue(Names.EXACT, whole.also().get(0).exact(), 1) != null
                || clues.clue(Names.STEM, whole.stem(), 1) != null && PREFIXES.contains(clause.words().get(0).exact());
    }

    /** The words of a compound that nobody writes as one are wanted each; the whole lifts. */
    private void addWhole(Forms whole, List<Wanted> wanted) {
        List<Clue> lists = clues.treatments(whole, weights);
        if (!lists.isEmpty()) {
            marks.add(whole, wanted.size(), importance(lists, List.of()));
            wanted.add(new Wanted(Wanted.Kind.LIFT, whole.exact(), List.of(), lists, 0));
        }
    }

    /** The lists of the related words of an expression; each of its words has its share of them. */
    private List<Clue> meaning(Thesaurus.Found found, List<Forms> expression, int number) {
        if (found == null) {
            return List.of();
        }
        long strong = expression.stream().filter(word -> !word.stop() && !word.weak()).count();
        long telling = Math.max(1, strong > 0 ? strong : expression.stream().filter(word -> !word.stop()).count());
        float says = strong > 0 ? 1 : weights.weak();
        List<Clue> meanings = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>();
        for (Thesaurus.Meaning meaning : found.meanings()) {
            Clue clue = clues.clue(Names.MARK, meaning.mark(), 1);
            if (clue != null) {
                Clues.add(meanings, clue, weights.meaning() * meaning.weight() / telling);
                shown.addAll(meaning.words());
                for (List<Forms> member : thesaurus.members(meaning)) {
                    marks.add(member, number, clue.weight() * says / 2);
                }
            }
        }
        String typed = String.join(" ", expression.stream().map(Forms::stem).toList());
        List<String> others = shown.stream().filter(word -> !stems(word).equals(typed)).limit(RELATED_SHOWN).toList();
        if (!others.isEmpty()) {
            related.add(new RelatedWords(lexicon.spelled(String.join(" ", expression.stream().map(Forms::exact).toList())), others));
        }
        return meanings;
    }

    /** What an expression means, and at lower weight what its word means by itself. */
    private List<Clue> both(List<Clue> expression, Forms word, int number) {
        Thesaurus.Found alone = word.stop() ? null : thesaurus.ledAt(List.of(word), 0);
        List<Clue> both = new ArrayList<>(expression);
        meaning(alone, List.of(word), number).forEach(clue -> both.add(clue.times(weights.within())));
        return both;
    }

    private Wanted one(List<Forms> words, int at, List<Clue> meaning, int number, boolean within) {
        Forms word = words.get(at);
        if (word.stop()) {
            return null;
        }
        List<Clue> own = new ArrayList<>(clues.treatments(word, weights));
        List<Clue> others = new ArrayList<>(meaning);
        if (word.number()) {
            Clues.add(own, clues.clue(Names.YEAR, word.exact(), 1), weights.year());
        } else {
            for (String each : word.each(Forms::root)) {
                Clue root = clues.clue(Names.ROOT, each, 1);
                Clues.add(others, root, weights.root());
                if (root != null) {
                    own.replaceAll(Clue::inner);
                }
            }
        }
        if (own.isEmpty() && others.isEmpty()) {
            addNear(word, others, number);
        }
        float importance = importance(own, others);
        float factor = word.weak() ? weights.weak() : 1;
        marks.add(word, number, importance * factor);
        Wanted.Kind kind = unwanted(words, at) ? Wanted.Kind.LOWER : Wanted.Kind.MAY;
        return new Wanted(kind, word.exact(), times(own, within ? factor * weights.within() : factor),
                times(others, factor), importance * factor);
    }

    private void addNear(Forms word, List<Clue> others, int number) {
        List<Lexicon.Near> meant = lexicon.near(word.exact());
        if (word.exact().length() >= 4) {
            unknown.put(word.exact(), meant);
        }
        for (Lexicon.Near near : meant) {
            Clues.add(others, clues.clue(Names.EXACT, near.word(), 1), weights.near() * near.closeness());
            marks.add(spanish.forms(near.word()), number, near.closeness());
        }
    }

    /** "que no sea migratoria", "excepto visas": what follows is not wanted. */
    private static boolean unwanted(List<Forms> words, int at) {
        if (at == 0) {
            return false;
        }
        String before = words.get(at - 1).exact();
        return UNLESS.contains(before)
                || at > 1 && NOT_BEING.contains(before) && words.get(at - 2).exact().matches("no|nao|not");
    }

    private static float importance(List<Clue> own, List<Clue> others) {
        float most = 0;
        for (Clue clue : own) {
            if (clue.term().field().equals(Names.STEM)) {
                most = clue.weight();
            }
        }
        if (most == 0) {
            for (Clue clue : others) {
                most = Math.max(most, clue.weight());
            }
        }
        return most;
    }

    /** Two telling words side by side lift what has them side by side, whichever small words stand between them. */
    private void addPairs(List<Forms> words, List<Wanted> wanted) {
        Forms before = null;
        for (Forms word : words) {
            if (word.stop()) {
                continue;
            }
            if (before != null) {
                List<Clue> pairs = pairs(before, word);
                if (!pairs.isEmpty()) {
                    wanted.add(new Wanted(Wanted.Kind.LIFT, before.exact() + " " + word.exact(), List.of(), pairs, 0));
                }
            }
            before = word;
        }
    }

    private List<Clue> pairs(Forms first, Forms second) {
        List<Clue> pairs = new ArrayList<>(SMALL_WORDS + 1);
        int practices = 0;
        for (int between = 0; between <= SMALL_WORDS; between++) {
            for (String each : DocumentMaker.pairs(first, between, second)) {
                Clue pair = clues.clue(Names.PAIR, each, 1);
                if (pair != null) {
                    pairs.add(pair);
                    practices += clues.frequency(pair);
                }
            }
        }
        float weight = weights.pair() * clues.rarity(practices);
        return pairs.stream().map(pair -> pair.weighing(weight)).toList();
    }

    private static List<Clue> times(List<Clue> clues, float factor) {
        return factor == 1 ? clues : clues.stream().map(clue -> clue.times(factor)).toList();
    }

    private String stems(String words) {
        StringBuilder stems = new StringBuilder();
        new WordBreaker().each(words, (word, start, end) -> stems.append(stems.isEmpty() ? "" : " ").append(spanish.forms(word).stem()));
        return stems.toString();
    }
}
