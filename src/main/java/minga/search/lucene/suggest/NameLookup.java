package minga.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minga.search.BilingualLabel;
import minga.search.Suggestion;
import minga.search.lucene.analysis.EditDistance;
import minga.search.lucene.analysis.WordTokenizer;
import minga.search.lucene.schema.IndexFields;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Prefix lookup in one list of names (themes, communes, bodies): each typed word must begin a word of the name. Accents
 * do not matter; where nothing matches, one wrong letter is allowed. Immutable.
 */
final class NameLookup {

    private static final int MOST_NAMES = 5_000;
    private static final int SHORTEST_WITH_ERROR = 4;

    private record Name(Suggestion suggestion, List<String> words) {
    }

    private final List<Name> names;

    private NameLookup(List<Name> names) {
        this.names = names;
    }

    /** The most frequent of these names, up to {@link #MOST_NAMES}; equal ones in the given order. */
    static NameLookup of(List<Suggestion> suggestions) {
        return new NameLookup(suggestions.stream()
                .sorted(Comparator.comparingInt(suggestion -> -suggestion.count())).limit(MOST_NAMES)
                .map(suggestion -> new Name(suggestion, wordsAndCompounds(suggestion.text().es()))).toList());
    }

    /** The bodies of an index; spellings that differ only by accents or capitals are one name. */
    static NameLookup bodies(IndexReader reader) throws IOException {
        Map<String, Suggestion> bodies = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, IndexFields.BODY_NAME);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String name = term.utf8ToString();
            int practices = each.docFreq();
            bodies.merge(String.join(" ", WordTokenizer.words(name)),
                    new Suggestion(BilingualLabel.of(name), name, practices), NameLookup::merge);
        }
        return of(List.copyOf(bodies.values()));
    }

    private static Suggestion merge(Suggestion a, Suggestion b) {
        Suggestion usual = a.count() >= b.count() ? a : b;
        return new Suggestion(usual.text(), usual.value(), a.count() + b.count());
    }

    /** The words of a name, followed by those with hyphenated compounds as one word. */
    private static List<String> wordsAndCompounds(String name) {
        List<String> words = WordTokenizer.words(name);
        words.addAll(WordTokenizer.closedWords(name));
        return words;
    }

    /**
     * The names that have every typed word, the last one as a prefix; names that begin with the first word come first.
     */
    List<Suggestion> lookup(List<String> typed, int most) {
        List<Suggestion> first = new ArrayList<>();
        List<Suggestion> then = new ArrayList<>();
        for (Name name : names) {
            if (hasAll(name.words, typed, false)) {
                (name.words.get(0).startsWith(typed.get(0)) ? first : then).add(name.suggestion);
            }
        }
        first.addAll(then);
        if (first.isEmpty()) {
            names.stream().filter(name -> hasAll(name.words, typed, true)).forEach(name -> first.add(name.suggestion));
        }
        return first.size() > most ? List.copyOf(first.subList(0, most)) : first;
    }

    private static boolean hasAll(List<String> words, List<String> typed, boolean forgiving) {
        for (int i = 0; i < typed.size(); i++) {
            String wanted = typed.get(i);
            boolean whole = i < typed.size() - 1;
            if (words.stream().noneMatch(word -> matches(word, wanted, whole, forgiving))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String word, String typed, boolean whole, boolean forgiving) {
        if (word.startsWith(typed)) {
            return !whole || word.length() - typed.length() <= 2;
        }
        if (!forgiving || typed.length() < SHORTEST_WITH_ERROR) {
            return false;
        }
        for (int length = typed.length() - 1; length <= typed.length() + 1; length++) {
            if (length <= word.length() && EditDistance.of(typed, word.substring(0, length), 1) <= 1) {
                return true;
            }
        }
        return false;
    }
}
