package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import minga.harness.Accessibility;
import minga.harness.Browser;
import minga.harness.NuChecker;
import minga.harness.People;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests every page behind the sign-in for valid HTML, accessibility and width: both languages, light and dark. */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class DeskAccessibilityIT {

    private static final String FICHA = "/practicas/programa-de-mediadores-sociales-interculturales";
    private static final List<String> FOR_ALL = List.of("/", "/practicas?vista=tabla", FICHA, "/mi-cuenta",
            "/mi-cuenta/segundo-paso", "/mi-cuenta/datos", "/mi-cuenta/borrar", "/mi-cuenta/correo", "/avisos",
            "/no-existe");
    private static DeskFixture papers;

    static Stream<Arguments> desks() {
        return Stream.of("es-CL", "en-GB")
                .flatMap(language -> Stream.of("rosa", "paula", "ana").map(who -> Arguments.of(who, language)));
    }

    @ParameterizedTest
    @MethodSource("desks")
    void is_valid_accessible_and_fits_the_screen(String who, String language, Browser.Visitors visitors,
            People.Known people) {
        if (papers == null) {
            papers = DeskFixture.lieOnTheDesks(people);
        }
        Page page = visitors.somebody(one -> one.setLocale(language));
        page.navigate("/ingresar");
        page.fill("[name=mail]", who.equals("ana") ? "ana@minrel.example" : People.Known.mail(who));
        page.fill("[name=password]", People.PASSWORD);
        page.locator("main form button").first().click();
        assertThat(page.url()).doesNotContain("/ingresar");
        List<String> sins = new ArrayList<>();
        Stream.concat(FOR_ALL.stream(), work(who).stream()).forEach(address -> look(page, address, language, sins));
        if (who.equals("rosa")) {
            errs(page, sins);
        }
        assertThat(sins).isEmpty();
    }

    private static List<String> work(String who) {
        return switch (who) {
            case "rosa" -> papers.ofTheMunicipality();
            case "paula" -> papers.ofTheReviewer();
            default -> List.of("/administracion", "/administracion/cuentas", "/administracion/cuentas/invitar",
                    "/administracion/cuentas/" + papers.account(),
                    "/administracion/cuentas/" + papers.account() + "/estado",
                    "/administracion/cuentas/" + papers.account() + "/segundo-paso", "/administracion/invitaciones",
                    "/administracion/correos", "/administracion/historial",
                    "/administracion/historial?persona=rosa&accion=QUEUED",
                    "/administracion/busquedas?lista=todas",
                    "/administracion/palabras?probar=ninos+arriendo&palabra=casa", FICHA + "/retirar");
        };
    }

    private static void look(Page page, String address, String language, List<String> sins) {
        page.setViewportSize(1280, 900);
        Response response = page.navigate(address);
        if (response.status() != (address.equals("/no-existe") ? 404 : 200)
                || !language.startsWith(page.locator("html").getAttribute("lang"))) {
            sins.add(address + " answers " + response.status() + " in " + page.locator("html").getAttribute("lang"));
        }
        seen(address, () -> NuChecker.check(response.text()), sins);
        bothLights(page, address, sins);
        page.setViewportSize(320, 800);
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        if (width > 320) {
            sins.add(address + " is " + width + " wide on a screen of 320");
        }
    }

    private static void bothLights(Page page, String address, List<String> sins) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            seen(address + " " + scheme, () -> Accessibility.check(page), sins);
        }
    }

    /** The form that comes back with what could not be read. */
    private static void errs(Page page, List<String> sins) {
        page.setViewportSize(1280, 900);
        page.navigate("/postulaciones/" + papers.draft() + "/timing");
        page.fill("[name=startYear]", "hace mucho");
        page.locator("main form[data-draft] button.button").first().click();
        page.locator(".errors").waitFor();
        assertThat(page.title()).startsWith("Error");
        bothLights(page, "the form with an error", sins);
    }

    private static void seen(String where, Runnable check, List<String> sins) {
        try {
            check.run();
        } catch (AssertionError found) {
            sins.add(where + ": " + found.getMessage());
        }
    }
}
