package minga.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs epubcheck in a process of its own, because it brings other parsers of XML. */
public final class EpubChecker {

    private EpubChecker() {}

    /** What epubcheck says of the book, a sentence each; empty where it says nothing. */
    public static List<String> messages(byte[] book) throws IOException {
        Path folder = Files.createTempDirectory("minga-epub");
        Path file = Files.write(folder.resolve("libro.epub"), book);
        Path report = folder.resolve("informe.json");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                "target/epubcheck/*", "com.adobe.epubcheck.tool.Checker", file.toString(), "--json", report.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
        if (!Files.exists(report)) {
            throw new AssertionError("The checker lies in target/epubcheck after: mvn pre-integration-test\n"
                    + Files.readString(folder.resolve("log")));
        }
        try (JsonReader json = Json.createReader(Files.newBufferedReader(report))) {
            return json.readObject().getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                    .map(one -> one.getString("severity") + " " + one.getString("ID") + ": " + one.getString("message")
                            + " " + one.get("locations"))
                    .toList();
        }
    }
}
