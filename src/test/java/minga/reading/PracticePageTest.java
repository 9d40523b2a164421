package minga.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import minga.change.JpaChanges;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.practice.ImportedPractice;
import minga.practice.JpaPractices;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.template.Field;
import minga.territory.JpaTerritory;
import minga.vocabulary.JpaVocabularies;
import minga.web.Frame;
import minga.web.Language;
import minga.web.PageRenderer;
import minga.web.RequestContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests of the page of a published practice. */
class PracticePageTest {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    private static Database database;
    private static Practices practices;
    private static Transactions transactions;
    private static Practice whole;
    private static Practice bare;

    @BeforeAll
    static void open() {
        database = TestDatabase.DERBY.open();
        transactions = database.transactions();
        practices = new JpaPractices(transactions, new JpaChanges(transactions, Clock.systemUTC()), Clock.systemUTC());
        whole = taken(PracticeVersionFixture.whole());
        bare = taken(PracticeVersionFixture.read(
                "{\"name\": \"Sin más\", \"municipalities\": [\"13125\"], \"description\": \"Algo\", \"startYear\":"
                        + " 2015}"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Practice taken(PracticeVersion version) {
        long id = transactions.write(() -> practices
                .importPublished(List.of(new ImportedPractice("13125", version.identification().name(), version)))
                .get(0).id());
        return practices.find(id).orElseThrow();
    }

    @Test
    void every_place_that_a_search_leads_to_is_in_the_page() {
        String html = html(whole, true);
        List<String> ids = ID.matcher(html).results().map((MatchResult found) -> found.group(1)).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).contains("nombre", "resumen", "municipalidad", "responsable-1", "responsable-2", "asociada-1",
                "tipo", "temas", "poblaciones",
                "palabras-clave", "alcance", "sitio-web", "tiempo", "sustento-legal", "norma-1", "pacto-mundial",
                "problema", "situacion-inicial",
                "diagnostico", "descripcion", "objetivo-4", "actividad-4", "metodologia", "enfoques", "logros",
                "indicador-4", "indicador-1-medio-2",
                "indicador-1-medio-1-evidencia-1", "evidencia-2", "financiamiento-1", "personas-alcanzadas",
                "facilitadores", "lecciones", "consejos",
                "condiciones-minimas", "replica-1", "reconocimiento-1");
    }

    @Test
    void every_field_is_shown_or_named_as_not_informed() {
        for (Practice practice : List.of(whole, bare)) {
            FichaPage page = page(practice, true);
            List<String> named = new ArrayList<>(
                    page.gist().source() == FichaGist.Source.DESCRIPTION ? List.of("descripción") : List.of());
            page.parts().forEach(part -> {
                part.facts().forEach(shown -> named.add(shown.label().toLowerCase(Locale.ROOT)));
                part.texts().forEach(shown -> named.add(shown.label().toLowerCase(Locale.ROOT)));
                part.tables().forEach(shown -> named.add(shown.label().toLowerCase(Locale.ROOT)));
                part.silent().forEach(name -> named.add(name.toLowerCase(Locale.ROOT)));
            });
            List<String> elsewhere = List.of("name", "summary", "objectives", "activities", "indicators",
                    "durationValue", "durationUnit", "licence");
            FieldDisplayBuilder shaper = new FieldDisplayBuilder(Language.ES, new JpaVocabularies(transactions),
                    new JpaTerritory(transactions));
            for (Field<PracticeVersion, ?> field : PracticeTemplate.PRACTICE.fields()) {
                if (!elsewhere.contains(field.key())) {
                    assertThat(named).contains(shaper.label("practice", field).toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    @Test
    void the_contact_is_for_people_who_signed_in() {
        assertThat(html(whole, false)).doesNotContain("oficina@example.cl").doesNotContain("Encargada de la oficina");
        assertThat(html(whole, true)).contains("oficina@example.cl");
    }

    @Test
    void what_the_ficha_does_not_say_is_named_once_at_the_end() {
        for (Practice practice : List.of(whole, bare)) {
            String html = html(practice, false);
            FichaPage page = page(practice, false);
            assertThat(page.told()).noneMatch(part -> part.empty() && !part.id().equals("seccion-resultados"));
            assertThat(page.untold()).extracting(FichaPage.Untold::title).doesNotHaveDuplicates();
            String end = html.substring(html.indexOf("id=\"sin-informar\""), html.indexOf("</main>"));
            assertThat(end).contains("Lo que la ficha no informa").contains("(" + page.untoldFields() + " campos)");
            page.untold().forEach(one -> one.fields().forEach(name -> assertThat(end).contains(name)));
            assertThat(html.replace(end, "")).as("said nowhere else").doesNotContainIgnoringCase("no informad");
        }
        assertThat(page(bare, false).told()).extracting(FieldDisplay.Part::id).doesNotContain("seccion-aprendizajes",
                "seccion-recursos");
    }

    @Test
    void the_page_begins_with_what_it_is_for_whom_the_result_and_the_evidence_and_goes_on_to_the_chain() {
        assertThat(html(whole, false)).containsSubsequence("<h1", "Municipalidades de 13125, 13128", "Desde 2019",
                "Publicada", "id=\"resumen\"", "Para quién",
                "Bajaron los desalojos.", "Con archivo o enlace: 2 de 4 medios de verificación", "Descargar",
                "Imprimir", "Comparar", "Compartir", "id=\"cadena\"",
                "id=\"descripcion\"", "id=\"cadena-tabla\"", "id=\"citar\"", "id=\"sin-informar\"");
    }

    @Test
    void without_a_summary_the_first_sentences_of_the_description_say_what_it_is() {
        assertThat(page(bare, false).gist()).satisfies(gist -> assertThat(gist.what()).containsExactly("Algo"),
                gist -> assertThat(gist.id()).isEqualTo("descripcion"));
        String first = "Primera frase de la práctica, con sus palabras.";
        String rest = " Otra frase que sigue.".repeat(40);
        FichaGist gist = page(taken(PracticeVersionFixture.read(
                "{\"name\": \"Larga\", \"municipalities\": [\"13125\"], \"description\": \"" + first + rest + "\"}")),
                false).gist();
        assertThat(String.join(" ", gist.what())).startsWith(first).endsWith(".").hasSizeLessThan(400);
        assertThat(gist.id()).as("the whole stands below").isEmpty();
        assertThat(FichaGistBuilder.sentences("palabra ".repeat(300), 360)).endsWith("…").hasSizeLessThan(620);
    }

    @Test
    void the_result_is_what_was_achieved_else_what_was_measured_else_how_many_were_reached() {
        assertThat(gist("\"achievements\": \"Bajaron los desalojos. Y más.\", \"peopleReached\": 5").result())
                .isEqualTo("Bajaron los desalojos.");
        assertThat(gist(
                "\"indicators\": [{\"text\": \"Arriendos\"}, {\"text\": \"Contratos firmados\", \"value\": \"214\","
                        + " \"unit\": \"contratos\"}]")
                .result())
                .isEqualTo("Contratos firmados: 214 contratos");
        assertThat(gist("\"peopleReached\": 1240").result()).isEqualTo("1.240 personas alcanzadas.");
        assertThat(gist("\"scope\": \"communal\"").result()).isEmpty();
    }

    @Test
    void the_licence_is_said_once_and_is_that_of_the_ficha_else_that_of_the_portal() {
        for (Practice practice : List.of(whole, bare)) {
            assertThat(html(practice, false).split("(?i)licencia: ", -1)).hasSize(2);
            assertThat(html(practice, false)).doesNotContain("salvo que se indique otra");
        }
        assertThat(html(whole, false)).contains("Licencia: CC-BY-4.0.");
        assertThat(html(bare, false)).contains("la del portal; la ficha no indica otra");
    }

    @Test
    void a_table_with_one_column_is_a_list_of_lines() {
        Practice partner = taken(PracticeVersionFixture.read(
                "{\"name\": \"Con socias\", \"municipalities\": [\"13125\"], \"description\": \"Algo\", \"partners\":"
                        + " [{\"institution\": \"Una\"}, {\"institution\": \"Dos\"}]}"));
        assertThat(page(partner, false).parts()).flatExtracting(FieldDisplay.Part::tables).isEmpty();
        assertThat(html(partner, false)).contains("<span id=\"asociada-2\">Dos</span>");
    }

    private static FichaGist gist(String fields) {
        PracticeVersion version = PracticeVersionFixture.read("{\"name\": \"Con resultado\", " + fields + "}");
        return new FichaGistBuilder(Language.ES,
                new FieldDisplayBuilder(Language.ES, new JpaVocabularies(transactions), new JpaTerritory(transactions)))
                .gist(version);
    }

    @Test
    void a_withdrawn_practice_leaves_its_code_the_day_and_the_reason() {
        TombstonePage page = new TombstonePage("BP-2026-0001", "Municipalidad de Quilicura",
                Instant.parse("2026-09-08T15:00:00Z"), "Datos <b>personales</b>");
        assertThat(page.status()).isEqualTo(410);
        assertThat(new String(PageRenderer.html(page, new Frame(new RequestContext())), UTF_8)).contains("BP-2026-0001",
                "8 de septiembre de 2026", "Datos &lt;b&gt;personales");
    }

    private static FichaPage page(Practice practice, boolean members) {
        return new FichaPageBuilder(Language.ES, new JpaVocabularies(transactions), new JpaTerritory(transactions))
                .page(practice, practice.published().orElseThrow(), members, List.of());
    }

    private static String html(Practice practice, boolean members) {
        return new String(PageRenderer.html(page(practice, members), new Frame(new RequestContext())), UTF_8);
    }
}
