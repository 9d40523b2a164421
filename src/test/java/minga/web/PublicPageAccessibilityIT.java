package minga.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import minga.harness.Accessibility;
import minga.harness.Browser;
import minga.harness.ForkedPortal;
import minga.harness.NuChecker;
import minga.harness.RunningPortal;
import minga.harness.SeededPractice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests every public page for valid HTML, accessibility and width: both languages, light and dark, wide and narrow. */
@ExtendWith({RunningPortal.class, Browser.class})
@ResourceLock(RunningPortal.LOCK)
class PublicPageAccessibilityIT {

    private static final String FICHA = "/practicas/programa-de-mediadores-sociales-interculturales";
    private static final int FIRST_VIEW = 100_000;

    static final List<String> ADDRESSES = List.of("/", "/practicas", "/practicas?q=certificados+migrantes",
            "/practicas?q=zzzz&region=11",
            "/practicas?vista=tabla&orden=nombre", "/practicas/filtro/tema?q=migrantes&contiene=a", FICHA,
            "/practicas/primera-consulta-a-migrantes-y-refugiados",
            "/comparar?p=primera-consulta-a-migrantes-y-refugiados&p=programa-de-mediadores-sociales-interculturales",
            "/comparar", "/carpetas", "/seleccion",
            "/seleccion?p=no-hay-tal&p=primera-consulta-a-migrantes-y-refugiados"
                    + "&p=programa-de-mediadores-sociales-interculturales",
            FICHA
                    + "?p=primera-consulta-a-migrantes-y-refugiados",
            "/p/" + SeededPractice.FIRST + "/v1",
            "/p/" + SeededPractice.FIRST + "/cambios?de=1&a=1&todo=si", "/seminarios", "/mesa", "/compromisos",
            "/compromisos?estado=OVERDUE&responsable=Nadie",
            "/compromisos/plan-de-trabajo-direccion-de-politica-consular", "/informar-avance/dejar", "/inscripcion",
            "/acerca",
            "/conclusiones",
            "/seminarios/relacion-dinamica-entre-migracion-y-ciudad", "/accesibilidad", "/privacidad", "/ayuda",
            "/estadisticas", "/estadisticas?q=zzzz&desde=ayer", "/estadisticas/hallazgos", "/preferencias", "/ingresar",
            "/avisos/nuevo?q=migrantes", "/no-existe", "/practicas?pagina=999999",
            "/practicas?desde=ayer");

    static Stream<Arguments> pages() {
        return ADDRESSES.stream()
                .flatMap(address -> Stream.of("es-CL", "en-GB").map(language -> Arguments.of(address, language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void is_valid_accessible_and_fits_the_screen(String address, String language, Browser.Visitors visitors) {
        Page page = visitors.somebody(who -> who.setLocale(language).setViewportSize(1280, 900));
        List<String> loud = new ArrayList<>();
        page.onConsoleMessage(message -> loud.add(message.text()));
        Response response = page.navigate(address);
        assertThat(response.status())
                .isEqualTo(address.equals("/no-existe") ? 404
                        : address.startsWith("/informar-avance") || address.equals("/inscripcion") ? 410
                                : address.endsWith("desde=ayer") ? 400 : 200);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.substring(0, 2));
        NuChecker.check(response.text());
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Accessibility.check(page);
        }
        page.setViewportSize(375, 800);
        Accessibility.check(page);
        page.setViewportSize(320, 800);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as("no sideways scroll at 320 px")
                .isLessThanOrEqualTo(320);
        assertThat(loud).as("nothing is refused by the content policy")
                .noneMatch(line -> line.contains("Content Security Policy"));
    }

    @Test
    void preferences_hold_on_the_next_page_without_scripts(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        page.navigate("/preferencias?volver=%2Fpracticas");
        page.locator("input[name=tema][value=contrast]").check();
        page.locator("input[name=texto][value=larger]").check();
        page.locator("main form button").first().click();
        assertThat(page.url()).endsWith("/practicas");
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("contrast");
        assertThat(page.locator("html").getAttribute("data-text")).isEqualTo("larger");
    }

    @Test
    void high_contrast_and_large_text_stay_accessible(Browser.Visitors visitors) {
        for (String theme : List.of("light", "dark", "contrast")) {
            Page page = visitors.withScripts();
            page.navigate("/preferencias?tema=" + theme + "&texto=larger&volver=" + FICHA);
            Accessibility.check(page);
        }
    }

    @Test
    void the_first_view_of_a_page_is_light(Browser.Visitors visitors) {
        for (String address : List.of("/", "/practicas", FICHA)) {
            Page page = visitors.withScripts();
            List<Long> sizes = new ArrayList<>();
            page.onRequestFinished(request -> sizes
                    .add((long) request.sizes().responseBodySize + request.sizes().responseHeadersSize));
            page.navigate(address);
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(sizes.stream().mapToLong(Long::longValue).sum()).as(address).isLessThanOrEqualTo(FIRST_VIEW);
        }
    }

    @Test
    void nothing_is_asked_of_anybody_else(Browser.Visitors visitors, ForkedPortal portal) {
        Page page = visitors.withScripts();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        ADDRESSES.forEach(page::navigate);
        assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith(portal.url("/").toString()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void every_link_leads_somewhere(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        Set<String> seen = new TreeSet<>();
        Set<String> dead = new TreeSet<>();
        for (String address : ADDRESSES) {
            page.navigate(address);
            for (String link : (List<String>) page.locator("a[href^='/']")
                    .evaluateAll("all => all.map(a => a.getAttribute('href').replace(/#.*/, ''))")) {
                boolean plain = !link.startsWith("/preferencias?") && !link.contains("idioma=");
                if (plain && seen.add(link) && page.request().get(link).status() >= 400 && !ADDRESSES.contains(link)) {
                    dead.add(address + " -> " + link);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void a_hit_leads_to_its_place_in_the_ficha(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        page.navigate("/practicas?q=certificaciones+aprobacion");
        page.locator(".match .where a").first().click();
        String anchor = page.url().substring(page.url().indexOf('#') + 1);
        assertThat(page.locator("[id='" + anchor + "']").count()).isEqualTo(1);
    }
}
