package minga.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.practice.PracticeVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that faults in an import file are reported with line, field, value and reason, and good lines are taken. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ImportErrorTest {

    private static Database database;
    private static ImportFixture house;
    private static int count;

    @Parameter
    TestDatabase kind;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase kind) {
        database = kind.open();
        house = ImportFixture.on(database);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    private static String good() {
        return named("good" + count++);
    }

    private static String named(String id) {
        return "{\"id\":\"" + id + "\",\"name\":\"Feria de oficios\",\"municipality\":\"Quilicura\"}";
    }

    /** Takes the line between two good ones, which must come in, and answers the one thing that is wrong with it. */
    private static ImportReport.LineError refused(String bad) throws IOException {
        ImportReport report = house.take(good(), bad, good());
        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.errors()).hasSize(1).allMatch(error -> error.line() == 2);
        return report.errors().get(0);
    }

    private static PracticeVersion taken(String line, String id) throws IOException {
        ImportReport report = house.take(line);
        assertThat(report.errors()).isEmpty();
        return house.practices().withSourceId(id).orElseThrow().published().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "\"partners\":[\"Hospital\",null] | partners[1] | null | debe ser un texto",
            "\"partners\":[7] | partners[0] | 7 | debe ser un texto",
            "\"objectives\":[{\"text\":\"a\"}] | objectives[0] | {\"text\":\"a\"} | debe ser un texto",
            "\"activities\":[[\"a\"]] | activities[0] | [\"a\"] | debe ser un texto",
            "\"themes\":[true] | themes[0] | true | debe ser un texto",
            "\"description\":{\"es\":\"x\"} | description | {\"es\":\"x\"} | debe ser un texto",
            "\"description\":[\"uno\",\"dos\"] | description | [\"uno\",\"dos\"] | debe ser un texto",
            "\"description\":false | description | false | debe ser un texto",
            "\"indicators\":[null] | indicators[0] | null | debe ser un objeto",
            "\"indicators\":[\"x\"] | indicators[0] | x | debe ser un objeto",
            "\"indicators\":\"x\" | indicators | x | debe ser una lista",
            "\"indicators\":[{\"text\":\"a\",\"verifications\":[null]}] | indicators[0].verifications[0] | null |"
                    + " debe ser un texto",
            "\"indicators\":[{\"text\":{}}] | indicators[0].text | {} | debe ser un texto",
            "\"startYear\":\"dos mil\" | startYear | dos mil | no es un año",
            "\"startYear\":1e999999999999 | startYear | ~~ | JSON mal escrito",
            "\"startYear\":99999999999999999999 | startYear | 99999999999999999999 | no es un año",
            "\"startYear\":2021.5 | startYear | 2021.5 | no es un año"})
    void a_value_of_another_type_is_named(String member, String field, String value, String reason) throws IOException {
        assertIsNamed(member, field, value, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "\"ficha\":\"x\" | ficha | x | debe ser un objeto",
            "\"ficha\":{\"name\":\"a\",\"themes\":[\"nada-de-eso\"]} | ficha.themes | [\"nada-de-eso\"] | no está en"
                    + " la lista",
            "\"ficha\":{\"name\":\"a\",\"municipalities\":[\"99999\"]} | ficha.municipalities | [\"99999\"] | no está"
                    + " en la lista",
            "\"ficha\":{\"name\":\"a\",\"objectives\":[null]} | ficha.objectives[0] | null | lista de objetos",
            "\"ficha\":{\"name\":{\"es\":\"a\"}} | ficha.name | {\"es\":\"a\"} | debe ser un texto",
            "\"ficha\":{\"name\":\"a\",\"activities\":[{\"text\":\"b\",\"objectives\":[4]}]} |"
                    + " ficha.activities[0].objectives | [4] | no es el número",
            "\"ficha\":{\"name\":\"a\",\"ongoing\":\"quizás\"} | ficha.ongoing | quizás | true o false",
            "\"ficha\":{\"name\":\"a\",\"bailes\":1} | ficha.bailes | 1 | no es un campo"})
    void a_value_of_another_type_in_a_ficha_is_named(String member, String field, String value, String reason)
            throws IOException {
        assertIsNamed(member, field, value, reason);
    }

    private static void assertIsNamed(String member, String field, String value, String reason) throws IOException {
        ImportReport.LineError error = refused(
                "{\"id\":\"odd\",\"name\":\"Odd\",\"municipality\":\"Quilicura\"," + member + "}");
        assertThat(error.reason()).contains(reason);
        if (!reason.startsWith("JSON")) {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.value()).isEqualTo(value);
            assertThat(error.reason()).startsWith(field);
        }
        assertThat(house.has("odd")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{not json | no termina en la misma línea",
            "nada | no es un objeto",
            "[{\"id\":\"x\"}] | es una lista JSON",
            "[ | es una lista JSON",
            "null | no es un objeto",
            "{\"id\":\"a\" | no termina en la misma línea",
            "{} {} | más de un objeto",
            "{} basura | sobra texto",
            "{}, | sobra texto",
            "{\"name\":\"a\" \"b\"} | JSON mal escrito",
            "{\"name\":\"\\u12\"} | JSON mal escrito",
            "{\"name\":\"sin cerrar} | no termina",
            "{\"name\":'x'} | JSON mal escrito",
            "{]} | sobra texto",
            "{\"id\":{}} | id debe ser un texto"})
    void a_line_that_is_not_one_object_is_told_so(String line, String reason) throws IOException {
        assertThat(refused(line.strip()).reason()).contains(reason);
    }

    @Test
    void two_objects_on_a_line_are_not_half_taken() throws IOException {
        assertThat(refused(named("two1") + " " + named("two2")).reason()).contains("más de un objeto");
        assertThat(house.has("two1")).isFalse();
    }

    @Test
    void what_is_too_long_too_deep_or_too_large_is_refused_before_it_is_built() throws IOException {
        assertThat(refused(named("k".repeat(101))).reason()).contains("id pasa de 100 caracteres");
        assertThat(refused("{\"id\":\"deep\",\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}").reason())
                .contains("anida más de 100");
        assertThat(refused("{\"id\":\"digits\",\"startYear\":" + "9".repeat(200_000) + "}").reason())
                .contains("número de más de 100");
        assertThat(refused("{\"id\":\"big\",\"x\":\"" + "a".repeat(10_000_000) + "\"}").reason())
                .contains("pasa de 2 MB (tiene 10000");
        ImportReport.LineError long0 = refused(named("long").replace("Feria de oficios", "x".repeat(1000)));
        assertThat(long0.field()).isEqualTo("name");
        assertThat(long0.value()).isEqualTo("x".repeat(80) + "…");
    }

    @Test
    void other_encodings_are_told_with_their_line() throws IOException {
        assertThat(house.take(bytes(good() + "\n" + good(), UTF_8, 0xEF, 0xBB, 0xBF)).taken()).isEqualTo(2);
        assertThat(house.take(good() + "\r\n" + good() + "\r\n\r\n" + good() + "\r" + good()).taken()).isEqualTo(4);
        ImportReport latin = house
                .take((good() + "\n" + named("latin").replace("Feria", "Ñuñoa") + "\n" + good()).getBytes(ISO_8859_1));
        assertThat(latin.taken()).isEqualTo(2);
        assertThat(latin.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.reason()).contains("no es UTF-8").contains("0xD1");
        });
        for (ImportReport wide : List.of(house.take(bytes(good(), UTF_16LE, 0xFF, 0xFE)),
                house.take(bytes(good(), UTF_16BE, 0xFE, 0xFF)),
                house.take(good().getBytes(UTF_16LE)))) {
            assertThat(wide.errors()).isNotEmpty().allMatch(error -> error.reason().contains("no es UTF-8"));
            assertThat(wide.taken()).isZero();
        }
    }

    private static byte[] bytes(String text, java.nio.charset.Charset charset, int... mark) {
        byte[] words = text.getBytes(charset);
        byte[] all = new byte[mark.length + words.length];
        for (int i = 0; i < mark.length; i++) {
            all[i] = (byte) mark[i];
        }
        System.arraycopy(words, 0, all, mark.length, words.length);
        return all;
    }

    @Test
    void control_characters_are_dropped_and_half_surrogates_replaced() throws IOException {
        PracticeVersion version = taken(
                "{\"id\":\"ctl\",\"name\":\"Nombre\\u0000 con\\u0007 salto\\u000bx \\ud83d"
                        + " suelta\",\"municipality\":\"Quilicura\","
                        + "\"description\":\"uno\\fdos\\u2028tres"
                        + " \\udc00\",\"partners\":[\"a\\u0000b\"],\"keywords\":[\"k\\u0001\","
                        + "\"\\u202egirado\\u202c\"]}",
                "ctl");
        assertThat(version.identification().name()).isEqualTo("Nombre con salto x \uFFFD suelta");
        assertThat(version.design().description()).isEqualTo("uno\ndos\ntres \uFFFD");
        assertThat(version.partners().get(0).institution()).isEqualTo("ab");
        assertThat(version.terms("keywords")).containsExactly("k", "girado");
        assertThat(taken(named("id\\u0000x\\ud83d"), "idx\uFFFD").practice().sourceId()).isEqualTo("idx\uFFFD");
        assertThat(taken(named("emoji").replace("Feria", "\uD83C\uDF89 Orientacio\u0301n"), "emoji").identification()
                .name())
                .isEqualTo("\uD83C\uDF89 Orientación de oficios");
    }

    @Test
    void a_good_line_after_a_bad_one_of_the_same_id_is_taken() throws IOException {
        ImportReport report = house.take(named("again").replace("Quilicura", "Macondo"), named("again"));
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.errors()).singleElement().extracting(ImportReport.LineError::value).isEqualTo("Macondo");
        assertThat(house.has("again")).isTrue();
    }

    @Test
    void another_practice_under_a_taken_id_is_told() throws IOException {
        String other = named("taken").replace("Feria de oficios", "Otra cosa");
        ImportReport one = house.take(named("taken"), other, named("taken"));
        assertThat(one.known()).isEqualTo(2);
        assertThat(one.differing()).isEqualTo(1);
        assertThat(one.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.line()).isEqualTo(2);
            assertThat(remark.value()).isEqualTo("taken");
            assertThat(remark.reason()).contains("difiere de lo que ya está").contains("name");
        });
        assertThat(house.take(other).differing()).isEqualTo(1);
        assertThat(house.take(named("taken")).hasRemarks()).isFalse();
    }

    @Test
    void a_dry_run_reports_the_same_and_takes_nothing() throws IOException {
        String file = String.join("\n", named("dry1"), "basura", named("dry2"), named("dry1"),
                named("dry2").replace("Feria", "Otra"));
        ImportReport dry = house.intake().dryRun().read(new ByteArrayInputStream(file.getBytes(UTF_8)), done -> {});
        assertThat(house.has("dry1")).isFalse();
        ImportReport wet = house.take(file);
        assertThat(List.of(dry.taken(), dry.known(), dry.differing(), dry.failed())).isEqualTo(List.of(2L, 2L, 1L, 1L))
                .isEqualTo(List.of(wet.taken(), wet.known(), wet.differing(), wet.failed()));
        assertThat(dry.errors()).isEqualTo(wet.errors());
    }

    @Test
    void ids_are_texts_numbers_or_nothing() throws IOException {
        assertThat(taken("{\"id\":17,\"name\":\"Uno\",\"municipality\":\"Quilicura\"}", "17").identification().name())
                .isEqualTo("Uno");
        String nameless = "{\"id\":null,\"name\":\"Sin id\",\"municipality\":\"Quilicura\"}";
        assertThat(house.take(nameless).taken()).isEqualTo(1);
        assertThat(house.take(nameless).known()).isEqualTo(1);
    }

    @Test
    void a_name_of_nothing_visible_is_missing() throws IOException {
        assertThat(refused(named("blank").replace("Feria de oficios", " \\u0000 ")).reason()).contains("name falta");
        assertThat(refused("{\"id\":\"blank\",\"municipality\":\"Quilicura\"}").field()).isEqualTo("name");
    }
}
