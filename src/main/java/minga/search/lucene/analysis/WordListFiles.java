package minga.search.lucene.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the word lists of {@code index/words} (synonyms, acronyms, places, stop words). One group of words a line,
 * {@code #} begins a comment. Words of one line mean the same; with {@code =>} only those on the left lead to those on
 * the right. {@code ^0.4} at the end weakens the line. The files whose names begin with stop, weak, protected and
 * gendered are plain lists.
 */
public final class WordListFiles {

    /**
     * One line of a thesaurus.
     *
     * @param words the words that lead to the meaning
     * @param meaning the words that are looked for; the same list unless the line has an arrow
     * @param weight how close they are, 1 for the same
     * @param place whether the words name places, which are looked for where places stand
     */
    record Line(List<String> words, List<String> meaning, float weight, boolean place) {
    }

    /**
     * One rule: what a query means that has an expression of every group.
     *
     * @param groups of expressions of which one has to be there
     * @param meaning the words that are looked for
     * @param weight how sure that is, 1 for certain
     */
    record Rule(List<List<String>> groups, List<String> meaning, float weight) {
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> foreign = new LinkedHashSet<>();
    private final Set<String> stop = new LinkedHashSet<>();
    private final Set<String> weak = new LinkedHashSet<>();
    private final Set<String> whole = new LinkedHashSet<>();
    private final Set<String> gendered = new LinkedHashSet<>();
    private final Set<String> lack = new LinkedHashSet<>();
    private final Set<String> evidence = new LinkedHashSet<>();
    private final Set<String> unsaid = new LinkedHashSet<>();

    private WordListFiles() {
    }

    public static WordListFiles read(Path directory) {
        WordListFiles words = new WordListFiles();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                words.take(file.getFileName().toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
            }
            words.foreign.removeAll(words.stop);
            words.stop.addAll(words.foreign);
            return words;
        } catch (IOException gone) {
            throw new UncheckedIOException("The words of the search cannot be read: " + directory, gone);
        }
    }

    List<Line> lines() {
        return lines;
    }

    List<Rule> rules() {
        return rules;
    }

    /** The stop words of other languages that are none in Spanish. */
    public Set<String> foreign() {
        return foreign;
    }

    public Set<String> stop() {
        return stop;
    }

    public Set<String> weak() {
        return weak;
    }

    public Set<String> whole() {
        return whole;
    }

    public Set<String> gendered() {
        return gendered;
    }

    /** What people may be without: papers, a home, borders. */
    public Set<String> lack() {
        return lack;
    }

    /** The words of who asks how something is proven. */
    public Set<String> evidence() {
        return evidence;
    }

    /** Words that are searched and not said on pages, because they stigmatise people. */
    public Set<String> unsaid() {
        return unsaid;
    }

    private void take(String name, List<String> text) {
        for (String raw : text) {
            int remark = raw.indexOf('#');
            String line = (remark < 0 ? raw : raw.substring(0, remark)).strip();
            if (line.isEmpty()) {
                continue;
            }
            if (name.startsWith("stop")) {
                (name.contains(".es.") ? stop : foreign).addAll(folded(line));
            } else if (name.startsWith("needs")) {
                addRule(line);
            } else if (name.startsWith("weak")) {
                weak.addAll(folded(line));
            } else if (name.startsWith("lack")) {
                lack.addAll(folded(line));
            } else if (name.startsWith("evidence")) {
                evidence.addAll(folded(line));
            } else if (name.startsWith("unsaid")) {
                unsaid.addAll(folded(line));
            } else if (name.startsWith("protected")) {
                whole.addAll(folded(line));
            } else if (name.startsWith("gendered")) {
                gendered.addAll(folded(line));
            } else {
                add(line, name.startsWith("place"));
            }
        }
    }

    private void add(String line, boolean place) {
        String words = withoutWeight(line);
        int arrow = words.indexOf("=>");
        List<String> left = split(arrow < 0 ? words : words.substring(0, arrow));
        List<String> right = arrow < 0 ? left : split(words.substring(arrow + 2));
        if (!left.isEmpty() && !right.isEmpty()) {
            lines.add(new Line(left, right, weight(line), place));
        }
    }

    private void addRule(String line) {
        String words = withoutWeight(line);
        int arrow = words.indexOf("=>");
        if (arrow > 0) {
            List<List<String>> groups = Arrays.stream(words.substring(0, arrow).split(" \\+ "))
                    .map(WordListFiles::split).toList();
            rules.add(new Rule(groups, split(words.substring(arrow + 2)), weight(line)));
        }
    }

    private static String withoutWeight(String line) {
        int caret = line.lastIndexOf('^');
        return caret > 0 ? line.substring(0, caret) : line;
    }

    private static float weight(String line) {
        int caret = line.lastIndexOf('^');
        return caret > 0 ? Float.parseFloat(line.substring(caret + 1).strip()) : 1;
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split("[,;|=]")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    }

    private static List<String> folded(String line) {
        List<String> words = new ArrayList<>();
        new WordTokenizer().each(line, (word, start, end) -> words.add(word));
        return words;
    }
}
