package minga.search.lucene.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.search.lucene.analysis.SpanishMorphology;
import minga.search.lucene.analysis.SpanishWordList;
import minga.search.lucene.analysis.Thesaurus;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.analysis.WordListFiles;
import minga.search.lucene.analysis.WordTokenizer;
import org.apache.lucene.util.Version;

/**
 * The schema of the index: the table of searchable fields, the word lists, and the version of the code that writes
 * documents. An index with another fingerprint is rebuilt. Immutable.
 */
public final class IndexSchema {

    /** To be increased whenever documents are written differently. */
    private static final String FORMAT_VERSION = "12";

    private final SearchFieldTable table;
    private final SpanishMorphology spanish;
    private final Thesaurus thesaurus;
    private final SpanishWordList dictionary;
    private final Set<String> foreign;
    private final Set<String> lack;
    private final Set<String> evidence;
    private final Set<String> unsaid;
    private final String fingerprint;

    private IndexSchema(Path sources) {
        WordListFiles files = WordListFiles.read(sources.resolve("words"));
        table = SearchFieldTable.read(sources.resolve("fields.csv"));
        spanish = new SpanishMorphology(files.stop(), files.weak(), files.whole(), files.gendered());
        thesaurus = new Thesaurus(files, spanish);
        dictionary = new SpanishWordList(sources.resolve("dictionary"));
        foreign = files.foreign();
        lack = files.lack();
        evidence = files.evidence().stream().map(word -> spanish.forms(word).root()).collect(Collectors.toSet());
        unsaid = files.unsaid().stream().map(word -> spanish.forms(word).stem()).collect(Collectors.toSet());
        fingerprint = fingerprint(sources);
    }

    /**
     * Reads the schema from a directory.
     *
     * @param sources the directory with {@code fields.csv} and {@code words}
     * @throws UncheckedIOException where they cannot be read
     */
    public static IndexSchema read(Path sources) {
        return new IndexSchema(sources);
    }

    public SearchFieldTable table() {
        return table;
    }

    public SpanishMorphology spanish() {
        return spanish;
    }

    public Thesaurus thesaurus() {
        return thesaurus;
    }

    /** The words of the thesaurus without accents, each as it is spelled. */
    public Map<String, String> spelledWords() {
        return thesaurus.spelledWords();
    }

    /** The words that are spelled correctly, whether practices have them or not. */
    public SpanishWordList dictionary() {
        return dictionary;
    }

    /** The stop words of other languages than Spanish. */
    public Set<String> foreignStopWords() {
        return foreign;
    }

    /** What people may be without, so that "sin" leaves nothing out. */
    public Set<String> lack() {
        return lack;
    }

    /** True for a word of who asks how something is proven. */
    public boolean asksForEvidence(TokenForms word) {
        return evidence.contains(word.root());
    }

    /** False for an expression that no page says, because it stigmatises people. */
    public boolean sayable(String expression) {
        return WordTokenizer.words(expression).stream().noneMatch(word -> unsaid.contains(spanish.forms(word).stem()));
    }

    /** SHA-256, in hexadecimal, of the format version, the Lucene version, the table and the word lists. */
    public String fingerprint() {
        return fingerprint;
    }

    private static String fingerprint(Path sources) {
        try (Stream<Path> words = Files.list(sources.resolve("words"))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((FORMAT_VERSION + Version.LATEST).getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(sources.resolve("fields.csv")));
            List<Path> sorted = words.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
            for (Path file : sorted) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException gone) {
            throw new UncheckedIOException("The schema of the index cannot be read: " + sources, gone);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
