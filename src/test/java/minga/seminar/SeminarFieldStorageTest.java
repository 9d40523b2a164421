package minga.seminar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import minga.form.FieldView;
import minga.platform.TestDatabase;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Template;
import minga.template.TemplateJson;
import minga.web.Language;
import minga.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that every field of a seminar is the same after typing, saving, reading back, and a round trip through JSON.
 */
class SeminarFieldStorageTest {

    private static final String CANARY = "<script>alert(1)</script> \"ñandú\" & 'Ü' 🏠 ='1+1'";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_typed_is_read_back_and_survives_json(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = filled(fixture);
            Map<String, List<String>> typed = new LinkedHashMap<>();
            fixture.fields(id).forEach((parameter, field) -> typed.put(parameter, answer(field)));
            assertThat(fixture.save(id, typed, "guardar")).isEmpty();
            Map<String, List<String>> back = new LinkedHashMap<>();
            fixture.fields(id).forEach((parameter, field) -> back.put(parameter,
                    field.kind().equals("MOMENT") ? field.moment() : field.values()));
            assertThat(back).isEqualTo(typed);
            JsonObject json = json(fixture.seminar(id));
            Seminar copy = new Seminar();
            assertThat(TemplateJson.read(json, SeminarTemplate.SEMINAR, copy)).isEmpty();
            assertThat(json(copy)).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_no_page_of_ours_would_send_is_answered_with_a_word_or_taken_never_with_a_fall(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = filled(fixture);
            Set<String> parameters = fixture.fields(id).keySet();
            for (String words : List.of("abc", "-1", "99999999999999999999", "30-02-2020 10:00", "x".repeat(70_000),
                    "javascript:alert(1)", "1\n2", "\u202e\ufffe\uffff", "😀".repeat(3000),
                    "2026-01-01T00:00+18:00[America/Santiago]", "+999999999-12-31T00:00Z", "America/Santiago")) {
                Map<String, List<String>> typed = new LinkedHashMap<>();
                parameters.forEach(parameter -> typed.put(parameter, List.of(words)));
                assertThatCode(() -> fixture.save(id, typed, "guardar")).as("%.20s", words).doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void each_takes_as_much_as_it_says(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = filled(fixture);
            fixture.fields(id).forEach((parameter, field) -> {
                if (Set.of("LINE", "TEXT", "MARKDOWN").contains(field.kind())) {
                    assertThat(fixture.type(id, parameter, "🏠".repeat(field.atMost() / 2))).as(parameter).isEmpty();
                    assertThat(fixture.type(id, parameter, "x".repeat(field.atMost() + 1))).as(parameter).hasSize(1);
                }
            });
        }
    }

    @Test
    void every_field_row_and_section_has_its_words() {
        Set<String> lacking = new TreeSet<>();
        lacking(SeminarTemplate.SEMINAR, lacking);
        SeminarTemplate.SEMINAR.sections().forEach(section -> need("seminar.section." + section.key(), lacking));
        assertThat(lacking).isEmpty();
    }

    private static void lacking(Template<?> template, Set<String> lacking) {
        for (Field<?, ?> field : template.fields()) {
            need(template.key() + "." + field.key(), lacking);
            if (field.kind() == FieldKind.ROWS) {
                need(field.rowTemplate().key() + ".row", lacking);
                lacking(field.rowTemplate(), lacking);
            }
        }
    }

    private static void need(String key, Set<String> lacking) {
        for (Language language : Language.values()) {
            if (!Messages.has(language, key)) {
                lacking.add(language + " " + key);
            }
        }
    }

    private static long filled(SeminarFixture fixture) {
        long id = fixture.begin("Mesa");
        fixture.press(id, "agregar:conclusions");
        fixture.press(id, "agregar:hosts");
        fixture.press(id, "agregar:sessions");
        fixture.press(id, "agregar:sessions.0.speakers");
        return id;
    }

    private static JsonObject json(Seminar seminar) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(text)) {
            json.writeStartObject();
            TemplateJson.write(json, SeminarTemplate.SEMINAR, seminar, true);
            json.writeEnd();
        }
        return Json.createReader(new StringReader(text.toString())).readObject();
    }

    private static List<String> answer(FieldView field) {
        return switch (field.kind()) {
            case "LINE", "TEXT", "MARKDOWN" -> List.of(field.atMost() < CANARY.length() ? "<b>'\"&" : CANARY);
            case "MOMENT" -> List.of("2026-08-26", "15:30", "Pacific/Easter");
            case "LINK" -> List.of("https://www.minga.example/sala?a=1&b=%3Cb%3E");
            case "FLAG" -> List.of("true");
            case "NUMBER" -> List.of("90");
            case "CHOICE", "RECORD" -> List.of(field.choices().get(1).code());
            case "RECORDS" -> List.of(field.choices().get(2).code(), field.choices().get(0).code());
            default -> throw new AssertionError(field.kind());
        };
    }
}
