package minga.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minga.web.Language;

/** Reads the acronyms of {@code content/acronyms.txt}: one a line, {@code letters = Spanish = English}. */
public final class AcronymList {

    private static final int PARTS = 3;

    private final Map<String, String[]> meanings;

    private AcronymList(Map<String, String[]> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    /** The acronyms of that file; none where there is no such file. */
    public static AcronymList read(Path file) {
        Map<String, String[]> meanings = new HashMap<>();
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                String[] parts = Stream.of(line.split("=", -1)).map(String::strip).toArray(String[]::new);
                if (!line.startsWith("#") && parts.length == PARTS) {
                    meanings.put(parts[0], parts);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new AcronymList(meanings);
    }

    /** What the letters stand for in that language. */
    Optional<String> meaning(String letters, Language language) {
        return Optional.ofNullable(meanings.get(letters)).map(parts -> parts[language == Language.ES ? 1 : 2]);
    }
}
