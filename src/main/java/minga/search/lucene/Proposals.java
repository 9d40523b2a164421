package minga.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minga.search.BilingualLabel;
import minga.search.Suggestion;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** A short list of names that begin as typed: themes, communes, bodies. Forgives accents and one wrong letter. */
final class Proposals {

    private static final int MOST_NAMES = 5_000;
    private static final int FORGIVING = 4;

    private record Name(Suggestion suggestion, List<String> words) {
    }

    private final List<Name> names;

    private Proposals(List<Name> names) {
        this.names = names;
    }

    /** From suggestions in the order in which equal ones are proposed. */
    static Proposals of(List<Suggestion> suggestions) {
        return new Proposals(suggestions.stream()
                .sorted(Comparator.comparingInt(suggestion -> -suggestion.count())).limit(MOST_NAMES)
                .map(suggestion -> new Name(suggestion, wordsAndWholes(suggestion.text().es()))).toList());
    }

    /** The bodies of an index, each spelling that differs only by accents or capitals once. */
    static Proposals bodies(IndexReader reader) throws IOException {
        Map<String, Suggestion> bodies = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, Names.BODY_NAME);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String name = term.utf8ToString();
            int practices = each.docFreq();
            bodies.merge(String.join(" ", words(name)), new Suggestion(BilingualLabel.of(name), name, practices), Proposals::merged);
        }
        return of(List.copyOf(bodies.values()));
    }

    private static Suggestion merged(Suggestion a, Suggestion b) {
        Suggestion usual = a.count() >= b.count() ? a : b;
        return new Suggestion(usual.text(), usual.value(), a.count() + b.count());
    }

    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        new WordBreaker().each(name, (word, start, end) -> words.add(word));
        return words;
    }

    /** The words of a name, and behind them what is joined in it by hyphens, each as one word. */
    private static List<String> wordsAndWholes(String name) {
        List<String> words = words(name);
        words.addAll(closed(name));
        return words;
    }

    /** The words with those that are joined by hyphens as one. */
    static List<String> closed(String name) {
        List<String> closed = new ArrayList<>();
        new WordBreaker().each(name, new WordBreaker.Sink() {
            @Override
            public void word(String folded, int start, int end) {
                closed.add(folded);
            }

            @Override
            public void compound(String folded, int words, int start, int end) {
                closed.subList(closed.size() - words, closed.size()).clear();
                closed.add(folded.replace("-", ""));
            }
        });
        return closed;
    }

    /** Those that have every typed word, the last one as a beginning; names that begin so stand first. */
    List<Suggestion> beginning(List<String> typed, int most) {
        List<Suggestion> first = new ArrayList<>();
        List<Suggestion> then = new ArrayList<>();
        for (Name name : names) {
            if (has(name.words, typed, false)) {
                (name.words.get(0).startsWith(typed.get(0)) ? first : then).add(name.suggestion);
            }
        }
        first.addAll(then);
        if (first.isEmpty()) {
            names.stream().filter(name -> has(name.words, typed, true)).forEach(name -> first.add(name.suggestion));
        }
        return first.size() > most ? List.copyOf(first.subList(0, most)) : first;
    }

    private static boolean has(List<String> words, List<String> typed, boolean forgiving) {
        for (int i = 0; i < typed.size(); i++) {
            String wanted = typed.get(i);
            boolean whole = i < typed.size() - 1;
            if (words.stream().noneMatch(word -> like(word, wanted, whole, forgiving))) {
                return false;
            }
        }
        return true;
    }

    private static boolean like(String word, String typed, boolean whole, boolean forgiving) {
        if (word.startsWith(typed)) {
            return !whole || word.length() - typed.length() <= 2;
        }
        if (!forgiving || typed.length() < FORGIVING) {
            return false;
        }
        for (int length = typed.length() - 1; length <= typed.length() + 1; length++) {
            if (length <= word.length() && SpellingDictionary.edits(typed, word.substring(0, length), 1) <= 1) {
                return true;
            }
        }
        return false;
    }
}
