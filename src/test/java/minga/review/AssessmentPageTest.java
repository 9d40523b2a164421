package minga.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minga.account.Caller;
import minga.assessment.AssessmentPage;
import minga.assessment.AssessmentSheet;
import minga.assessment.ReviewersPage;
import minga.assessment.ScoreForm;
import minga.assessment.Verdicts;
import minga.platform.Fault;
import minga.platform.TestDatabase;
import minga.web.FormError;
import minga.web.Frame;
import minga.web.Language;
import minga.web.Page;
import minga.web.PageRenderer;
import minga.web.RequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the pages of a verdict and of the reviewers of a ficha. */
class AssessmentPageTest {

    private static final String NASTY = "<script>alert(1)</script>\"'>{0}${1+1}";

    private final ReviewFixture fixture = new ReviewFixture(TestDatabase.DERBY);

    @AfterEach
    void close() {
        fixture.close();
    }

    private static String html(Page page) {
        return new String(PageRenderer.html(page, new Frame(new RequestContext())), UTF_8);
    }

    private String shown(long id, Caller caller, Map<String, String> typed, List<FormError> errors) {
        AssessmentSheet sheet = fixture.verdicts.assessments.read(caller, id);
        return html(new AssessmentPage(sheet, "Quilicura", Language.ES, typed.isEmpty() ? sheet.typed() : typed, errors,
                "", 200));
    }

    private long differed() {
        long id = fixture.startedReview();
        fixture.verdicts.assignments.assign(fixture.paula, id, fixture.pedro.accountId());
        fixture.verdicts.give(fixture.paula, id, 4);
        Map<String, String> form = new HashMap<>(Verdicts.form(fixture.verdicts.rubrics.current(), 4));
        form.putAll(Map.of("level.results", "1", "reason.results", NASTY, "summary", NASTY));
        fixture.verdicts.assessments.give(fixture.pedro, id, new ScoreForm(form));
        fixture.verdicts.assessments.say(fixture.pedro, id, NASTY);
        return id;
    }

    @Test
    void the_form_asks_each_item_and_criterion_and_shows_again_what_was_typed() {
        long id = fixture.startedReview();
        List<FormError> errors = FormError.of(List.of(Fault.at("level.results", "assessment.fault.level")),
                Language.ES);
        String html = shown(id, fixture.paula, Map.of("level.design", "2", "reason.design", NASTY), errors);
        assertThat(html).contains("name=\"item.legal-basis\"", "name=\"level.replicability\"", "base, meta y valor",
                "value=\"2\" checked", "&lt;script&gt;alert(1)", "href=\"#level-results\"", "id=\"level-results\"",
                "<title>Error: ", "pauta 1").doesNotContain("<script>alert");
    }

    @Test
    void verdicts_that_differ_stand_side_by_side_with_the_talk() {
        String html = shown(differed(), fixture.paula, Map.of(), List.of());
        assertThat(html).contains("Los dictámenes difieren en un punto", "Difieren", "value=\"decir\"",
                "value=\"cambiar\"", "Pedir que decida una tercera persona", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "value=\"entregar\"");
    }

    @Test
    void who_has_no_seat_sees_who_assesses_and_nothing_of_what_they_said() {
        long id = differed();
        Caller tomas = fixture.createAccount("tomas@arica.example", minga.account.Role.REVIEWER, ReviewFixture.ARICA);
        assertThat(shown(id, tomas, Map.of(), List.of())).contains("Paula", "dictamen entregado")
                .doesNotContain("alert(1)", "Difieren");
        AssessmentSheet sheet = fixture.verdicts.assessments.read(tomas, id);
        assertThat(html(new ReviewersPage(sheet, "Quilicura", List.of(
                new ReviewersPage.Proposal(tomas.accountId(), tomas.name(), "Arica", 0, 2)), List.of(), "", 200)))
                .contains("Quién podría decidir", "value=\"asignar-" + tomas.accountId() + "\"");
    }
}
