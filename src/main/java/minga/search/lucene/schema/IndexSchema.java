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
import java.util.stream.Stream;
import minga.search.lucene.analysis.SpanishMorphology;
import minga.search.lucene.analysis.Thesaurus;
import minga.search.lucene.analysis.WordListFiles;
import org.apache.lucene.util.Version;

/**
 * The schema of the index: the table of searchable fields, the word lists, and the version of the code that writes
 * documents. An index with another fingerprint is rebuilt. Immutable.
 */
public final class IndexSchema {

    /** To be increased whenever documents are written differently. */
    private static final String FORMAT_VERSION = "7";

    private final SearchFieldTable table;
    private final SpanishMorphology spanish;
    private final Thesaurus thesaurus;
    private final String fingerprint;

    private IndexSchema(Path sources) {
        WordListFiles files = WordListFiles.read(sources.resolve("words"));
        table = SearchFieldTable.read(sources.resolve("fields.csv"));
        spanish = new SpanishMorphology(files.stop(), files.weak(), files.whole(), files.gendered());
        thesaurus = new Thesaurus(files, spanish);
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
