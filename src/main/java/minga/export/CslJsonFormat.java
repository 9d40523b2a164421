package minga.export;

import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import minga.document.DocumentList;

/** CSL-JSON, the input of citation processors (Citation Style Language 1.0.2): an array with an item a record. */
@Dependent
public class CslJsonFormat extends CitationFormat {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    @Override
    public String suffix() {
        return "csljson";
    }

    @Override
    public String mediaType() {
        return "application/vnd.citationstyles.csl+json";
    }

    @Override
    public void write(DocumentList documents, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append('[');
        boolean[] first = {true};
        documents.source().forEach(document -> {
            writer.append(first[0] ? "\n" : ",\n");
            first[0] = false;
            write(citation(document), writer);
        });
        writer.append("\n]\n");
        writer.flush();
    }

    @Override
    void write(Citation citation, Writer out) throws IOException {
        StringWriter item = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(item)) {
            item(json, citation);
        }
        out.append(item.toString());
    }

    private static void item(JsonGenerator json, Citation citation) {
        json.writeStartObject().write("id", citation.code()).write("type", "report").write("title", citation.title());
        if (!citation.author().isEmpty()) {
            json.writeStartArray("author").writeStartObject().write("literal", citation.author()).writeEnd().writeEnd();
        }
        var day = DAY.matcher(citation.date());
        if (day.matches()) {
            json.writeStartObject("issued").writeStartArray("date-parts").writeStartArray()
                    .write(Integer.parseInt(day.group(1))).write(Integer.parseInt(day.group(2)))
                    .write(Integer.parseInt(day.group(3))).writeEnd().writeEnd().writeEnd();
        }
        json.write("publisher", PUBLISHER).write("number", citation.code()).write("version", citation.version())
                .write("URL", citation.url()).write("language", citation.language()).writeEnd();
    }
}
