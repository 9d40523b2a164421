package minga.export;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import minga.change.JpaChanges;
import minga.commitment.JpaCommitments;
import minga.document.Block;
import minga.document.DocumentList;
import minga.document.FieldText;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.practice.ImportedPractice;
import minga.practice.JpaPractices;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.seed.Seed;
import minga.seminar.JpaSeminars;
import minga.template.TemplateJson;
import minga.territory.JpaTerritory;
import minga.vocabulary.JpaVocabularies;
import minga.web.CsvTable;
import minga.web.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the CSV and JSON downloads of a result list. */
class ListExportTest {

    private static Database database;
    private static Practices practices;
    private static List<Long> ids;
    private static PracticeExport lists;

    @BeforeAll
    static void open() {
        database = TestDatabase.DERBY.open();
        Transactions transactions = database.transactions();
        Clock clock = Clock.systemUTC();
        JpaChanges changes = new JpaChanges(transactions, clock);
        practices = new JpaPractices(transactions, changes, clock);
        JpaTerritory territory = new JpaTerritory(transactions);
        JpaVocabularies vocabularies = new JpaVocabularies(transactions);
        new Seed(transactions, territory, vocabularies, practices, new JpaSeminars(transactions, changes),
                new JpaCommitments(transactions, changes), clock)
                .load(Path.of("content"));
        transactions.write(() -> practices.importPublished(List.of(new ImportedPractice("13125", "hostil",
                version("=HYPERLINK(\"http://x.example\";\"Ñandú\")", "uno\ndos; \"tres\"")))));
        ids = practices.publishedAfter(0, 100).reversed();
        lists = new PracticeExport(practices, FieldText.forReading(Language.ES, vocabularies, territory),
                "https://minga.example");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static PracticeVersion version(String name, String description) {
        PracticeVersion version = PracticeVersion.blank(Instant.EPOCH);
        JsonObject json = Json.createObjectBuilder().add("name", name).add("description", description)
                .add("startYear", 2015)
                .add("municipalities", Json.createArrayBuilder().add("13125"))
                .add("contactMail", "reservado@minga.example")
                .add("indicators",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("text", "@indicador").add("unit", "personas")))
                .build();
        assertThat(TemplateJson.read(json, PracticeTemplate.PRACTICE, version)).isEmpty();
        return version;
    }

    private static String csv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvFormat().write(lists.results(ids, "/practicas"), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void each_practice_is_a_row_in_the_order_of_the_list_under_the_labels_of_the_form() throws IOException {
        List<List<String>> rows = CsvParser.of(csv());
        assertThat(rows).hasSize(ids.size() + 1).allMatch(row -> row.size() == rows.get(0).size());
        assertThat(rows.get(0)).startsWith("Código", "Dirección").contains("Año de inicio", "Indicadores");
        assertThat(rows.get(1)).contains("2015", "Quilicura");
        assertThat(rows.stream().skip(1).map(row -> row.get(0)))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void it_begins_with_the_mark_and_keeps_accents_breaks_and_quotation_marks() throws IOException {
        String csv = csv();
        assertThat(csv).startsWith("\uFEFF\"Código\";");
        assertThat(CsvParser.of(csv).get(1)).contains("uno\ndos; \"tres\"").anyMatch(cell -> cell.contains("Ñandú"));
    }

    @Test
    void what_a_spreadsheet_would_calculate_is_inert() throws IOException {
        assertThat(CsvParser.of(csv()).get(1)).contains("'=HYPERLINK(\"http://x.example\";\"Ñandú\")",
                "1. @indicador · Unidad de medida: personas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n@x", "＝1", "|calc", "%0A"})
    void every_beginning_of_a_formula_gets_its_apostrophe(String cell) {
        assertThat(CsvTable.inert(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "palabra", "-12", "-12.5", "2015", "a=b", "1. @indicador"})
    void what_is_no_formula_stays_as_it_is(String cell) {
        assertThat(CsvTable.inert(cell)).isEqualTo(cell);
    }

    @Test
    void what_is_for_members_only_never_leaves() throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new JsonFormat().write(lists.results(ids, "/practicas"), json);
        assertThat(csv() + json.toString(StandardCharsets.UTF_8)).doesNotContain("reservado@minga.example");
    }

    @Test
    void the_json_holds_each_practice_whole() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonFormat().write(lists.results(ids, "/practicas?q=salud"), out);
        JsonObject read = Json.createReader(new StringReader(out.toString(StandardCharsets.UTF_8))).readObject();
        assertThat(read.getString("search")).isEqualTo("https://minga.example/practicas?q=salud");
        assertThat(read.getInt("total")).isEqualTo(ids.size()).isEqualTo(read.getJsonArray("items").size());
        assertThat(read.getJsonArray("items").getJsonObject(0).getJsonArray("indicators").getJsonObject(0)
                .getString("unit")).isEqualTo("personas");
    }

    @Test
    void an_empty_list_is_a_file_with_its_heads() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Block.Column> heads = List.of(new Block.Column("code", "Código"));
        new CsvFormat().write(new DocumentList("x", Language.ES, "/practicas", 0, heads, sink -> {}), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"Código\"\r\n");
    }
}
