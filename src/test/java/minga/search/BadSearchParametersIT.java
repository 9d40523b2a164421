package minga.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import minga.harness.Browser;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Browser test of unreadable search parameters without JavaScript: said beside their field, everything else kept. */
@ExtendWith({RunningPortal.class, Browser.class})
@ResourceLock(RunningPortal.LOCK)
class BadSearchParametersIT {

    private static final String KEPT = "/practicas?q=migrantes&comuna=13125&";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "desde=18                | 400 | Desde: Escriba un año de cuatro cifras | #desde",
            "hasta=dos+mil           | 400 | Hasta: Escriba un año de cuatro cifras | #hasta",
            "from=-5                 | 400 | Desde: Escriba un año de cuatro cifras | #desde",
            "desde=2023&hasta=2018   | 400 | Hasta: Este año (2018) es anterior     | #hasta",
            "por=100000              | 400 | Prácticas por página: Escriba un número entre 1 y 100 | ",
            "por=0                   | 400 | Prácticas por página: Escriba un número entre 1 y 100 | ",
            "orden=al-reves          | 400 | Orden: Puede ser relevancia            | #orden",
            "region=99               | 200 | Región: El portal no tiene la opción «99» | #region",
            "tema=nada,education     | 200 | Tema: El portal no tiene la opción «nada» | #tema",
            "poblacion=x             | 200 | Población: El portal no tiene la opción «x» | ",
            "anio=18                 | 200 | Año de inicio: El portal no tiene la opción «18» | ",
            "pagina=-3               | 200 | Página: «-3» no es un número de página | ",
            "pagina=dos              | 200 | Página: «dos» no es un número de página | ",
            "vista=mapa              | 200 | Vista: «mapa» no es una vista          | #vista"})
    void is_said_beside_its_field_and_the_rest_of_the_search_is_kept(String parameter, int status, String sentence,
            String anchor, Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        Response answer = page.navigate(KEPT + parameter);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(page.locator("#q").inputValue()).isEqualTo("migrantes");
        assertThat(page.locator("input[name=comuna][form=f-buscar][value='13125']").isChecked()).isTrue();
        assertThat(page.locator(".card").count()).as("results without what cannot be read").isPositive();
        assertThat(page.title()).startsWith("Error");
        assertThat(page.locator(".errors").textContent()).contains(sentence);
        if (anchor != null) {
            assertThat(page.locator(".errors a").getAttribute("href")).isEqualTo(anchor);
            assertThat(page.locator(anchor).count()).isEqualTo(1);
        }
    }

    @Test
    void what_was_typed_stays_in_the_field_and_is_mended_there(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        page.navigate(KEPT + "desde=18&orden=nombre");
        Locator from = page.locator("#desde");
        assertThat(from.inputValue()).isEqualTo("18");
        assertThat(from.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(page.locator("#" + from.getAttribute("aria-describedby")).textContent()).contains("cuatro cifras");
        assertThat(from.isVisible()).isTrue();
        from.fill("2010");
        page.locator(".apply button").click();
        assertThat(page.url()).contains("q=migrantes", "comuna=13125", "desde=2010", "orden=nombre");
        assertThat(page.locator(".errors").count()).isZero();
    }

    @Test
    void a_page_of_all_options_says_it_too(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        assertThat(page.navigate("/practicas/filtro/tema?q=migrantes&desde=18").status()).isEqualTo(400);
        assertThat(page.locator(".errors").textContent()).contains("Desde: Escriba un año");
        assertThat(page.locator("input[name=tema]").count()).isPositive();
    }

    @Test
    void a_ficha_and_a_comparison_keep_what_could_be_read(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        page.navigate("/practicas/programa-de-mediadores-sociales-interculturales?q=migrantes&desde=18&lugar=1");
        assertThat(page.locator("main >> text=Volver a los resultados").getAttribute("href"))
                .startsWith("/practicas?q=migrantes");
        page.navigate("/comparar?q=migrantes&hasta=x");
        assertThat(page.locator("main >> text=Volver a los resultados").getAttribute("href"))
                .isEqualTo("/practicas?q=migrantes");
    }

    @Test
    void the_label_that_a_theme_had_before_still_means_it(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        for (String label : new String[]{"Capacitación+del+funcionariado",
                "capacitacion+de+funcionarios+municipales"}) {
            assertThat(page.navigate("/practicas?tema=" + label).status()).isEqualTo(200);
            assertThat(page.locator(".errors").count()).as(label).isZero();
            assertThat(page.locator(".chips").textContent()).contains("Capacitación de funcionarios municipales");
        }
    }

    @Test
    void for_programs_a_range_that_ends_before_it_begins_is_refused_by_name(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        Response answer = page.navigate("/api/v1/practices?from=2023&to=2018");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("\"path\":\"to\"", "2018");
    }
}
