package minga.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import minga.harness.Browser;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Browser test of a reader who marks practices, puts them in order, mails the address and downloads them. */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class SelectionIT {

    private static final String FIRST = "primera-consulta-a-migrantes-y-refugiados";
    private static final String SECOND = "programa-de-asistencia-para-inmigrantes-vulnerables";
    private static final String THIRD = "programa-de-mediadores-sociales-interculturales";
    private static final Pattern NAMES = Pattern.compile("(?m)^# (.+)$");
    private static final Pattern SUFFIXES = Pattern.compile("href=\"(/seleccion\\.[a-z]+)\\?");

    @Test
    void a_selection_follows_from_the_list_through_fichas_with_and_without_scripts(Browser.Visitors visitors) {
        for (boolean scripts : List.of(true, false)) {
            Page page = visitors.somebody(who -> who.setJavaScriptEnabled(scripts));
            page.navigate("/practicas?orden=nombre");
            page.locator("input[name=p][type=checkbox][value=" + THIRD + "]").press("Space");
            press(page, "main >> text=Ver mi selección");
            assertThat(codes(page)).hasSize(1);
            press(page, "text=Agregar otra práctica");
            assertThat(page.locator("input[name=p][type=checkbox][value=" + THIRD + "]").isChecked()).isTrue();
            press(page, ".card h3 a[href^='/practicas/" + FIRST + "']");
            press(page, "text=Agregar a mi selección");
            assertThat(page.locator(".marks").textContent()).contains("2 prácticas marcadas");
            press(page, ".marks >> text=Ver mi selección");
            assertThat(names(page)).startsWith("Programa de mediadores", "Primera consulta");
            press(page, "main a:has-text('Subir')");
            assertThat(names(page)).startsWith("Primera consulta", "Programa de mediadores");
            press(page, ".pick h2 a");
            assertThat(page.locator("text=Quitar de mi selección").count()).isEqualTo(1);
            press(page, "text=Quitar de mi selección");
            assertThat(page.locator(".marks").textContent()).contains("1 práctica marcada");
        }
    }

    @Test
    void every_format_of_lists_holds_the_practices_in_their_order(People.Known people) {
        Person reader = people.stranger();
        String query = "?p=" + THIRD + "&p=" + FIRST + "&p=" + SECOND;
        HttpResponse<String> page = reader.get("/seleccion" + query);
        List<String> files = SUFFIXES.matcher(page.body()).results().map(found -> found.group(1)).toList();
        assertThat(files).contains("/seleccion.md", "/seleccion.json", "/seleccion.csv", "/seleccion.xlsx",
                "/seleccion.ris", "/seleccion.jsonl");
        for (String file : files) {
            assertThat(reader.get(file + query).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(NAMES.matcher(reader.get("/seleccion.md" + query).body()).results().map(found -> found.group(1)))
                .containsExactly("Programa de mediadores sociales interculturales",
                        "Primera consulta a migrantes y refugiados",
                        "Programa de asistencia para inmigrantes vulnerables");
        assertThat(NAMES.matcher(reader.get("/seleccion.md?p=" + THIRD + "&p=" + THIRD + "&p=x").body()).results())
                .hasSize(1);
        assertThat(reader.get("/seleccion.md").statusCode()).isEqualTo(200);
        assertThat(reader.get("/seleccion.exe" + query).statusCode()).isEqualTo(404);
    }

    @Test
    void what_an_address_names_and_is_not_there_is_told_and_no_more_is_carried_than_said(People.Known people) {
        String page = people.stranger().get("/seleccion?p=%3Cscript%3E&p=" + FIRST + "&q=salud&orden=nombre").body();
        assertThat(page)
                .contains("«&lt;script&gt;»", "Primera consulta", "noindex", "/practicas?q=salud&amp;orden=nombre")
                .doesNotContain("<script>&").doesNotContain("Hacer una carpeta");
        StringBuilder many = new StringBuilder("?q=");
        for (int i = 0; i < 200; i++) {
            many.append("&p=x").append(i);
        }
        assertThat(people.stranger().get("/seleccion" + many).body().split("class=\"note\"", -1)).hasSize(32);
        assertThat(people.stranger().get("/practicas/" + FIRST + many).body()).contains("Su selección está completa")
                .doesNotContain("Agregar a mi selección");
    }

    private static List<String> codes(Page page) {
        return page.locator(".pick").all().stream().map(one -> one.getAttribute("id")).toList();
    }

    private static List<String> names(Page page) {
        return page.locator(".pick h2").allTextContents().stream().map(name -> name.strip().split(" ", -1))
                .map(words -> words[0] + " " + words[1] + (words[1].equals("de") ? " " + words[2] : "")).toList();
    }

    /** By the keyboard alone. */
    @SuppressWarnings("deprecation") // the page may come back under the same address
    private static void press(Page page, String what) {
        page.locator(what).first().focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }
}
