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
import minga.commitment.Commitment;
import minga.commitment.CommitmentTemplate;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.seminar.Seminar;
import minga.seminar.SeminarTemplate;
import minga.template.Field;
import minga.template.FieldFactory;
import minga.template.RecordFiller;
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
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a document says what its record says to its reader, no more and no less. */
class RecordDocumentTest {

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

    /** A kind of record and one of it with every field filled. */
    private record Filled<T>(Template<T> template, T record) {

        static <T> Filled<T> of(Template<T> template, T blank) {
            return new Filled<>(template, RecordFiller.fill(template, blank));
        }

        Document document(boolean members) {
            return new Document("x", Language.ES, List.of(),
                    new RecordDocumentBuilder<>(template, text, members).sections(record));
        }

        List<String> paths(boolean members) {
            List<String> paths = new ArrayList<>();
            document(members).blocks().forEach(block -> add(block, "", paths));
            return paths;
        }

        @Override
        public String toString() {
            return template.key();
        }
    }

    static Stream<Filled<?>> records() {
        return Stream.of(Filled.of(PracticeTemplate.PRACTICE, PracticeVersion.blank(Instant.EPOCH)),
                Filled.of(SeminarTemplate.SEMINAR, new Seminar("x", 1, "k", Instant.EPOCH)),
                Filled.of(CommitmentTemplate.COMMITMENT, new Commitment("x", 1, "k", Instant.EPOCH)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void it_has_each_public_field_and_none_for_members(Filled<?> filled) {
        List<String> hidden = hidden(filled.template()).toList();
        assertThat(filled.paths(false).stream().distinct()).containsExactlyInAnyOrderElementsOf(
                filled.template().paths().filter(path -> !hidden.contains(path)).toList());
        assertThat(filled.paths(true)).containsAll(hidden);
    }

    private static <T> Stream<String> hidden(Template<T> template) {
        return template.fields().stream().filter(Field::isMembersOnly).map(Field::key);
    }

    @Test
    void there_are_fields_for_members_to_be_left_out() {
        assertThat(hidden(PracticeTemplate.PRACTICE)).isNotEmpty();
    }

    private static void add(Block block, String prefix, List<String> paths) {
        if (block instanceof Block.Fact fact) {
            paths.add(prefix + fact.key());
        } else if (block instanceof Block.Table table) {
            paths.add(prefix + table.key());
            table.rows().forEach(row -> row.cells().forEach(cell -> add(cell, prefix + table.key() + ".", paths)));
        }
    }

    @Test
    void a_record_that_says_nothing_is_an_empty_document() {
        assertThat(new RecordDocumentBuilder<>(PracticeTemplate.PRACTICE, text, true)
                .sections(PracticeVersion.blank(Instant.EPOCH))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void its_json_is_what_the_template_reads_back(Filled<?> filled) {
        for (boolean members : new boolean[]{true, false}) {
            assertThat(json(json -> DocumentJson.answers(json, filled.document(members))))
                    .isEqualTo(json(json -> written(json, filled, members))).contains("ñá");
        }
    }

    private static <T> void written(JsonGenerator json, Filled<T> filled, boolean members) {
        TemplateJson.write(json, filled.template(), filled.record(), members);
    }

    @Test
    void markdown_is_read_as_text_and_kept_as_data() {
        Seminar seminar = new Seminar("x", 1, "k", Instant.EPOCH);
        TemplateJson.read(
                Json.createObjectBuilder().add("description", "# Día\n\n- **uno**\n- [dos](https://minga.example/)")
                        .build(),
                SeminarTemplate.SEMINAR, seminar);
        Block.Fact fact = (Block.Fact) new RecordDocumentBuilder<>(SeminarTemplate.SEMINAR, text, false)
                .sections(seminar).get(0).blocks().get(0);
        assertThat(fact.lines()).containsExactly("Día", "- uno", "- \"dos\" (https://minga.example/)");
        assertThat(fact.values().get(0).data().toString()).startsWith("# Día");
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
