package minga.search.lucene.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One token in its degrees of stemming, from the narrowest to the widest.
 *
 * @param exact as written, without accents
 * @param plural without its plural
 * @param stem without plural and gender
 * @param root without its derivation: vacunar, vacunación and vacunas share it
 * @param stop whether it is a stop word: de, para, the
 * @param weak whether nearly every practice has it: práctica, municipio, iniciativa
 * @param also the usual words that a special spelling stands for: niños and niñas for niñ@s, psicosocial for
 *     psico-social; the stems of the first are its own. Empty for usual words
 */
public record TokenForms(String exact, String plural, String stem, String root, boolean stop, boolean weak,
        List<TokenForms> also) {

    /** A usual word. */
    TokenForms(String exact, String plural, String stem, String root, boolean stop, boolean weak) {
        this(exact, plural, stem, root, stop, weak, List.of());
    }

    /** True for numbers: years, laws, amounts. */
    public boolean number() {
        return Character.isDigit(exact.charAt(0));
    }

    /** The different forms of the word in one degree; nearly always one, more for special spellings. */
    public Set<String> each(Function<TokenForms, String> degree) {
        String own = degree.apply(this);
        if (also.isEmpty()) {
            return Set.of(own);
        }
        Set<String> all = new LinkedHashSet<>();
        all.add(own);
        also.forEach(word -> all.add(degree.apply(word)));
        return all;
    }

    /** Whether this special spelling has the usual word written in it: niños/as has niños. */
    public boolean writes(TokenForms usual) {
        return exact.startsWith(usual.exact);
    }

    /** The stems under which the word is indexed. */
    public Set<String> stems() {
        return each(TokenForms::stem);
    }
}
