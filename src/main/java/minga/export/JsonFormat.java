package minga.export;

import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import minga.document.DocumentJson;
import minga.document.DocumentList;
import minga.document.ExportFormat;

/**
 * JSON for programs: {@code {"search": address, "total": n, "items": [record, …]}} for a list, the object alone for one
 * record.
 */
@Dependent
public class JsonFormat implements ExportFormat {

    private static final JsonGeneratorFactory JSON = Json.createGeneratorFactory(Map.of());

    @Override
    public String suffix() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public void write(DocumentList documents, OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out, StandardCharsets.UTF_8);
        if (!documents.single()) {
            json.writeStartObject().write("search", documents.address()).write("total", documents.total())
                    .writeStartArray("items");
        }
        documents.source().forEach(document -> {
            json.writeStartObject();
            DocumentJson.write(json, document);
            json.writeEnd();
        });
        if (!documents.single()) {
            json.writeEnd().writeEnd();
        }
        json.flush();
    }
}
