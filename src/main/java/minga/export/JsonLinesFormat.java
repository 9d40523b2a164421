package minga.export;

import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import minga.document.Document;
import minga.document.DocumentJson;
import minga.document.DocumentList;
import minga.document.ExportFormat;
import minga.practice.PracticeTemplate;
import minga.template.Template;

/**
 * JSON Lines in the shape that the import reads: an object a line, with the plain members that any collection of
 * practices understands, and the whole record under {@code ficha}, so that nothing is lost on the way back in.
 */
@Dependent
public class JsonLinesFormat implements ExportFormat {

    private static final JsonGeneratorFactory JSON = Json.createGeneratorFactory(Map.of());

    @Override
    public String suffix() {
        return "jsonl";
    }

    @Override
    public String mediaType() {
        return "application/jsonl";
    }

    @Override
    public boolean carriesRecord(Template<?> template) {
        return false;
    }

    /** The import reads practices only. */
    @Override
    public boolean carriesList(Template<?> template) {
        return template.key().equals(PracticeTemplate.PRACTICE.key());
    }

    @Override
    public boolean tabular() {
        return true;
    }

    @Override
    public void write(DocumentList documents, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        documents.source().forEach(document -> writer.append(line(document)).append('\n'));
        writer.flush();
    }

    private static String line(Document document) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            text(document, "sourceId").or(() -> text(document, "code")).ifPresent(id -> json.write("id", id));
            text(document, "code").ifPresent(code -> json.write("code", code));
            json.write("name", document.title());
            text(document, "municipality").ifPresent(name -> json.write("municipality", name));
            json.writeStartObject("ficha");
            DocumentJson.answers(json, document);
            json.writeEnd();
            json.writeEnd();
        }
        return line.toString();
    }

    private static Optional<String> text(Document document, String key) {
        return document.metadata(key).map(Document.Metadata::text);
    }
}
