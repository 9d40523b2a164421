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
class ReadingAFichaTest {

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
            List<String> named = new ArrayList<>();
            page.parts().forEach(part -> {
                part.facts().forEach(shown -> named.add(shown.label().toLowerCase(Locale.ROOT)));
                part.texts().forEach(shown -> named.add(shown.label().toLowerCase(Locale.ROOT)));
                part.tables().forEach(shown -> named.add(shown.label().toLowerCase(Locale.ROOT)));
                part.silent().forEach(name -> named.add(name.toLowerCase(Locale.ROOT)));
            });
            List<String> elsewhere = List.of("name", "summary", "objectives", "activities", "indicators",
                    "durationValue", "durationUnit");
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
    void a_section_that_says_nothing_does_not_stand_empty() {
        assertThat(page(bare, false).untold()).extracting(FieldDisplay.Part::id).contains("seccion-aprendizajes",
                "seccion-recursos");
        assertThat(html(bare, false)).contains("Lo que la ficha no informa");
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
