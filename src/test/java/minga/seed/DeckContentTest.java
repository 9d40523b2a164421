package minga.seed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that the seeded fichas, commitments and conclusions say what the ministry's presentation says, word for word.
 */
class DeckContentTest {

    private static final JsonObject DECK = SeedFile.of(Path.of("src/test/resources/deck"), "truth.json").json();
    private static final Path CONTENT = Path.of("content");

    @ParameterizedTest
    @CsvSource({"0,quilicura-primera-consulta", "1,quilicura-asistencia-inmigrantes-vulnerables",
            "2,quilicura-mediadores-interculturales"})
    void a_ficha_has_the_words_of_its_slide(int place, String name) {
        JsonObject slide = DECK.getJsonArray("records").getJsonObject(place);
        JsonObject ficha = SeedFile.of(CONTENT, "practices/" + name + ".json").json();
        assertThat(ficha.getString("name")).isEqualTo(slide.getString("name"));
        assertThat(ficha.getInt("startYear")).isEqualTo(slide.getInt("startYear"));
        assertThat(ficha.getString("durationText", "")).isEqualTo(slide.getString("duration"));
        assertThat(ficha.getString("legalBasis", "")).isEqualTo(slide.getString("legalBasis"));
        assertThat(ficha.getString("description")).isEqualTo(slide.getString("description"));
        assertThat(texts(ficha, "objectives")).isEqualTo(words(slide, "objectives"));
        assertThat(texts(ficha, "activities")).isEqualTo(words(slide, "activities"));
        assertThat(texts(ficha, "indicators")).isEqualTo(texts(slide, "indicators"));
        assertThat(texts(ficha.getJsonArray("indicators").getJsonObject(0), "means"))
                .isEqualTo(words(slide.getJsonArray("indicators").getJsonObject(0), "verifications"));
        assertThat(ficha.getJsonArray("responsible")).hasSameSizeAs(slide.getJsonArray("responsible"));
    }

    @Test
    void commitments_and_conclusions_stand_as_they_were_shown() {
        JsonObject seminar = SeedFile.of(CONTENT, "seminars/1-relacion-dinamica-entre-migracion-y-ciudad.json").json();
        assertThat(SeedFile.in(CONTENT, "commitments", ".json").stream().map(file -> file.json().getString("text")))
                .containsExactlyElementsOf(words(DECK.getJsonArray("commitments").getJsonObject(0), "items"));
        assertThat(words(seminar, "conclusions"))
                .isEqualTo(words(DECK.getJsonArray("conclusions").getJsonObject(0), "paragraphs"));
    }

    @Test
    void the_page_of_conclusions_repeats_them() {
        String page = SeedFile.of(CONTENT, "pages/conclusiones.es.md").words();
        assertThat(words(DECK.getJsonArray("conclusions").getJsonObject(0), "paragraphs")).allMatch(page::contains);
    }

    private static List<String> texts(JsonObject record, String rows) {
        return record.containsKey(rows) ? IntStream.range(0, record.getJsonArray(rows).size())
                .mapToObj(place -> record.getJsonArray(rows).getJsonObject(place).getString("text")).toList()
                : List.of();
    }

    private static List<String> words(JsonObject record, String list) {
        Stream<JsonString> all = record.getJsonArray(list).getValuesAs(JsonString.class).stream();
        return all.map(JsonString::getString).toList();
    }
}
