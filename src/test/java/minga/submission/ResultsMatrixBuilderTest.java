package minga.submission;

import static minga.submission.SubmissionFixture.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minga.form.FieldView;
import minga.platform.TestDatabase;
import minga.submission.ResultsMatrixPage.Cell;
import minga.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the results chain as a table: each row of the ficha in it, gaps in words, every cell with its address. */
class ResultsMatrixBuilderTest {

    private static final String HASH = "b".repeat(64);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_blank_ficha_is_one_row_that_lacks_its_objective(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = fixture.beginPractice();
            ResultsMatrixPage page = page(fixture, id);
            assertThat(page.gaps()).isEqualTo(1);
            assertThat(said(page)).containsExactly("! La ficha no tiene ningún objetivo | - | - | - | -");
            assertThat(page.rows().get(0).objective().url()).isEqualTo("/postulaciones/" + id + "/design#objectives");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void each_row_goes_from_its_objective_as_far_as_the_chain_goes(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = filled(fixture);
            assertThat(said(page(fixture, id))).containsExactly(
                    "Objetivo 1 Conversar | Actividad 1 Taller | Indicador 1 uno | Medio de verificación 1 "
                            + "| Evidencia 1 acta.pdf",
                    "Objetivo 1 | Actividad 1 | Indicador 1 | Medio de verificación 2 "
                            + "| ! El medio de verificación 2 del indicador 1 no tiene archivo ni enlace",
                    "Objetivo 2 Cuidar | Actividad 1 | Indicador 1 | Sus medios están más arriba | -",
                    "Objetivo 2 | - | Indicador 2 dos | ! El indicador 2 no tiene medio de verificación | -",
                    "Objetivo 3 | ! El objetivo 3 no tiene actividad | ! El objetivo 3 no tiene indicador | - | -",
                    "! La actividad 2 no dice a qué objetivo atiende | Actividad 2 | - | - | -",
                    "! El indicador 3 no dice qué objetivo mide | - | Indicador 3 tres "
                            + "| ! El indicador 3 no tiene medio de verificación | -");
            assertThat(page(fixture, id).gaps()).as("as many as the chain has")
                    .isEqualTo(marked(page(fixture, id)));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_cell_leads_to_a_row_or_list_of_the_form(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = filled(fixture);
            List<String> places = new ArrayList<>();
            for (String section : List.of("design", "results")) {
                String url = "/postulaciones/" + id + "/" + section + "#";
                fixture.form(id, section).forEach(field -> addPlaces(url, field, places));
            }
            assertThat(page(fixture, id).rows().stream().flatMap(row -> row.cells().stream()).map(Cell::url)
                    .filter(url -> !url.isEmpty())).hasSizeGreaterThan(15).isSubsetOf(places);
        }
    }

    private static void addPlaces(String url, FieldView field, List<String> places) {
        places.add(url + field.id());
        field.rows().forEach(row -> {
            places.add(url + row.id());
            row.fields().forEach(inner -> addPlaces(url, inner, places));
        });
    }

    private static ResultsMatrixPage page(SubmissionFixture fixture, long id) {
        return ResultsMatrixBuilder.page(id, fixture.version(id), Language.ES);
    }

    private static List<String> said(ResultsMatrixPage page) {
        return page.rows().stream().map(row -> String.join(" | ", row.cells().stream().map(cell -> cell == Cell.EMPTY
                || cell.label().isEmpty() ? "-" : ((cell.gap() ? "! " : "") + cell.label() + " " + cell.text()).strip())
                .toList())).toList();
    }

    private static int marked(ResultsMatrixPage page) {
        return (int) page.rows().stream().flatMap(row -> row.cells().stream())
                .filter(Cell::gap).map(Cell::label).distinct().count();
    }

    /** One activity serves two objectives; the third objective, second activity and last indicator are alone. */
    private static long filled(SubmissionFixture fixture) {
        long id = fixture.beginPractice();
        for (String list : List.of("objectives", "objectives", "objectives", "activities", "activities")) {
            fixture.press(id, "design", "agregar:" + list);
        }
        fixture.save(ROSA, id, "design", Map.of("objectives.0.text", List.of("Conversar"), "objectives.1.text",
                List.of("Cuidar"), "activities.0.text", List.of("Taller"), "activities.0.objectives",
                List.of("1", "2")), "guardar");
        for (String text : List.of("uno", "dos", "tres")) {
            fixture.press(id, "results", "agregar:indicators");
            fixture.type(id, "results", "indicators." + (fixture.version(id).indicators().size() - 1) + ".text", text);
        }
        fixture.save(ROSA, id, "results", Map.of("indicators.0.activity", List.of("1"), "indicators.1.objective",
                List.of("2")), "guardar");
        fixture.press(id, "results", "agregar:indicators.0.means");
        fixture.press(id, "results", "agregar:indicators.0.means");
        fixture.press(id, "results", "agregar:indicators.0.means.0.evidence");
        fixture.transactions.write(() -> fixture.practices.find(id).orElseThrow().newest().indicators().get(0).means()
                .get(0).evidence().get(0).attach(HASH, "acta.pdf", "application/pdf", 10));
        return id;
    }
}
