package minga.search.lucene.analysis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;

/**
 * Dictionary of correctly spelled Spanish words with their inflections, from Hunspell files ({@code es.aff}, {@code
 * es.dic}). Read at the first question, since most searches ask none. Thread-safe.
 */
public final class SpanishWordList {

    private static final String PLAIN = "aeiou";
    private static final String ACCENTED = "áéíóú";
    private static final int LONGEST = 30;

    private final Path directory;
    private volatile Hunspell hunspell;

    /** @param directory with the two files; without them no word is known */
    public SpanishWordList(Path directory) {
        this.directory = directory;
    }

    /**
     * True for a word of the dictionary.
     *
     * @param folded the word without accents: it is a word where it is one with any accent, or with ñ for n
     */
    public boolean contains(String folded) {
        if (folded.length() > LONGEST || !Files.exists(directory.resolve("es.dic"))) {
            return false;
        }
        Hunspell words = hunspell();
        return spellings(folded).anyMatch(words::spell);
    }

    /**
     * The words of the dictionary from which this one is inflected, without accents: tradujeron gives traducir.
     *
     * @param folded the word without accents
     */
    public Set<String> lemmas(String folded) {
        if (folded.length() > LONGEST || !Files.exists(directory.resolve("es.dic"))) {
            return Set.of();
        }
        Hunspell words = hunspell();
        Set<String> lemmas = new LinkedHashSet<>();
        spellings(folded).filter(words::spell).forEach(spelling -> words.getRoots(spelling)
                .forEach(root -> lemmas.addAll(WordTokenizer.words(root))));
        lemmas.remove(folded);
        return lemmas;
    }

    /** The ways in which a word without accents may be spelled: at most one accent, and at most one ñ. */
    private static Stream<String> spellings(String folded) {
        Stream.Builder<String> tildes = Stream.builder();
        for (int at = folded.indexOf('n'); at >= 0; at = folded.indexOf('n', at + 1)) {
            tildes.add(folded.substring(0, at) + 'ñ' + folded.substring(at + 1));
        }
        return Stream.concat(Stream.of(folded), tildes.build()).flatMap(SpanishWordList::accents);
    }

    private static Stream<String> accents(String plain) {
        Stream.Builder<String> spellings = Stream.builder();
        spellings.add(plain);
        for (int at = 0; at < plain.length(); at++) {
            int vowel = PLAIN.indexOf(plain.charAt(at));
            if (vowel >= 0) {
                spellings.add(plain.substring(0, at) + ACCENTED.charAt(vowel) + plain.substring(at + 1));
            }
        }
        return spellings.build();
    }

    private Hunspell hunspell() {
        Hunspell read = hunspell;
        if (read == null) {
            synchronized (this) {
                read = hunspell == null ? read() : hunspell;
                hunspell = read;
            }
        }
        return read;
    }

    private Hunspell read() {
        try (InputStream affixes = new BufferedInputStream(Files.newInputStream(directory.resolve("es.aff")));
                InputStream words = new BufferedInputStream(Files.newInputStream(directory.resolve("es.dic")))) {
            return new Hunspell(new Dictionary(affixes, List.of(words), false, SortingStrategy.inMemory()));
        } catch (IOException gone) {
            throw new UncheckedIOException("The dictionary of Spanish cannot be read: " + directory, gone);
        } catch (ParseException broken) {
            throw new IllegalStateException("The dictionary of Spanish is damaged: " + directory, broken);
        }
    }
}
