package minga.search.lucene.schema;

import java.util.LinkedHashSet;
import java.util.Set;
import minga.search.lucene.analysis.TokenForms;

/**
 * The terms of {@link IndexFields#PAIR}: the stems of two words that follow each other, with the number of stop words
 * between them where there are any, as in {@code derecho 2 agua}.
 */
public final class PairTerm {

    private PairTerm() {
    }

    /** The term of two words by their first stems. */
    public static String of(TokenForms first, int between, TokenForms second) {
        return of(first.stem(), between, second.stem());
    }

    public static String of(String first, int between, String second) {
        return first + ' ' + (between == 0 ? "" : between + " ") + second;
    }

    /** The terms of two words in whichever of their stems; one but for special spellings. */
    public static Set<String> allOf(TokenForms first, int between, TokenForms second) {
        if (first.also().isEmpty() && second.also().isEmpty()) {
            return Set.of(of(first, between, second));
        }
        Set<String> pairs = new LinkedHashSet<>();
        first.stems().forEach(one -> second.stems().forEach(other -> pairs.add(of(one, between, other))));
        return pairs;
    }
}
