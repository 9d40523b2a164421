package minga.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import minga.account.Caller;
import minga.platform.Fault;
import minga.platform.TestDatabase;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.RowTemplates;
import minga.template.FieldTextConverter;
import minga.territory.JpaTerritory;
import minga.vocabulary.JpaVocabularies;
import minga.web.FormError;
import minga.web.Frame;
import minga.web.Language;
import minga.web.PageRenderer;
import minga.web.RequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the page of a review sheet. */
class ReviewSheetTest {

    private static final String NASTY = "<script>alert(1)</script>\"'>{0}${1+1}";

    private final ReviewFixture fixture = new ReviewFixture(TestDatabase.DERBY);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void every_place_of_the_ficha_has_a_box_beside_it() {
        String html = shown(filled(), fixture.paula, Map.of(), List.of());
        PracticeTemplate.PRACTICE.fields().stream().filter(field -> !field.key().equals("indicators"))
                .forEach(field -> assertThat(html).contains("name=\"o." + field.key()));
        assertThat(html).contains("name=\"o.indicators.0\"", "name=\"o.indicators.0.means.0\"",
                "value=\"indicators.0.baseline\"",
                "value=\"indicators.0.text\"", "id=\"lugar-indicators-0-means-0\"");
    }

    @Test
    void the_gaps_of_the_chain_are_told_first_and_lead_to_their_place() {
        String html = shown(filled(), fixture.paula, Map.of(), List.of());
        assertThat(html).contains("El medio de verificación 1 del indicador 1 no tiene archivo ni enlace",
                "href=\"#lugar-indicators-0-means-0\"",
                "El indicador 1 no dice qué objetivo mide");
    }

    @Test
    void what_was_typed_stands_again_beside_its_fault() {
        List<FormError> errors = FormError.of(List.of(Fault.at("o.name", "fault.tooLong", 4000, 4001)), Language.ES);
        String html = shown(filled(), fixture.paula, Map.of("o.name", NASTY), errors);
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;{0}${1+1}", "href=\"#o-name\"",
                "aria-invalid=\"true\"",
                "<title>Error: ").doesNotContain("<script>alert");
    }

    @Test
    void what_a_colleague_takes_over_is_not_lost_for_the_one_who_was_writing() {
        long id = filled();
        fixture.reviews.startReview(fixture.pedro, id, fixture.revision(id));
        String html = shown(id, fixture.paula, Map.of("o.name", "algo que costó escribir"), List.of());
        assertThat(html).contains("algo que costó escribir", "Está a cargo de Pedro").doesNotContain("name=\"o.name\"");
    }

    @Test
    void what_is_being_mended_is_not_shown() {
        long id = filled();
        fixture.reviews.addRemark(fixture.paula, id, "indicators.0.means.0.text", "¿Quién lo emite?");
        fixture.reviews.returnToMunicipality(fixture.paula, id, fixture.revision(id));
        String html = shown(id, fixture.paula, Map.of(), List.of());
        assertThat(html).contains("¿Quién lo emite?", "La municipalidad está corrigiendo")
                .doesNotContain("Charlas <b>");
    }

    @Test
    void what_people_wrote_is_text_and_nothing_else() {
        String html = shown(filled(), fixture.paula, Map.of(), List.of());
        assertThat(html).contains("Charlas &lt;b&gt;").doesNotContain("Charlas <b>")
                .doesNotContain("href=\"javascript");
    }

    private long filled() {
        long id = fixture.startedReview();
        fixture.transactions.write(() -> {
            PracticeVersion version = fixture.reviews.read(fixture.paula, id).version();
            PracticeTemplate.DESCRIPTION.set(version, "Charlas <b>en tres lenguas</b>.\nUna por mes.");
            PracticeTemplate.WEBSITE.set(version, "javascript:alert(1)");
            version.objectives().add();
            FieldTextConverter.parse(RowTemplates.MEANS.field("text").orElseThrow(),
                    version.indicators().get(0).means().get(0), List.of("Certificado"));
        });
        return id;
    }

    private String shown(long id, Caller caller, Map<String, String> typed, List<FormError> errors) {
        AnswerFormatter answers = new AnswerFormatter(new JpaVocabularies(fixture.transactions),
                new JpaTerritory(fixture.transactions), Language.ES);
        return new String(
                PageRenderer.html(new ReviewSheetPageBuilder(fixture.reviews.read(caller, id), caller, answers, "")
                        .page(typed, errors, "", 200), new Frame(new RequestContext())),
                UTF_8);
    }
}
