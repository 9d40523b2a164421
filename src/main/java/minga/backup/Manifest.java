package minga.backup;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * List of the files of a backup with size and SHA-256 hash. It is written last, so that its presence says that the
 * backup is complete.
 *
 * @param made when the backup was made
 * @param form whether the database is there as Derby's own files or as rows
 * @param schema version of the newest migration of the tables
 * @param files every file of the backup but the manifest itself
 */
public record Manifest(Instant made, Form form, String schema, List<Entry> files) {

    static final String NAME = "manifest.json";

    /** How the database is kept in a backup. */
    public enum Form { DERBY, ROWS }

    /** One file, its path with slashes. */
    public record Entry(String path, long bytes, String sha256) {}

    /** Looks at every file of the folder. */
    static Manifest of(Path folder, Instant made, Form form, String schema) throws IOException {
        List<Entry> files = new ArrayList<>();
        for (String path : paths(folder)) {
            files.add(new Entry(path, Files.size(folder.resolve(path)), hash(folder.resolve(path))));
        }
        return new Manifest(made, form, schema, files);
    }

    void write(Path folder) throws IOException {
        JsonArrayBuilder list = Json.createArrayBuilder();
        files.forEach(file -> list.add(Json.createObjectBuilder()
                .add("path", file.path()).add("bytes", file.bytes()).add("sha256", file.sha256())));
        Files.writeString(folder.resolve(NAME),
                Json.createObjectBuilder().add("made", made.toString()).add("form", form.name())
                        .add("schema", schema).add("files", list).build().toString());
    }

    static Manifest read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BackupFailure("No hay una carpeta " + folder + ".");
        }
        if (!Files.isRegularFile(folder.resolve(NAME))) {
            throw new BackupFailure("En " + folder + " no hay un respaldo completo: falta " + NAME + ".");
        }
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(folder.resolve(NAME)))) {
            JsonObject json = reader.readObject();
            return new Manifest(Instant.parse(json.getString("made")), Form.valueOf(json.getString("form")),
                    json.getString("schema"),
                    json.getJsonArray("files").getValuesAs(JsonObject.class).stream()
                            .map(file -> new Entry(file.getString("path"), file.getJsonNumber("bytes").longValue(),
                                    file.getString("sha256")))
                            .toList());
        } catch (JsonException | MalformedInputException | NullPointerException | ClassCastException
                | IllegalArgumentException | DateTimeException unreadable) {
            // no JSON, no UTF-8, or a member that is missing or of another type
            throw new BackupFailure("El respaldo en " + folder + " está dañado: " + NAME + " no se puede leer.");
        }
    }

    /** Refuses a folder in which a file is missing, too many, or not as it was. */
    void verify(Path folder) throws IOException {
        Set<String> there = paths(folder);
        Set<String> known = files.stream().map(Entry::path).collect(Collectors.toCollection(TreeSet::new));
        if (!there.equals(known)) {
            Set<String> odd = Stream
                    .concat(there.stream().filter(path -> !known.contains(path)),
                            known.stream().filter(path -> !there.contains(path)))
                    .collect(Collectors.toCollection(TreeSet::new));
            throw new BackupFailure("El respaldo en " + folder + " está dañado: faltan o sobran " + odd);
        }
        for (Entry file : files) {
            if (!hash(folder.resolve(file.path())).equals(file.sha256())) {
                throw new BackupFailure(
                        "El respaldo en " + folder + " está dañado: " + file.path() + " no es como se guardó.");
            }
        }
    }

    /** How much there is in all. */
    public long bytes() {
        return files.stream().mapToLong(Entry::bytes).sum();
    }

    private static Set<String> paths(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.equals(NAME)).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
