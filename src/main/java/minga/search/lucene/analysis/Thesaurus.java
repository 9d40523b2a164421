package minga.search.lucene.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import minga.search.ThesaurusEntry;

/**
 * Synonym map for words and expressions, built from {@link WordListFiles}. Each line is a meaning. At index time a
 * document gets one term for each meaning that it has a word or expression of; at query time a word leads to its
 * meanings, so that one postings list is read for all synonyms, and an expression of several words costs no more than
 * one word. Immutable.
 */
public final class Thesaurus {

    /**
     * One line of the thesaurus: a group of synonyms.
     *
     * @param id its number
     * @param words what a person reads: the members in their order
     * @param weight how close its words are to each other
     * @param place whether it names places
     */
    public record Meaning(int id, List<String> words, float weight, boolean place) {

        Meaning times(float factor) {
            return new Meaning(id, words, weight * factor, place);
        }

        /** Its term in the index. */
        public String mark() {
            return Integer.toString(id, 36);
        }
    }

    /** An expression found in a query: its meanings and how many words it has. */
    public record Found(Set<Meaning> meanings, int words) {
    }

    /** A node of the trie of expressions, keyed by stems. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final Set<Meaning> leadsTo = new HashSet<>();
        private final Set<Meaning> carries = new HashSet<>();
    }

    /** Stop words that negate: they are part of an expression, and no expression spans them otherwise. */
    private static final Set<String> NEGATIONS = Set.of("no", "sin", "ni", "sem", "sans", "not", "without");

    /** Lines of at least this weight are close enough to be followed from an arrow. */
    private static final float FOLLOWED = 0.8f;

    /** Factor for the weight of a line that an arrow leads to through its first word. */
    private static final float FOLLOWED_FACTOR = 0.6f;

    private final SpanishMorphology spanish;
    private final Node root = new Node();
    private final Set<String> stems = new HashSet<>();
    private final Map<String, String> spelled = new HashMap<>();
    private final NeedRules rules = new NeedRules();
    private final Map<Integer, List<List<TokenForms>>> members = new HashMap<>();
    private final Map<String, Meaning> byMark = new HashMap<>();

    public Thesaurus(WordListFiles files, SpanishMorphology spanish) {
        this.spanish = spanish;
        Map<Node, List<Meaning>> heads = new HashMap<>();
        for (WordListFiles.Line line : files.lines()) {
            Meaning meaning = add(line);
            if (line.words().equals(line.meaning()) && line.weight() >= FOLLOWED && !line.place()) {
                heads.computeIfAbsent(node(forms(line.words().get(0))), head -> new ArrayList<>()).add(meaning);
            }
        }
        files.lines().stream().filter(line -> !line.words().equals(line.meaning()))
                .forEach(line -> followArrow(line, heads));
        files.rules().forEach(rule -> addRule(rule, heads));
    }

    private void addRule(WordListFiles.Rule rule, Map<Node, List<Meaning>> heads) {
        Set<Meaning> meanings = new LinkedHashSet<>();
        meanings.add(add(new WordListFiles.Line(List.of(), rule.meaning(), rule.weight(), false)));
        rule.meaning().forEach(target -> heads.getOrDefault(node(forms(target)), List.of())
                .forEach(line -> meanings.add(line.times(rule.weight() * FOLLOWED_FACTOR))));
        rules.add(rule.groups().stream().map(group -> group.stream().map(this::forms).toList()).toList(), meanings);
    }

    /** The rules about what several words of a query mean together. */
    public NeedRules rules() {
        return rules;
    }

    /** True for a word of some expression, by its stem. */
    public boolean knows(TokenForms word) {
        return stems.contains(word.stem());
    }

    /** The single words of all lines, without accents, each as it is spelled. */
    public Map<String, String> spelledWords() {
        return spelled;
    }

    /** Where an arrow points at the first word of a line, it leads to all that the line means, only less closely. */
    private void followArrow(WordListFiles.Line arrow, Map<Node, List<Meaning>> heads) {
        for (String target : arrow.meaning()) {
            for (Meaning line : heads.getOrDefault(node(forms(target)), List.of())) {
                Meaning less = line.times(arrow.weight() * FOLLOWED_FACTOR);
                arrow.words().forEach(word -> node(forms(word)).leadsTo.add(less));
            }
        }
    }

    /**
     * The lines in which some expression has a word that begins so; all for an empty text. What an arrow points at is
     * no line of its own.
     */
    public List<ThesaurusEntry> groups(String beginning) {
        String folded = WordTokenizer.words(beginning).stream().findFirst().orElse("");
        return byMark.values().stream().filter(meaning -> meaning.words().size() > 1)
                .sorted(Comparator.comparingInt(Meaning::id))
                .filter(meaning -> meaning.words().stream().flatMap(words -> WordTokenizer.words(words).stream())
                        .anyMatch(word -> word.startsWith(folded)))
                .map(meaning -> new ThesaurusEntry(meaning.words(), meaning.weight(), meaning.place())).toList();
    }

    private Meaning add(WordListFiles.Line line) {
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

    /** The meaning of a term of the index; null for an unknown one. */
    public Meaning byMark(String mark) {
        return byMark.get(mark);
    }

    /** The words and expressions of a meaning. */
    public List<List<TokenForms>> members(Meaning meaning) {
        return members.get(meaning.id());
    }

    /** The meanings of every expression that begins at this word of a document, however long. */
    public void carriedAt(List<TokenForms> words, int from, Consumer<Meaning> taker) {
        carriedAt(words, from, from, taker);
    }

    /** The same, but only of expressions that reach at least to a certain word. */
    public void carriedAt(List<TokenForms> words, int from, int least, Consumer<Meaning> taker) {
        Node node = root;
        for (int at = from; at < words.size(); at++) {
            Node next = next(node, words.get(at), at > from);
            if (next == null) {
                return;
            }
            if (next != node && at >= least) {
                next.carries.forEach(taker);
            }
            node = next;
        }
    }

    /** The longest expression that begins at this word of a query and leads to a meaning; null where none does. */
    public Found ledAt(List<TokenForms> words, int from) {
        Found found = null;
        Node node = root;
        for (int at = from; at < words.size(); at++) {
            Node next = next(node, words.get(at), at > from);
            if (next == null) {
                return found;
            }
            if (next != node && !next.leadsTo.isEmpty()) {
                found = new Found(next.leadsTo, at - from + 1);
            }
            node = next;
        }
        return found;
    }

    /**
     * The node after this word: the same where a stop word within an expression is passed over, null where none goes
     * on.
     */
    private static Node next(Node node, TokenForms word, boolean within) {
        Node next = node.next.get(word.stem());
        boolean passedOver = next == null && within && word.stop() && !NEGATIONS.contains(word.exact());
        return passedOver ? node : next;
    }

    private Node node(List<TokenForms> words) {
        Node node = root;
        for (TokenForms word : words) {
            node = node.next.computeIfAbsent(word.stem(), stem -> new Node());
        }
        return node;
    }

    /**
     * An expression without stop words, but with negations; with all words where only one would be left: "en línea" is
     * not "línea".
     */
    private List<TokenForms> forms(String expression) {
        List<TokenForms> all = new ArrayList<>();
        new WordTokenizer().each(expression, (word, start, end) -> {
            TokenForms forms = spanish.forms(word);
            all.add(forms);
            stems.add(forms.stem());
            spelled.putIfAbsent(word, expression.substring(start, end));
        });
        List<TokenForms> telling = all.stream().filter(word -> !word.stop() || NEGATIONS.contains(word.exact()))
                .toList();
        return telling.size() < 2 ? all : telling;
    }
}
