package minga.document;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Field;
import minga.template.FieldFactory;
import minga.template.Rows;
import minga.template.Template;
import minga.template.TemplateJson;
import minga.territory.JpaTerritory;
import minga.vocabulary.JpaVocabularies;
import minga.web.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document says what its record says to its reader, no more and no less. */
class RecordDocumentTest {

    private static final Template<PracticeVersion> PRACTICE = PracticeTemplate.PRACTICE;
    private static Database database;
    private static FieldText text;

    @BeforeAll
    static void open() {
        database = TestDatabase.DERBY.open();
        text = FieldText.forReading(Language.ES, new JpaVocabularies(database.transactions()),
                new JpaTerritory(database.transactions()));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static PracticeVersion filled() {
        return FilledRecord.fill(PRACTICE, PracticeVersion.blank(Instant.EPOCH));
    }

    private static Document document(PracticeVersion version, boolean members) {
        return new Document("x", Language.ES, List.of(),
                new RecordDocumentBuilder<>(PRACTICE, text, members).sections(version));
    }

    @Test
    void it_has_each_public_field_and_none_for_members() {
        List<String> paths = new ArrayList<>();
        document(filled(), false).blocks().forEach(block -> paths(block, "", paths));
        List<String> hidden = PRACTICE.fields().stream().filter(Field::isMembersOnly).<String>map(Field::key).toList();
        assertThat(paths.stream().distinct())
                .containsExactlyInAnyOrderElementsOf(PRACTICE.paths().filter(path -> !hidden.contains(path)).toList());
        assertThat(hidden).isNotEmpty();
        List<String> all = new ArrayList<>();
        document(filled(), true).blocks().forEach(block -> paths(block, "", all));
        assertThat(all).containsAll(hidden);
    }

    private static void paths(Block block, String prefix, List<String> paths) {
        if (block instanceof Block.Fact fact) {
            paths.add(prefix + fact.key());
        } else if (block instanceof Block.Table table) {
            paths.add(prefix + table.key());
            table.rows().forEach(row -> row.cells().forEach(cell -> paths(cell, prefix + table.key() + ".", paths)));
        }
    }

    @Test
    void a_record_that_says_nothing_is_an_empty_document() {
        assertThat(document(PracticeVersion.blank(Instant.EPOCH), true).sections()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void its_json_is_what_the_template_reads_back(boolean members) {
        PracticeVersion version = filled();
        assertThat(json(json -> DocumentJson.answers(json, document(version, members))))
                .isEqualTo(json(json -> TemplateJson.write(json, PRACTICE, version, members))).contains("ñá");
    }

    private static String json(Consumer<JsonGenerator> members) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(out)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEnd();
        }
        return out.toString();
    }

    /** A record that counts how often its parts are read. */
    private static final class Counted {
        private final AtomicInteger reads = new AtomicInteger();
        private final List<Counted> rows = new ArrayList<>();

        private String text() {
            reads.incrementAndGet();
            return "x";
        }

        private Rows<Counted> rows() {
            reads.incrementAndGet();
            return Rows.of(rows, Counted::new);
        }
    }

    @Test
    void each_value_and_each_list_of_rows_is_read_once() {
        FieldFactory<Counted> fields = FieldFactory.of(Counted.class);
        Template<Counted> row = Template.ofFields("row", fields.line("text", Counted::text, null));
        Template<Counted> template = Template.ofFields("counted", fields.rows("rows", Counted::rows, row));
        Counted record = new Counted();
        record.rows.addAll(List.of(new Counted(), new Counted()));
        assertThat(new RecordDocumentBuilder<>(template, text, false).sections(record)).hasSize(1);
        assertThat(Stream.concat(Stream.of(record), record.rows.stream()).map(one -> one.reads.get())).containsOnly(1);
    }
}
