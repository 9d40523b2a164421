package minga.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import minga.document.DocumentList;
import minga.document.ExportFormat;
import minga.export.CsvFormat;
import minga.export.JsonFormat;
import minga.export.MarkdownFormat;
import minga.export.XlsxFormat;
import minga.platform.TestDatabase;
import minga.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the follow-up table: its filters, its order, its words for deadlines, and its files. */
class FollowUpTableTest {

    private static final String DECK = "relacion-dinamica-entre-migracion-y-ciudad";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void each_filter_narrows_the_table_and_its_address_carries_it(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            fixture.published("Tarde", "2026-11-20");
            fixture.published("Hoy", "2026-11-23");
            fixture.published("Pronto", "2026-12-01");
            long done = fixture.published("Hecho", "2026-11-01");
            fixture.save(done, Map.of("state", List.of("DONE")), "guardar");
            assertThat(texts(fixture, Map.of("responsable", "Municipalidad"))).containsExactly("Hecho", "Tarde", "Hoy",
                    "Pronto");
            assertThat(texts(fixture, Map.of("estado", "OVERDUE"))).containsExactly("Tarde");
            assertThat(texts(fixture, Map.of("estado", "DONE"))).containsExactly("Hecho");
            assertThat(texts(fixture, Map.of("desde", "20-11-2026", "hasta", "2026-11-23"))).containsExactly("Tarde",
                    "Hoy");
            assertThat(texts(fixture, Map.of("seminario", DECK))).hasSize(6)
                    .startsWith("MINREL: Internacionalización de las regiones");
            assertThat(texts(fixture, Map.of("responsable", "Nadie' or '1'='1"))).isEmpty();
            CommitmentsPage page = page(fixture, Map.of("responsable", "Nadie", "desde", "20-11-2026"));
            assertThat(page.filters().owners()).as("what was asked for stands in the filter")
                    .anyMatch(option -> option.selected() && option.value().equals("Nadie"));
            assertThat(page.query()).isEqualTo("?responsable=Nadie&desde=2026-11-20");
            assertThat(page(fixture, Map.of())).satisfies(all -> {
                assertThat(all.total()).isEqualTo(10);
                assertThat(all.overdue()).isEqualTo(1);
                assertThat(all.lines()).extracting(CommitmentLine::deadlineWords).startsWith("Cerrado",
                        "3 días de atraso", "Vence hoy", "Faltan 8 días", "Sin plazo");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_day_that_is_none_is_named_and_filters_nothing(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            for (String typed : List.of("ayer", "30-02-2026", "+999999999-12-31", "0001-01-01")) {
                CommitmentsPage page = page(fixture, Map.of("desde", typed));
                assertThat(page.status()).isEqualTo(400);
                assertThat(page.errorAt("desde")).isNotEmpty();
                assertThat(page.filters().from()).isEqualTo(typed);
                assertThat(page.total()).isEqualTo(6);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void practices_that_answer_are_linked_while_they_are_public(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long id = fixture.published("Formar mediadores", "2026-12-31");
            assertThat(
                    fixture.save(id, Map.of("practices", List.of("quilicura-mediadores-interculturales")), "guardar"))
                    .isEmpty();
            List<String> names = fixture.read(id).practices();
            assertThat(fixture.views.answeredBy(names, Language.ES)).extracting(CommitmentLine::text)
                    .containsExactly("Formar mediadores");
            assertThat(page(fixture, Map.of("responsable", "Municipalidad")).lines().get(0).practices())
                    .extracting(CommitmentLine.Reference::title)
                    .containsExactly("Programa de mediadores sociales interculturales");
            fixture.save(id, Map.of(), "retirar");
            assertThat(fixture.views.answeredBy(names, Language.ES)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void files_carry_the_same_lines_and_nothing_for_members(TestDatabase kind) throws IOException {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long id = fixture.published("=1+1 \"ñandú\" <b>", "2026-11-20");
            long draft = fixture.begin("zqborrador");
            fixture.save(draft, Map.of("institution", List.of("Municipalidad")), "guardar");
            CommitmentQuery query = query(Map.of("responsable", "Municipalidad"));
            for (ExportFormat format : Stream.of(new CsvFormat(), new JsonFormat(), new MarkdownFormat(),
                    new XlsxFormat()).map(ExportFormat.class::cast).toList()) {
                DocumentList list = fixture.exports.export(Language.ES).list(query.filter(), query.address());
                assertThat(list.total()).isEqualTo(1);
                String text = written(format, list);
                assertThat(text).as(format.suffix()).doesNotContain("zqborrador", "oficina@quilicura.example");
                if (!format.suffix().equals("xlsx")) {
                    assertThat(text).as(format.suffix()).contains("ñandú", "2026");
                }
            }
            String csv = written(new CsvFormat(),
                    fixture.exports.export(Language.ES).list(CommitmentFilter.NONE, ""));
            assertThat(csv).contains("\"'=1+1 ", "3 días de atraso", "Relación dinámica entre migración y ciudad",
                    "https://minga.example/compromisos/" + fixture.read(id).slug());
            assertThat(csv.lines().filter(line -> line.contains("https://minga.example/compromisos/"))).hasSize(7);
        }
    }

    private static String written(ExportFormat format, DocumentList list) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(list, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> texts(CommitmentFixture fixture, Map<String, String> address) {
        return page(fixture, address).lines().stream().map(CommitmentLine::text).toList();
    }

    private static CommitmentsPage page(CommitmentFixture fixture, Map<String, String> address) {
        return fixture.views.table(query(address), null, List.of(), Language.ES);
    }

    private static CommitmentQuery query(Map<String, String> address) {
        Map<String, List<String>> values = new HashMap<>();
        address.forEach((key, value) -> values.put(key, List.of(value)));
        return CommitmentQuery.of(values);
    }
}
