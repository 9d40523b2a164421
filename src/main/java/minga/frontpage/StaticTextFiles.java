package minga.frontpage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import minga.platform.NotFound;
import minga.web.Language;

/** Reads the Markdown texts of {@code content/pages} once; a text without English version is shown in Spanish. */
public final class StaticTextFiles {

    private final Path folder;
    private final Map<String, StaticTextPage> read = new ConcurrentHashMap<>();

    /** @param folder {@code content/pages} */
    public StaticTextFiles(Path folder) {
        this.folder = folder;
    }

    /** @throws NotFound when there is no such page */
    StaticTextPage page(String name, Language language) {
        return read.computeIfAbsent(name + "." + language.code(), file -> {
            Path wanted = folder.resolve(file + ".md");
            return parsed(Files.exists(wanted) ? wanted : folder.resolve(name + ".es.md"));
        });
    }

    private static StaticTextPage parsed(Path file) {
        if (!Files.exists(file)) {
            throw new NotFound("page", file.getFileName());
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            return new StaticTextPage(text.substring(0, end).replaceFirst("^#+\\s*", "").strip(),
                    text.substring(end + 1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
