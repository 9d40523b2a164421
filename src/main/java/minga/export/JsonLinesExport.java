package minga.export;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.template.TemplateJson;
import minga.territory.Municipality;
import minga.territory.Territory;

/**
 * All public practices, one JSON object a line, in the shape that the import reads: the plain members that any bank of
 * practices understands, and under {@code ficha} the whole record, so that nothing is lost on the way back in.
 */
public final class JsonLinesExport {

    private static final int PAGE = 200;
    private static final JsonGeneratorFactory JSON = Json.createGeneratorFactory(Map.of());

    private final Practices practices;
    private final Territory territory;

    public JsonLinesExport(Practices practices, Territory territory) {
        this.practices = practices;
        this.territory = territory;
    }

    /**
     * Writes to the end and leaves the writer open.
     *
     * @param progress told the number of practices done, page by page
     * @return how many were written
     */
    public long write(Writer out, LongConsumer progress) throws IOException {
        long done = 0;
        List<Long> ids = practices.publishedAfter(0, PAGE);
        while (!ids.isEmpty()) {
            for (PracticeVersion version : practices.published(ids)) {
                out.write(line(version));
                out.write('\n');
                done++;
            }
            progress.accept(done);
            ids = practices.publishedAfter(ids.get(ids.size() - 1), PAGE);
        }
        out.flush();
        return done;
    }

    private String line(PracticeVersion version) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.write("id", version.practice().sourceId() == null ? version.practice().code() : version.practice().sourceId());
            json.write("code", version.practice().code());
            json.write("name", version.identification().name());
            territory.municipality(version.practice().municipality()).map(Municipality::name)
                    .ifPresent(name -> json.write("municipality", name));
            json.writeStartObject("ficha");
            TemplateJson.write(json, PracticeTemplate.PRACTICE, version, false);
            json.writeEnd();
            json.writeEnd();
        }
        return line.toString();
    }
}
