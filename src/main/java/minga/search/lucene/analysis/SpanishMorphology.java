package minga.search.lucene.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * Spanish stemming in four degrees: exact, singular, stem and root of a word ({@link TokenForms}), with Lucene's plural
 * and light stemmers and Snowball. Words come without accents, so that "migración" and "migracion" have one stem. The
 * plural is removed before the light stemmer, which leaves short words alone: else "becas" would lose what "beca"
 * keeps. Results are cached. Thread-safe.
 */
public final class SpanishMorphology {

    private static final int MOST_CACHED = 300_000;
    private static final int SHORTEST_ROOT = 4;

    /**
     * Endings of stems that derive from a verb, with the ending of the verb: acompañamiento, vacunación, mediador,
     * emprendedora, repartidor, atendiendo, acompañando. Snowball knows some of them, but only with accents and last
     * vowels.
     */
    private static final String[][] DERIVED = {{"amient", "ar"}, {"imient", "er"}, {"acion", "ar"}, {"ador", "ar"},
            {"edor", "er"}, {"idor", "ir"}, {"iend", "er"}, {"and", "ar"}};

    private final Map<String, TokenForms> cache = new ConcurrentHashMap<>();
    private final ThreadLocal<Stemmers> stemmers = ThreadLocal.withInitial(Stemmers::new);
    private final Set<String> stop;
    private final Set<String> weak;
    private final Set<String> whole;
    private final Map<String, String> neutral;

    /**
     * @param stop stop words
     * @param weak words that nearly every practice has
     * @param whole words that are not stemmed: acronyms, names that look like plurals
     * @param gendered words with o for men and a for women, which some write with e for both: amigo, amigue
     */
    public SpanishMorphology(Set<String> stop, Set<String> weak, Set<String> whole, Set<String> gendered) {
        this.neutral = neutral(gendered);
        this.stop = stop;
        this.weak = weak;
        this.whole = whole;
    }

    /** The words that end with e for both genders, each with what stands before the ending of its pair. */
    private static Map<String, String> neutral(Set<String> gendered) {
        Map<String, String> neutral = new HashMap<>();
        for (String word : gendered) {
            String base = word.substring(0, word.length() - 1);
            String soft = base.endsWith("g") ? base + "u"
                    : base.endsWith("c") ? base.substring(0, base.length() - 1) + "qu" : base;
            neutral.put(soft + "e", base);
        }
        return neutral;
    }

    /** The forms of a folded word. */
    public TokenForms forms(String folded) {
        TokenForms forms = cache.get(folded);
        if (forms != null) {
            return forms;
        }
        forms = stemmed(folded);
        if (cache.size() < MOST_CACHED) {
            cache.put(folded, forms);
        }
        return forms;
    }

    private TokenForms stemmed(String word) {
        List<String> meant = whole.contains(word) ? List.of() : InclusiveGenderEndings.words(word, neutral);
        if (!meant.isEmpty()) {
            List<TokenForms> also = meant.stream().map(this::forms).toList();
            TokenForms first = also.get(0);
            return new TokenForms(word, first.plural(), first.stem(), first.root(), first.stop(), first.weak(), also);
        }
        boolean stops = stop.contains(word);
        boolean weakly = weak.contains(word);
        if (whole.contains(word) || word.length() < SHORTEST_ROOT || Character.isDigit(word.charAt(0))) {
            return new TokenForms(word, word, word, word, stops, weakly);
        }
        Stemmers mine = stemmers.get();
        String plural = mine.plural.stem(word);
        boolean weaklyToo = weakly || weak.contains(plural);
        if (whole.contains(plural)) {
            return new TokenForms(word, plural, plural, plural, stops, weaklyToo);
        }
        String stem = mine.light.stem(plural);
        return new TokenForms(word, plural, stem, mine.root(stem), stops, weaklyToo);
    }

    /** The stemmers keep state while they work: one set a thread. */
    private static final class Stemmers {
        private final OneWord plural = new OneWord(true);
        private final OneWord light = new OneWord(false);
        private final SpanishStemmer derivation = new SpanishStemmer();

        /** From the stem, so that words of one stem are always of one root. */
        private String root(String stem) {
            derivation.setCurrent(verb(stem));
            derivation.stem();
            String root = derivation.getCurrent();
            return root.length() < SHORTEST_ROOT ? stem : root;
        }

        /** The verb from which a stem is derived; the stem itself where it looks like none. */
        private static String verb(String stem) {
            for (String[] derived : DERIVED) {
                int length = stem.length() - derived[0].length();
                if (length >= SHORTEST_ROOT && stem.endsWith(derived[0])) {
                    return stem.substring(0, length) + derived[1];
                }
            }
            return stem;
        }
    }

    /** A stemming filter of the library, used for one word at a time. */
    private static final class OneWord {
        private final Tokenizer source = new KeywordTokenizer(64);
        private final TokenStream chain;
        private final CharTermAttribute term;

        private OneWord(boolean plural) {
            chain = plural ? new SpanishPluralStemFilter(source) : new SpanishLightStemFilter(source);
            term = chain.addAttribute(CharTermAttribute.class);
        }

        private String stem(String word) {
            try {
                source.setReader(new java.io.StringReader(word));
                chain.reset();
                String stem = chain.incrementToken() ? term.toString() : word;
                chain.end();
                chain.close();
                return stem.isEmpty() ? word : stem;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
