package minga.seed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import minga.platform.Sha256;

/**
 * One file of {@code content/}.
 *
 * @param name its path within the folder, with slashes
 * @param words its text
 */
record SeedFile(String name, String words) {

    static SeedFile of(Path content, String name) {
        try {
            return new SeedFile(name, Files.readString(content.resolve(name), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files of a folder with that ending, by name; none where there is no such folder. */
    static List<SeedFile> in(Path content, String folder, String ending) {
        if (!Files.isDirectory(content.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(content.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(ending)).sorted()
                    .map(file -> of(content, folder + "/" + file)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Its name without folder and ending. */
    String stem() {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }

    /** SHA-256 of its words. */
    String hash() {
        return Sha256.hex(words);
    }

    List<NamedCsvRecord> rows() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(words)) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(words))) {
            return reader.readObject();
        }
    }
}
