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

/** Browser test of a curator who begins a seminar, meets a colleague's save and publishes it. */
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
        assertThat(carla.textContent("main .meta")).contains("Publicado");
        isRead(visitor, address, title, accessibility);
    }

    private static void writes(Page carla, Consumer<Page> accessibility) {
        carla.fill("[name=startsAt] >> nth=0", "26-08-2026");
        carla.fill("[name=startsAt] >> nth=1", "09:30");
        carla.fill("textarea[name=description]", "Para **todas** las comunas: [programa](javascript:alert(1))");
        press(carla, "button[value='agregar:commitments']");
        carla.fill("[name='commitments.0.text']", "Abrir una mesa regional");
        press(carla, "button[value='agregar:commitments']");
        carla.fill("[name='commitments.1.text']", "Publicar un protocolo de acogida");
        press(carla, "button[value='subir:commitments.1']");
        assertThat(carla.inputValue("[name='commitments.0.text']")).isEqualTo("Publicar un protocolo de acogida");
        assertThat(carla.url()).endsWith("#commitments-1");
        carla.fill("[name=practices]", "programa");
        press(carla, "main form button[value=guardar]:not(.vh)");
        assertThat(carla.title()).startsWith("Error");
        try {
            java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/form.html"), carla.content());
        } catch (java.io.IOException e) {
            throw new RuntimeException(e);
        }
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
        carla.fill("[name='commitments.0.institution']", "Gobierno Regional");
        press(carla, "main form button[value=guardar]:not(.vh)");
        assertThat(carla.textContent("main")).contains("Intendencia de Arica", "Universidad de Tarapacá",
                "Gobierno Regional");
        accessibility.accept(carla);
        press(carla, "main form button[value=guardar]");
        assertThat(carla.inputValue("[name=venue]")).isEqualTo("Universidad de Tarapacá");
        assertThat(carla.inputValue("[name='commitments.0.institution']")).isEqualTo("Gobierno Regional");
    }

    private static void isRead(Page visitor, String address, String title, Consumer<Page> accessibility) {
        assertThat(visitor.navigate("/seminarios").text()).contains(title);
        var page = visitor.navigate(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(visitor.textContent("main")).contains(title, "Seminario regional", "26 de agosto de 2026, 09:30",
                "Universidad de Tarapacá", "Gobierno Regional");
        assertThat(visitor.locator("main .pledges li p:first-child").allTextContents())
                .startsWith("Publicar un protocolo de acogida", "Abrir una mesa regional");
        assertThat(page.text()).contains("<strong>todas</strong>").doesNotContain("javascript:");
        NuChecker.check(page.text());
        visitor.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        accessibility.accept(visitor);
        assertThat(visitor.navigate("/compromisos").text()).contains("Abrir una mesa regional");
    }

    @Test
    void every_page_of_the_desk_is_valid_accessible_and_fits_the_screen(Browser.Visitors visitors,
            People.Known people) {
        people.curator("carla");
        for (String language : List.of("es-CL", "en-GB")) {
            Page page = visitors.somebody(one -> one.setLocale(language));
            DeskFixture.signsIn(page, "/ingresar", "carla");
            page.navigate("/curaduria");
            String form = page.locator(".tasks a[href^='/curaduria/']").first().getAttribute("href");
            for (String address : List.of("/curaduria", "/curaduria/seminarios/nuevo", form)) {
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
