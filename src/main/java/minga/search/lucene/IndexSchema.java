package minga.search.lucene;

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
import org.apache.lucene.util.Version;

/**
 * What shapes an index: the table of fields, the words, and the way this package writes documents. An index of another
 * mould is built anew.
 */
final class IndexSchema {

    /** Counted up whenever this package writes documents differently. */
    private static final String FORM = "5";

    private final SearchFieldTable table;
    private final Spanish spanish;
    private final Thesaurus thesaurus;
    private final String fingerprint;

    private IndexSchema(Path sources) {
        WordFiles files = WordFiles.read(sources.resolve("words"));
        table = SearchFieldTable.read(sources.resolve("fields.csv"));
        spanish = new Spanish(files.stop(), files.weak(), files.whole(), files.gendered());
        thesaurus = new Thesaurus(files, spanish);
        fingerprint = fingerprint(sources);
    }

    /** Reads the directory {@code index} of the sources. */
    static IndexSchema read(Path sources) {
        return new IndexSchema(sources);
    }

    SearchFieldTable table() {
        return table;
    }

    Spanish spanish() {
        return spanish;
    }

    Thesaurus thesaurus() {
        return thesaurus;
    }

    String fingerprint() {
        return fingerprint;
    }

    LuceneDocumentFactory maker() {
        return new LuceneDocumentFactory(table, spanish, thesaurus);
    }

    private static String fingerprint(Path sources) {
        try (Stream<Path> words = Files.list(sources.resolve("words"))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((FORM + Version.LATEST).getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(sources.resolve("fields.csv")));
            List<Path> sorted = words.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
            for (Path file : sorted) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException gone) {
            throw new UncheckedIOException("The sources of the index cannot be read: " + sources, gone);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
