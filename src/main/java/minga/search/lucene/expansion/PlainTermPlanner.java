package minga.search.lucene.expansion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.search.RelatedWords;
import minga.search.lucene.analysis.SpanishMorphology;
import minga.search.lucene.analysis.SpanishWordList;
import minga.search.lucene.analysis.Thesaurus;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.analysis.WordTokenizer;
import minga.search.lucene.query.HighlightTerms;
import minga.search.lucene.query.ParsedClause;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.query.ScoringClause;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.schema.IndexSchema;

/**
 * Plans the words of a query that have no operator: each in its forms, with its related words from the thesaurus and,
 * where it occurs nowhere, with words of similar spelling. Collects beside it what to highlight and what to tell. For
 * one request.
 */
final class PlainTermPlanner {

    /** Weights: a word in the proofs of a practice, a meaning there, a dictionary form. */
    private static final float PROOF = 1;
    private static final float PROOF_MEANING = 1.5f;
    private static final float LEMMA = 0.6f;
    private static final Set<String> EXCEPT = Set.of("excepto", "salvo", "menos", "except", "excluyendo");
    private static final Set<String> COPULA = Set.of("sea", "sean", "es", "son", "seja");
    /** Prefixes that are no words by themselves. */
    private static final Set<String> PREFIXES = Set.of("psico", "pre", "inter", "socio", "multi", "auto", "co", "anti",
            "sub", "post", "pos",
            "bio", "infra", "intra", "micro", "macro", "mono", "neo", "pluri", "poli", "semi", "super", "tele", "trans",
            "tras", "re", "des",
            "extra", "contra", "bi", "tri", "eco", "agro", "foto", "video", "audio", "ciber", "hiper", "mini", "ultra",
            "vice", "etno", "geo");
    private static final int RELATED_SHOWN = 6;

    private final ScoringClauseFactory clauses;
    private final SpanishMorphology spanish;
    private final Thesaurus thesaurus;
    private final SpellingDictionary dictionary;
    private final RankingWeights weights;
    private final SpanishWordList words;
    private final IndexSchema schema;
    /** Only the words as typed, in their forms. */
    private final boolean literal;
    /** Whether the query asks how something is proven: then what stands in the evidence counts most. */
    private boolean evidence;
    private final HighlightTerms highlights = new HighlightTerms();
    private final List<RelatedWords> related = new ArrayList<>();
    private final Map<String, List<SpellingDictionary.Near>> unknown = new LinkedHashMap<>();

    PlainTermPlanner(ScoringClauseFactory clauses, IndexSchema schema, SpellingDictionary dictionary,
            RankingWeights weights, boolean literal) {
        this.spanish = schema.spanish();
        this.thesaurus = schema.thesaurus();
        this.clauses = clauses;
        this.dictionary = dictionary;
        this.weights = weights;
        this.words = schema.dictionary();
        this.schema = schema;
        this.literal = literal;
    }

    HighlightTerms highlights() {
        return highlights;
    }

    List<RelatedWords> related() {
        return related;
    }

    /** The words that occur nowhere in the index, with similar ones. */
    Map<String, List<SpellingDictionary.Near>> unknown() {
        return unknown;
    }

    /** The clauses of these words in their order, then those of adjacent words and of hyphenated compounds. */
    List<QueryClause> plan(List<ParsedClause> plain) {
        List<TokenForms> words = new ArrayList<>();
        plain.forEach(clause -> words.addAll(clause.compound() && isOneWord(clause) ? clause.closed()
                : clause.words()));
        evidence = words.stream().anyMatch(schema::asksForEvidence);
        List<QueryClause> planned = new ArrayList<>();
        for (int at = 0; at < words.size();) {
            Thesaurus.Found found = literal ? null : thesaurus.ledAt(words, at);
            int start = at;
            int end = at + (found == null ? 1 : found.words());
            List<ScoringClause> meaning = meaning(found, words.subList(at, end), planned.size());
            boolean within = end - start > 1;
            for (; at < end; at++) {
                QueryClause one = clause(words, at, within ? withOwnMeaning(meaning, words.get(at), planned.size())
                        : meaning,
                        planned.size(), within);
                if (one != null) {
                    planned.add(one);
                }
            }
        }
        new WordPairPlanner(clauses, weights).add(words, planned);
        if (!literal) {
            new NeedRulePlanner(clauses, schema, highlights).add(words, planned);
        }
        plain.stream().filter(clause -> clause.compound() && !words.contains(clause.closed().get(0)))
                .forEach(clause -> addCompound(clause.closed().get(0), planned));
        return planned;
    }

    /** What the dictionary forms of a word mean, where the word itself means nothing. */
    private void addLemmas(TokenForms word, List<ScoringClause> substitutes, int number) {
        for (String lemma : words.lemmas(word.exact())) {
            TokenForms forms = spanish.forms(lemma);
            meaning(thesaurus.ledAt(List.of(forms), 0), List.of(forms), number)
                    .forEach(entry -> substitutes.add(entry.times(LEMMA)));
            if (!forms.root().equals(word.root())) {
                ScoringClauseFactory.add(substitutes, clauses.term(IndexFields.ROOT, forms.root(), 1), weights.root());
            }
        }
    }

    /**
     * Whether a hyphenated compound is searched as one word: where some practice writes it as one, or where it begins
     * with a prefix.
     */
    private boolean isOneWord(ParsedClause clause) {
        TokenForms whole = clause.closed().get(0);
        return clauses.term(IndexFields.EXACT, whole.also().get(0).exact(), 1) != null
                || clauses.term(IndexFields.STEM, whole.stem(), 1) != null
                        && PREFIXES.contains(clause.words().get(0).exact());
    }

    /** A compound that no practice writes as one is searched by its words; the whole of it only raises the score. */
    private void addCompound(TokenForms whole, List<QueryClause> planned) {
        List<ScoringClause> lists = clauses.forms(whole, weights);
        if (!lists.isEmpty()) {
            highlights.add(whole, planned.size(), importance(lists, List.of()));
            planned.add(new QueryClause(QueryClause.Kind.BOOST, whole.exact(), List.of(), lists, 0));
        }
    }

    /** The thesaurus entries of an expression; each of its words has its share of their weight. */
    private List<ScoringClause> meaning(Thesaurus.Found found, List<TokenForms> expression, int number) {
        if (found == null) {
            return List.of();
        }
        long strong = expression.stream().filter(word -> !word.stop() && !word.weak()).count();
        long telling = Math.max(1, strong > 0 ? strong : expression.stream().filter(word -> !word.stop()).count());
        float factor = strong > 0 ? 1 : weights.weak();
        List<ScoringClause> meanings = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>();
        for (Thesaurus.Meaning meaning : found.meanings()) {
            ScoringClause entry = clauses.term(IndexFields.MARK, meaning.mark(), 1);
            if (entry != null) {
                ScoringClauseFactory.add(meanings, entry, weights.meaning() * meaning.weight() / telling);
                ScoringClause proven = evidence ? clauses.term(IndexFields.PROOF_MARK, meaning.mark(), 1) : null;
                if (proven != null) {
                    ScoringClauseFactory.add(meanings, proven.scoringOnly(),
                            weights.meaning() * meaning.weight() / telling * PROOF_MEANING);
                }
                shown.addAll(meaning.words());
                for (List<TokenForms> member : thesaurus.members(meaning)) {
                    highlights.add(member, number, entry.weight() * factor / 2);
                }
            }
        }
        String typed = String.join(" ", expression.stream().map(TokenForms::stem).toList());
        List<String> others = shown.stream().filter(word -> !stems(word).equals(typed)).limit(RELATED_SHOWN).toList();
        if (!others.isEmpty()) {
            related.add(new RelatedWords(dictionary.spelled(String.join(" ", expression.stream().map(TokenForms::exact)
                    .toList())), others));
        }
        return meanings;
    }

    /** The meanings of an expression and, at lower weight, those of one of its words by itself. */
    private List<ScoringClause> withOwnMeaning(List<ScoringClause> expression, TokenForms word, int number) {
        Thesaurus.Found alone = word.stop() ? null : thesaurus.ledAt(List.of(word), 0);
        List<ScoringClause> both = new ArrayList<>(expression);
        meaning(alone, List.of(word), number).forEach(entry -> both.add(entry.times(weights.within())));
        return both;
    }

    private QueryClause clause(List<TokenForms> words, int at, List<ScoringClause> meaning, int number,
            boolean within) {
        TokenForms word = words.get(at);
        if (word.stop()) {
            return null;
        }
        List<ScoringClause> own = new ArrayList<>(clauses.forms(word, weights));
        List<ScoringClause> substitutes = new ArrayList<>(meaning);
        ScoringClause proven = evidence ? clauses.term(IndexFields.PROOF, word.stem(), 1) : null;
        if (proven != null) {
            ScoringClauseFactory.add(own, proven.scoringOnly(), PROOF);
        }
        if (word.number()) {
            ScoringClauseFactory.add(own, clauses.term(IndexFields.YEAR, word.exact(), 1), weights.year());
        } else {
            for (String each : literal ? Set.<String>of() : word.each(TokenForms::root)) {
                ScoringClause root = clauses.term(IndexFields.ROOT, each, 1);
                ScoringClauseFactory.add(substitutes, root, weights.root());
                if (root != null) {
                    own.replaceAll(ScoringClause::scoringOnly);
                }
            }
        }
        if (own.isEmpty() && substitutes.isEmpty() && !literal) {
            addLemmas(word, substitutes, number);
        }
        if (own.isEmpty() && substitutes.isEmpty() && !literal) {
            addSimilar(word, substitutes, number);
        }
        float importance = importance(own, substitutes);
        float factor = word.weak() ? weights.weak() : 1;
        highlights.add(word, number, importance * factor);
        QueryClause.Kind kind = isExcepted(words, at) ? QueryClause.Kind.DEMOTE : QueryClause.Kind.SHOULD;
        return new QueryClause(kind, word.exact(), times(own, within ? factor * weights.within() : factor),
                times(substitutes, factor), importance * factor);
    }

    private void addSimilar(TokenForms word, List<ScoringClause> substitutes, int number) {
        List<SpellingDictionary.Near> meant = dictionary.near(word.exact());
        if (word.exact().length() >= 4) {
            unknown.put(word.exact(), meant);
        }
        for (SpellingDictionary.Near near : meant) {
            ScoringClauseFactory.add(substitutes, clauses.term(IndexFields.EXACT, near.word(), 1),
                    weights.near() * near.closeness());
            highlights.add(spanish.forms(near.word()), number, near.closeness());
        }
    }

    /** True for a word after "que no sea" or "excepto". */
    private static boolean isExcepted(List<TokenForms> words, int at) {
        if (at == 0) {
            return false;
        }
        String before = words.get(at - 1).exact();
        return EXCEPT.contains(before)
                || at > 1 && COPULA.contains(before) && words.get(at - 2).exact().matches("no|nao|not");
    }

    private static float importance(List<ScoringClause> own, List<ScoringClause> substitutes) {
        float most = 0;
        for (ScoringClause clause : own) {
            if (clause.term().field().equals(IndexFields.STEM)) {
                most = clause.weight();
            }
        }
        if (most == 0) {
            for (ScoringClause clause : substitutes) {
                most = Math.max(most, clause.weight());
            }
        }
        return most;
    }

    private static List<ScoringClause> times(List<ScoringClause> clauses, float factor) {
        return factor == 1 ? clauses : clauses.stream().map(clause -> clause.times(factor)).toList();
    }

    private String stems(String words) {
        StringBuilder stems = new StringBuilder();
        new WordTokenizer().each(words, (word, start, end) -> stems.append(stems.isEmpty() ? "" : " ")
                .append(spanish.forms(word).stem()));
        return stems.toString();
    }
}
