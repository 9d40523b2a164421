package minga.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import minga.document.Document;
import minga.document.DocumentList;
import minga.document.ExportFormat;
import minga.web.Language;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;

/** Tests the formats of reference managers: what a second reader finds in them is the record and its address. */
class CitationFormatTest {

    private static final String TITLE = "Ñuñoa & {San Joaquín}: 100 % \\ familias_migrantes $";
    private static final String URL = "https://minga.example/p/BP-2026-0001/v2";

    private static Document document(String title, String code) {
        return new Document(title, Language.ES, List.of(new Document.Metadata("code", "Código", code, code),
                new Document.Metadata("permanent", null, URL, null),
                new Document.Metadata("version", "Versión", "2", 2),
                new Document.Metadata("publishedAt", "Publicación", "2026-11-29", "2026-11-29T12:00:00Z"),
                new Document.Metadata("municipality", null, "Ñuñoa", null)), List.of());
    }

    private static String written(ExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(new DocumentList("minga", Language.ES, "https://minga.example/practicas", 2, List.of(), sink -> {
            sink.accept(document(TITLE, "BP-2026-0001"));
            sink.accept(document("Otra\nlínea", "BP-2026-0002"));
        }), out);
        return out.toString(UTF_8);
    }

    @Test
    void bibtex_is_read_by_another_reader() throws Exception {
        List<BibTeXEntry> entries = List.copyOf(HostileText.sources(written(new BibtexFormat())));
        assertThat(entries).extracting(entry -> entry.getKey().getValue()).containsExactly("BP-2026-0001",
                "BP-2026-0002");
        assertThat(read(entries.get(0), BibTeXEntry.KEY_TITLE)).isEqualTo(TITLE);
        assertThat(read(entries.get(0), BibTeXEntry.KEY_AUTHOR)).isEqualTo("Municipalidad de Ñuñoa");
        assertThat(read(entries.get(0), BibTeXEntry.KEY_YEAR)).isEqualTo("2026");
        assertThat(read(entries.get(0), BibTeXEntry.KEY_URL)).isEqualTo(URL);
        assertThat(read(entries.get(1), BibTeXEntry.KEY_TITLE)).isEqualTo("Otra línea");
    }

    /** As TeX shows it. */
    private static String read(BibTeXEntry entry, Key field) throws Exception {
        return new LaTeXPrinter().print(new LaTeXParser().parse(entry.getField(field).toUserString())).strip();
    }

    @Test
    void ris_has_one_tagged_line_for_each_statement() throws IOException {
        String[] sources = written(new RisFormat()).split("ER {2}- \r\n\r\n");
        assertThat(sources).hasSize(2);
        assertThat(sources[0].split("\r\n")).containsExactly("TY  - RPRT", "ID  - BP-2026-0001", "TI  - " + TITLE,
                "AU  - Municipalidad de Ñuñoa", "PY  - 2026", "DA  - 2026/11/29", "PB  - Minga", "ET  - 2",
                "SN  - BP-2026-0001", "LA  - es", "UR  - " + URL);
        assertThat(sources[1]).contains("TI  - Otra línea\r\n");
    }

    @Test
    void csl_json_is_an_array_of_items_with_dates_in_parts() throws IOException {
        try (JsonReader reader = Json.createReader(new StringReader(written(new CslJsonFormat())))) {
            JsonArray items = reader.readArray();
            assertThat(items).hasSize(2);
            JsonObject first = items.getJsonObject(0);
            assertThat(first.getString("type")).isEqualTo("report");
            assertThat(first.getString("title")).isEqualTo(TITLE);
            assertThat(first.getString("URL")).isEqualTo(URL);
            assertThat(first.getJsonArray("author").getJsonObject(0).getString("literal"))
                    .isEqualTo("Municipalidad de Ñuñoa");
            assertThat(first.getJsonObject("issued").getJsonArray("date-parts").toString()).isEqualTo("[[2026,11,29]]");
        }
    }
}
