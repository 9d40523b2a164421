package minga.search.lucene;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import minga.search.EvidenceSummary;
import minga.search.FacetName;
import minga.search.PracticeDocument;
import minga.search.PracticeDocument.Text;

/**
 * Reads the judged records of {@code src/test/resources/relevance} into what the index is built from, without a
 * database.
 */
public final class RelevanceRecords {

    private RelevanceRecords() {
    }

    public static List<PracticeDocument> read(Path file) throws IOException {
        List<PracticeDocument> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            try (JsonReader json = Json.createReader(new StringReader(line))) {
                records.add(document(records.size() + 1, json.readObject()));
            }
        }
        return records;
    }

    /** A record of texts of several others. */
    static PracticeDocument mixed(List<PracticeDocument> judged, long id, Random random) {
        PracticeDocument base = judged.get(random.nextInt(judged.size()));
        List<Text> texts = new ArrayList<>();
        for (Text text : base.texts()) {
            PracticeDocument other = judged.get(random.nextInt(judged.size()));
            texts.add(other.texts().stream().filter(one -> random.nextInt(3) > 0 && one.path().equals(text.path()))
                    .findFirst().orElse(text));
        }
        return new PracticeDocument(id, "BP-%d".formatted(id), "p-" + id, "s" + id, base.name(), base.municipality(),
                base.region(), base.startYear(), base.years(), base.summary(), base.evidence(), base.publishedAt(),
                base.codes(), texts);
    }

    private static PracticeDocument document(long id, JsonObject record) {
        List<Text> texts = new ArrayList<>();
        texts.add(new Text("name", record.getString("name")));
        texts.add(new Text("municipalities.0", record.getString("municipality")));
        texts.add(new Text("region", record.getString("region")));
        texts.add(new Text("durationText", record.getString("duration")));
        texts.add(new Text("legalBasis", record.getString("legalBasis")));
        texts.add(new Text("description", record.getString("description")));
        texts.add(new Text("startYear", "" + record.getInt("startYear")));
        add(texts, record, "responsible", ".institution");
        add(texts, record, "partners", ".institution");
        add(texts, record, "objectives", ".text");
        add(texts, record, "activities", ".text");
        add(texts, record, "themes", "");
        add(texts, record, "populations", "");
        add(texts, record, "evidenceText", "");
        JsonArray indicators = record.getJsonArray("indicators");
        for (int i = 0; i < indicators.size(); i++) {
            JsonObject indicator = indicators.getJsonObject(i);
            texts.add(new Text("indicators." + i + ".text", indicator.getString("text")));
            List<JsonString> means = indicator.getJsonArray("verifications").getValuesAs(JsonString.class);
            for (int m = 0; m < means.size(); m++) {
                texts.add(new Text("indicators." + i + ".means." + m + ".text", means.get(m).getString()));
            }
        }
        return new PracticeDocument(id, "BP-2026-%04d".formatted(id), "p-" + id, record.getString("id"),
                record.getString("name"), record.getString("municipality"), record.getString("region"),
                record.getInt("startYear"), "" + record.getInt("startYear"), record.getString("description"),
                new EvidenceSummary(indicators.size(), 0, "DECLARED"), Instant.ofEpochSecond(1_700_000_000 + id),
                codes(record), texts);
    }

    private static void add(List<Text> texts, JsonObject record, String key, String suffix) {
        int at = 0;
        for (JsonValue value : record.getJsonArray(key)) {
            texts.add(new Text(key + "." + at++ + suffix, ((JsonString) value).getString()));
        }
    }

    private static Map<FacetName, List<String>> codes(JsonObject record) {
        Map<FacetName, List<String>> codes = new EnumMap<>(FacetName.class);
        codes.put(FacetName.REGION, List.of(record.getString("region")));
        codes.put(FacetName.COMMUNE, List.of(record.getString("municipality")));
        codes.put(FacetName.THEME, strings(record, "themes"));
        codes.put(FacetName.POPULATION, strings(record, "populations"));
        codes.put(FacetName.YEAR, List.of("" + record.getInt("startYear")));
        return codes;
    }

    private static List<String> strings(JsonObject record, String key) {
        return record.getJsonArray(key).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }
}
