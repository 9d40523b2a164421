package minga.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes many fictional records for benchmarks: each takes its name, place, description and chain from different
 * records of the judged collection, so that words and filters spread as they do there. The same number gives the same
 * file.
 */
public final class BenchmarkRecordGenerator {

    private static final List<String> PARTS = List.of("responsible", "partners", "description", "objectives",
            "activities", "indicators",
            "themes", "populations", "evidenceText", "startYear", "duration", "legalBasis");

    private BenchmarkRecordGenerator() {}

    /** @param args how many, and the file to write */
    public static void main(String[] args) throws IOException {
        List<JsonObject> models = Files.readAllLines(Path.of("src/test/resources/relevance/docs.jsonl")).stream()
                .filter(line -> !line.isBlank()).map(BenchmarkRecordGenerator::read).toList();
        Random random = new Random(42);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            for (int i = 0; i < Integer.parseInt(args[0]); i++) {
                var record = Json.createObjectBuilder().add("id", "many-" + i)
                        .add("name", any(models, random).getString("name") + " " + i)
                        .add("municipality", any(models, random).getString("municipality"));
                PARTS.forEach(part -> record.add(part, any(models, random).get(part)));
                out.write(record.build().toString());
                out.newLine();
            }
        }
    }

    private static JsonObject any(List<JsonObject> models, Random random) {
        return models.get(random.nextInt(models.size()));
    }

    private static JsonObject read(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
