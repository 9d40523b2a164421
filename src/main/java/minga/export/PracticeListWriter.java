package minga.export;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import minga.platform.ChileTime;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.search.PracticeJson;
import minga.template.Field;
import minga.web.Language;
import minga.web.Messages;

/**
 * Writes a list of results as a file, in the order of the list, with all public fields of each practice. Read some at
 * a time, so that memory stays flat; what was withdrawn since the list was made is left out.
 */
final class PracticeListWriter {

    private static final int BATCH = 100;
    /** So many read the database for a file at the same time: those who search must not be kept waiting. */
    private static final Semaphore READERS = new Semaphore(2);
    private static final JsonGeneratorFactory JSON = Json.createGeneratorFactory(Map.of());
    private static final List<Field<PracticeVersion, ?>> FIELDS = PracticeTemplate.PRACTICE.publicFields();

    private final Practices practices;
    private final CellText cells;
    private final Language language;
    private final String home;

    /** @param home the portal's address, without a slash at its end */
    PracticeListWriter(Practices practices, CellText cells, Language language, String home) {
        this.practices = practices;
        this.cells = cells;
        this.language = language;
        this.home = home;
    }

    /** What is done with each practice of the list. */
    private interface Each {
        void write(PracticeVersion version) throws IOException;
    }

    void csv(List<Long> ids, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter rows = new CsvWriter(writer);
        rows.row(heads());
        each(ids, version -> rows.row(row(version)));
        writer.flush();
    }

    /** @param search the address of the list as people see it */
    void json(List<Long> ids, String search, OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out, StandardCharsets.UTF_8);
        json.writeStartObject().write("search", home + search).write("total", ids.size()).writeStartArray("items");
        each(ids, version -> {
            json.writeStartObject();
            PracticeJson.write(json, version.practice(), version);
            json.writeEnd();
        });
        json.writeEnd().writeEnd().flush();
    }

    private void each(List<Long> ids, Each each) throws IOException {
        for (int at = 0; at < ids.size(); at += BATCH) {
            List<Long> some = ids.subList(at, Math.min(ids.size(), at + BATCH));
            Map<Long, PracticeVersion> read = read(some);
            for (Long id : some) {
                if (read.containsKey(id)) {
                    each.write(read.get(id));
                }
            }
        }
    }

    /** The place is given back before anything is sent: a slow line must not hold it. */
    private Map<Long, PracticeVersion> read(List<Long> some) {
        READERS.acquireUninterruptibly();
        try {
            return practices.published(some).stream().collect(Collectors.toMap(version -> version.practice().id(), Function.identity()));
        } finally {
            READERS.release();
        }
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>(List.of("code", "address", "version", "published", "evidence").stream()
                .map(key -> Messages.text(language, "export.column." + key)).toList());
        FIELDS.forEach(field -> heads.add(cells.head(PracticeTemplate.PRACTICE, field)));
        return heads;
    }

    private List<String> row(PracticeVersion version) {
        List<String> row = new ArrayList<>(List.of(version.practice().code(), home + "/practicas/" + version.practice().slug(),
                Integer.toString(version.number()), ChileTime.day(version.publishedAt()).toString(),
                Messages.text(language, "evidence.badge." + version.evidence().name())));
        FIELDS.forEach(field -> row.add(cells.cell(field, version)));
        return row;
    }
}
