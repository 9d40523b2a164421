package minga.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.search.ThesaurusEntry;
import java.util.function.Consumer;

/**
 * The thesaurus as the index uses it. Each line is a meaning. While a practice is indexed, the words and expressions
 * that carry a meaning leave its mark in the document, once; so a query that means it reads one list instead of one for
 * each word of the line, and an expression of several words costs no more than a single word.
 */
final class Thesaurus {

    /**
     * One line of the thesaurus.
     *
     * @param id its mark in the index
     * @param words what a person reads: the members in their order
     * @param weight how close its words are to each other
     * @param place whether it names places
     */
    record Meaning(int id, List<String> words, float weight, boolean place) {

        /** The mark as it stands in the index. */
        String mark() {
            return Integer.toString(id, 36);
        }
    }

    /** An expression found in a sequence of words: which meanings it has and how many words it takes. */
    record Found(Set<Meaning> meanings, int words) {
    }

    /** A node of the tree of expressions, keyed by stems. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final Set<Meaning> leadsTo = new HashSet<>();
        private final Set<Meaning> carries = new HashSet<>();
    }

    /** Small words that turn the sense of what follows: an expression keeps its own and reaches across no other. */
    private static final Set<String> TURNING = Set.of("no", "sin", "ni", "sem", "sans", "not", "without");

    /** From here on the words of a line are close enough to follow an arrow through it. */
    private static final float STRONG = 0.8f;

    /** How close what an arrow points at is to the rest of the line that it heads. */
    private static final float THROUGH = 0.6f;

    private final Spanish spanish;
    private final Node root = new Node();
    private final Map<Integer, List<List<TokenForms>>> members = new HashMap<>();
    private final Map<String, Meaning> byMark = new HashMap<>();

    Thesaurus(WordFiles files, Spanish spanish) {
        this.spanish = spanish;
        Map<Node, List<Meaning>> heads = new HashMap<>();
        for (WordFiles.Line line : files.lines()) {
            Meaning meaning = add(line);
            if (line.words().equals(line.meaning()) && line.weight() >= STRONG && !line.place()) {
                heads.computeIfAbsent(node(forms(line.words().get(0))), head -> new ArrayList<>()).add(meaning);
            }
        }
        files.lines().stream().filter(line -> !line.words().equals(line.meaning())).forEach(line -> leadOn(line, heads));
    }

    /** Where an arrow points at the first word of a line, it leads to all that the line means, only less closely. */
    private void leadOn(WordFiles.Line arrow, Map<Node, List<Meaning>> heads) {
        for (String target : arrow.meaning()) {
            for (Meaning line : heads.getOrDefault(node(forms(target)), List.of())) {
                Meaning less = new Meaning(line.id(), line.words(), line.weight() * arrow.weight() * THROUGH, line.place());
                arrow.words().forEach(word -> node(forms(word)).leadsTo.add(less));
            }
        }
    }

    /** The lines in which some expression has a word that begins so; all for an empty text. What an arrow points at is no line of its own. */
    List<ThesaurusEntry> groups(String beginning) {
        String folded = Proposals.words(beginning).stream().findFirst().orElse("");
        return byMark.values().stream().filter(meaning -> meaning.words().size() > 1).sorted(Comparator.comparingInt(Meaning::id))
                .filter(meaning -> meaning.words().stream().flatMap(words -> Proposals.words(words).stream()).anyMatch(word -> word.startsWith(folded)))
                .map(meaning -> new ThesaurusEntry(meaning.words(), meaning.weight(), meaning.place())).toList();
    }

    private Meaning add(WordFiles.Line line) {
        Meaning meaning = new Meaning(members.size(), line.meaning(), line.weight(), line.place());
        List<List<TokenForms>> carriers = new ArrayList<>();
        for (String words : line.meaning()) {
            List<TokenForms> forms = forms(words);
            if (!forms.isEmpty()) {
                node(forms).carries.add(meaning);
                carriers.add(forms);
            }
        }
        for (String words : line.words()) {
            List<TokenForms> forms = forms(words);
            if (!forms.isEmpty()) {
                node(forms).leadsTo.add(meaning);
            }
        }
        members.put(meaning.id(), carriers);
        byMark.put(meaning.mark(), meaning);
        return meaning;
    }

    /** The meaning behind a mark of the index. */
    Meaning marked(String mark) {
        return byMark.get(mark);
    }

    /** The words that carry a meaning, as sequences of forms. */
    List<List<TokenForms>> members(Meaning meaning) {
        return members.get(meaning.id());
    }

    /** The meanings of every expression that begins at this word of a document, however long. */
    void carriedAt(List<TokenForms> words, int from, Consumer<Meaning> taker) {
        carriedAt(words, from, from, taker);
    }

    /** The same, but only of expressions that reach at least to a certain word. */
    void carriedAt(List<TokenForms> words, int from, int least, Consumer<Meaning> taker) {
        Node node = root;
        for (int at = from; at < words.size(); at++) {
            TokenForms word = words.get(at);
            Node next = node.next.get(word.stem());
            if (next == null && at > from && word.stop() && !TURNING.contains(word.exact())) {
                continue;
            }
            if (next == null) {
                return;
            }
            node = next;
            if (at >= least) {
                node.carries.forEach(taker);
            }
        }
    }

    /** The longest expression that begins at this word of a query and leads to a meaning; null where none does. */
    Found ledAt(List<TokenForms> words, int from) {
        Found found = null;
        Node node = root;
        for (int at = from; at < words.size(); at++) {
            TokenForms word = words.get(at);
            Node next = node.next.get(word.stem());
            if (next == null && at > from && word.stop() && !TURNING.contains(word.exact())) {
                continue;
            }
            if (next == null) {
                return found;
            }
            node = next;
            if (!node.leadsTo.isEmpty()) {
                found = new Found(node.leadsTo, at - from + 1);
            }
        }
        return found;
    }

    private Node node(List<TokenForms> words) {
        Node node = root;
        for (TokenForms word : words) {
            node = node.next.computeIfAbsent(word.stem(), stem -> new Node());
        }
        return node;
    }

    /** The telling words of an expression with those that turn them; all where one would be left: "en línea" is not "línea". */
    private List<TokenForms> forms(String expression) {
        List<TokenForms> all = new ArrayList<>();
        new WordBreaker().each(expression, (word, start, end) -> all.add(spanish.forms(word)));
        List<TokenForms> telling = all.stream().filter(word -> !word.stop() || TURNING.contains(word.exact())).toList();
        return telling.size() < 2 ? all : telling;
    }
}
