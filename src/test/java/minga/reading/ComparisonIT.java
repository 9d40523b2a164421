package minga.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import minga.harness.Accessibility;
import minga.harness.Browser;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Browser test of comparing practices without JavaScript, from the marks on the results page to the differing fields.
 */
@ExtendWith({RunningPortal.class, Browser.class})
@ResourceLock(RunningPortal.LOCK)
class ComparisonIT {

    private static final String FIRST = "primera-consulta-a-migrantes-y-refugiados";
    private static final String SECOND = "programa-de-mediadores-sociales-interculturales";

    @Test
    void two_are_marked_in_the_list_and_stand_beside_each_other(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        page.navigate("/practicas?q=migrantes&orden=nombre");
        page.locator("input[name=p][value=" + FIRST + "]").check();
        page.locator("input[name=p][value=" + SECOND + "]").check();
        page.locator("#f-comparar button").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Comparar 2 prácticas");
        assertThat(page.locator("table.compare").locator("thead th").allTextContents()).hasSize(3);
        int all = rows(page);
        int same = page.locator("table.compare tr.same").count();
        assertThat(same).isPositive();
        page.locator("text=Mostrar solo diferencias").click();
        assertThat(rows(page)).isEqualTo(all - same);
        assertThat(page.locator("table.compare tr.same").count()).isZero();
        assertThat(page.locator("[role=status]").textContent())
                .contains("Se diferencian en " + (all - same) + " campos");
        page.locator("main >> text=Volver a los resultados").click();
        assertThat(page.url()).endsWith("/practicas?q=migrantes&orden=nombre");
    }

    @Test
    void the_chains_stand_side_by_side_with_their_gaps_in_one_table(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        page.navigate("/comparar?p=" + FIRST + "&p=" + SECOND);
        assertThat(page.locator("table").count()).isEqualTo(1);
        Locator chains = page.locator("table.compare tr:has(.chain-links)").first().locator("td");
        assertThat(chains.count()).isEqualTo(2);
        for (Locator chain : chains.all()) {
            assertThat(chain.textContent()).contains("Objetivo 1", "Indicador 1", "Medio de verificación 1");
            assertThat(chain.locator(".state-gap").count()).as("missing evidence is shown").isPositive();
        }
        assertThat(page.locator("tr.gaps-row td").first().locator("li").count()).isPositive();
    }

    @Test
    void the_names_stay_in_sight_while_one_reads_down(Browser.Visitors visitors) {
        Page page = visitors.somebody(who -> who.setViewportSize(1024, 700));
        page.navigate("/comparar?p=" + FIRST + "&p=" + SECOND);
        page.evaluate(
                "window.scrollTo(0, document.querySelector('table.compare').getBoundingClientRect().top + scrollY +"
                        + " 900)");
        assertThat(page.locator("table.compare thead th").nth(1).boundingBox().y).isBetween(0.0, 1.0);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(1024);
        Accessibility.check(page);
    }

    @Test
    void marks_are_kept_when_the_page_of_the_list_changes(Browser.Visitors visitors) {
        for (boolean scripts : List.of(true, false)) {
            Page page = visitors.somebody(who -> who.setJavaScriptEnabled(scripts));
            page.navigate("/practicas?por=1&orden=nombre");
            String first = page.locator("input[name=p]").getAttribute("value");
            page.locator("input[name=p]").check();
            page.locator(".pages:visible >> text=Siguiente").click();
            page.waitForURL("**pagina=2**");
            assertThat(page.url()).as("scripts " + scripts).contains("p=" + first, "orden=nombre", "por=1");
            page.locator("input[name=p][type=checkbox]").check();
            page.locator(".pages:visible >> text=Anterior").click();
            page.waitForURL(url -> !url.contains("pagina=2"));
            assertThat(page.locator("input[name=p][type=checkbox]").isChecked()).isTrue();
            assertThat(page.locator(".marks").textContent()).contains("2 prácticas marcadas");
            page.locator("#f-comparar button").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Comparar 2 prácticas");
            page.locator("main >> text=Agregar otra").click();
            assertThat(page.locator("input[name=p][type=checkbox]").isChecked()).isTrue();
            page.locator("text=Quitar las marcas").click();
            assertThat(page.url()).doesNotContain("p=" + first);
        }
    }

    private static int rows(Page page) {
        return page.locator("table.compare tbody tr:not(.group):not(.gaps-row)").count();
    }

    @Test
    void who_cannot_be_compared_is_named_in_words(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        page.navigate("/comparar?p=" + FIRST + "&p=no-hay-tal&p=" + SECOND);
        assertThat(page.locator(".note").textContent()).contains("«no-hay-tal»");
        assertThat(page.locator("h1").textContent()).isEqualTo("Comparar 2 prácticas");
        page.navigate("/comparar?p=" + FIRST);
        assertThat(page.locator("h1").textContent()).isEqualTo("Comparar prácticas");
        assertThat(page.locator("main").textContent()).contains("Marque entre 2 y 4", "Primera consulta");
        assertThat(page.navigate("/comparar").status()).isEqualTo(200);
    }

    @Test
    void what_members_only_may_read_is_not_compared_and_the_same_one_twice_is_one(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        page.navigate("/comparar?p=" + FIRST + "&p=" + SECOND + "&p=" + FIRST);
        assertThat(page.locator("h1").textContent()).isEqualTo("Comparar 2 prácticas");
        assertThat(page.locator("th[scope=row]").allTextContents()).isNotEmpty()
                .doesNotContain("Correo de contacto", "Cargo de contacto", "Consentimiento para publicar");
    }

    @Test
    void on_a_phone_each_value_says_whose_it_is(Browser.Visitors visitors) {
        Page page = visitors.somebody(who -> who.setViewportSize(375, 800));
        page.navigate("/comparar?p=" + FIRST + "&p=" + SECOND + "&idioma=en");
        assertThat(page.locator("h1").textContent()).isEqualTo("Compare 2 practices");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(375);
        List<String> whose = page.locator("table.compare").locator("tbody tr:not(.group)").first().locator("td").all()
                .stream()
                .map((Locator cell) -> cell.getAttribute("data-label")).toList();
        assertThat(whose).hasSize(2).allMatch(name -> !name.isBlank());
        Accessibility.check(page);
    }
}
