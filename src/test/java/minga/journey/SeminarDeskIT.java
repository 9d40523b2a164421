package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.function.Consumer;
import minga.harness.Accessibility;
import minga.harness.Browser;
import minga.harness.NuChecker;
import minga.harness.People;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Browser test of a curator who begins a seminar, meets a colleague's save, publishes it, and makes a commitment of its
 * conclusion, which a practice answers.
 */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class SeminarDeskIT {

    /** axe itself is a script. */
    private static final Consumer<Page> WITHOUT_AXE = page -> {};

    @Test
    void with_the_keyboard(Browser.Visitors visitors, People.Known people) {
        people.curator("carla");
        people.curator("carlos");
        walk(visitors.withScripts(), visitors.withScripts(), visitors.withScripts(), "Ciudades que reciben",
                Accessibility::check);
    }

    @Test
    void without_javascript(Browser.Visitors visitors, People.Known people) {
        people.curator("carla");
        people.curator("carlos");
        walk(visitors.withoutScripts(), visitors.withoutScripts(), visitors.withoutScripts(), "Municipios de frontera",
                WITHOUT_AXE);
    }

    private static void walk(Page carla, Page carlos, Page visitor, String title, Consumer<Page> accessibility) {
        DeskFixture.signsIn(carla, "/ingresar", "carla");
        assertThat(carla.url()).as("the desk is where a curator arrives").endsWith("/curaduria");
        assertThat(carla.locator("#menu a[aria-current=page]").getAttribute("href")).isEqualTo("/curaduria");
        press(carla, "main a[href='/curaduria/seminarios/nuevo']");
        carla.fill("[name=title]", title);
        press(carla, "main form button.button");
        String form = carla.url().replaceAll("^https?://[^/]+|#.*", "");
        writes(carla, accessibility);
        assertThat(visitor.navigate("/seminarios").text()).doesNotContain(title);
        String address = "/seminarios/" + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        assertThat(visitor.navigate(address).status()).isEqualTo(404);
        meetsTheColleague(carla, carlos, form, accessibility);
        carla.navigate(form);
        press(carla, "button[value=publicar]");
        assertThat(carla.textContent(".errors")).contains("Elija una opción");
        carla.selectOption("[name=kind]", "REGIONAL");
        press(carla, "button[value=publicar]");
        assertThat(carla.textContent("main .meta")).contains("Anunciado");
        isRead(visitor, address, title, accessibility);
        promises(carla, visitor, form, address, title.split(" ")[0], accessibility);
    }

    private static void writes(Page carla, Consumer<Page> accessibility) {
        carla.fill("[name=startsAt] >> nth=0", "26-08-2016");
        carla.fill("[name=startsAt] >> nth=1", "09:30");
        carla.fill("textarea[name=description]", "Para **todas** las comunas: [programa](javascript:alert(1))");
        press(carla, "button[value='agregar:conclusions']");
        carla.fill("[name='conclusions.0.text']", "Abrir una mesa regional");
        press(carla, "button[value='agregar:conclusions']");
        carla.fill("[name='conclusions.1.text']", "Publicar un protocolo de acogida");
        press(carla, "button[value='subir:conclusions.1']");
        assertThat(carla.inputValue("[name='conclusions.0.text']")).isEqualTo("Publicar un protocolo de acogida");
        assertThat(carla.url()).endsWith("#conclusions-1");
        press(carla, "button[value='agregar:sessions']");
        carla.fill("[name='sessions.0.title']", "Mediación en el barrio");
        carla.fill("[name='sessions.0.startsAt'] >> nth=0", "26-08-2016");
        carla.fill("[name='sessions.0.startsAt'] >> nth=1", "10:00");
        carla.fill("[name='sessions.0.minutes']", "45");
        press(carla, "button[value='agregar:sessions.0.speakers']");
        carla.fill("[name='sessions.0.speakers.0.name']", "Rosa Rojas");
        carla.fill("[name='sessions.0.practices']", "Programa de mediadores sociales interculturales");
        carla.fill("main [name=practices]", "programa");
        press(carla, "main form button[value=guardar]:not(.vh)");
        assertThat(carla.title()).startsWith("Error");
        carla.selectOption("select[name=practices]",
                carla.locator("select[name=practices] option").all().get(1).getAttribute("value"));
        press(carla, "main form button[value=guardar]:not(.vh)");
        assertThat(carla.title()).doesNotStartWith("Error");
        accessibility.accept(carla);
    }

    private static void meetsTheColleague(Page carla, Page carlos, String form, Consumer<Page> accessibility) {
        DeskFixture.signsIn(carlos, "/ingresar", "carlos");
        carlos.navigate(form);
        carla.navigate(form);
        carlos.fill("[name=venue]", "Intendencia de Arica");
        press(carlos, "main form button[value=guardar]:not(.vh)");
        carla.fill("[name=venue]", "Universidad de Tarapacá");
        carla.fill("[name=address]", "Calle 7 de Junio 176");
        press(carla, "main form button[value=guardar]:not(.vh)");
        assertThat(carla.textContent("main")).contains("Intendencia de Arica");
        assertThat(carla.inputValue("[name=venue]")).isEqualTo("Universidad de Tarapacá");
        accessibility.accept(carla);
        assertThat(carla.title()).startsWith("Error");
        assertThat(carla.inputValue("[name=address]")).isEqualTo("Calle 7 de Junio 176");
        press(carla, "button[value='tomar:venue']");
        assertThat(carla.inputValue("[name=venue]")).isEqualTo("Intendencia de Arica");
        carla.fill("[name=venue]", "Universidad de Tarapacá");
        carlos.navigate(form);
        carlos.fill("[name=accessibility]", "Rampa en la entrada norte");
        press(carlos, "main form button[value=guardar]:not(.vh)");
        press(carla, "main form button[value=guardar]:not(.vh)");
        assertThat(carla.title()).as("in different answers nobody meets").doesNotStartWith("Error");
        assertThat(carla.inputValue("[name=venue]")).isEqualTo("Universidad de Tarapacá");
        assertThat(carla.inputValue("[name=accessibility]")).isEqualTo("Rampa en la entrada norte");
    }

    private static void isRead(Page visitor, String address, String title, Consumer<Page> accessibility) {
        assertThat(visitor.navigate("/seminarios").text()).contains(title);
        var page = visitor.navigate(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(visitor.textContent("main")).contains(title, "Seminario regional", "26 de agosto de 2016, 09:30",
                "Universidad de Tarapacá", "Calle 7 de Junio 176", "10:00–10:45", "Rosa Rojas",
                "Programa de mediadores sociales interculturales");
        assertThat(visitor.locator("main .pledges li p:first-child").allTextContents())
                .startsWith("Publicar un protocolo de acogida", "Abrir una mesa regional");
        assertThat(page.text()).contains("<strong>todas</strong>").doesNotContain("javascript:");
        NuChecker.check(page.text());
        visitor.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        accessibility.accept(visitor);
    }

    private static void promises(Page carla, Page visitor, String form, String address, String word,
            Consumer<Page> accessibility) {
        carla.navigate(form);
        press(carla, "button[value=realizado]");
        assertThat(carla.textContent("main .meta")).contains("Realizado");
        press(carla, "button[value^='compromiso:']");
        assertThat(carla.url()).contains("/curaduria/compromisos/");
        String commitment = carla.url().replaceAll("^https?://[^/]+|#.*", "");
        assertThat(carla.inputValue("[name=text]")).isEqualTo("Publicar un protocolo de acogida");
        carla.navigate(form);
        assertThat(carla.textContent("#conclusions-0")).contains("Ya es un compromiso");
        press(carla, "#conclusions-0 a[href='" + commitment + "']");
        carla.fill("[name=institution]", "Gobierno Regional " + word);
        carla.fill("[name=dueOn]", "01-03-2017");
        carla.fill("[name=contact]", "oficina@minga.example");
        carla.fill("main [name=practices]", "Programa de mediadores sociales interculturales");
        press(carla, "main form button[value=guardar]:not(.vh)");
        accessibility.accept(carla);
        assertThat(visitor.navigate("/compromisos").text()).as("it is a draft").doesNotContain(word);
        press(carla, "button[value=publicar]");
        press(carla, "main a[href$='/avance']");
        accessibility.accept(carla);
        press(carla, "main form button.button");
        assertThat(carla.title()).startsWith("Error");
        carla.fill("[name=text]", "Se formó un grupo");
        carla.fill("[name=percentage]", "40");
        press(carla, "main form button.button");
        assertThat(carla.textContent("#avances ~ .log")).contains("Se formó un grupo", "carla");
        press(carla, "form[action$='/recordatorio'] button");
        assertThat(carla.textContent("main")).contains("Se recordó por última vez");
        isFollowedUp(visitor, address, word, accessibility);
    }

    private static void isFollowedUp(Page visitor, String address, String word, Consumer<Page> accessibility) {
        visitor.navigate(address);
        assertThat(visitor.textContent(".pledge-table")).contains(word, "de atraso", "40 %");
        visitor.navigate("/compromisos");
        visitor.locator("main details summary").first().click();
        visitor.selectOption("[name=responsable]", "Gobierno Regional " + word);
        visitor.selectOption("[name=estado]", "OVERDUE");
        press(visitor, "main form button.button");
        assertThat(visitor.url()).contains("responsable=Gobierno", "estado=OVERDUE");
        assertThat(visitor.textContent("main h2")).contains("1 compromiso, 1 vencido");
        accessibility.accept(visitor);
        press(visitor, ".pledge-table tbody th a");
        var page = visitor.navigate(visitor.url());
        assertThat(page.text()).contains("Se formó un grupo", "Programa de mediadores sociales interculturales")
                .doesNotContain("oficina@minga.example");
        NuChecker.check(page.text());
        accessibility.accept(visitor);
    }

    @Test
    void every_page_of_the_desk_is_valid_accessible_and_fits_the_screen(Browser.Visitors visitors,
            People.Known people) {
        people.curator("carla");
        for (String language : List.of("es-CL", "en-GB")) {
            Page page = visitors.somebody(one -> one.setLocale(language));
            DeskFixture.signsIn(page, "/ingresar", "carla");
            page.navigate("/curaduria");
            String form = page.locator(".tasks a[href^='/curaduria/seminarios/']").first().getAttribute("href");
            page.navigate("/curaduria/compromisos");
            String commitment = page.locator(".pledge-table a[href^='/curaduria/']").first().getAttribute("href");
            for (String address : List.of("/curaduria", "/curaduria/seminarios/nuevo", form,
                    "/curaduria/compromisos", "/curaduria/mesa", "/curaduria/compromisos/nuevo", commitment,
                    commitment + "/avance")) {
                page.setViewportSize(1280, 900);
                NuChecker.check(page.navigate(address).text());
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    Accessibility.check(page);
                }
                page.setViewportSize(320, 800);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(address)
                        .isLessThanOrEqualTo(320);
            }
        }
    }

    /** By the keyboard alone: focus, then the key that presses it. */
    @SuppressWarnings("deprecation") // the page comes back under the same address, so there is no other to wait for
    private static void press(Page page, String what) {
        page.locator(what).first().focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }
}
