package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import minga.harness.Browser;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Browser test of removing a row with files: asked first, said afterwards, and undone, with and without scripts. */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class RowRemovalIT {

    @Test
    void a_row_with_files_is_asked_about_removed_and_put_back(Browser.Visitors visitors, People.Known people) {
        Person rosa = people.member("rosa", "13125");
        String id = DeskFixture.whole(rosa, "Ronda de cuentos en tres lenguas");
        String attach = DeskFixture.save(rosa, id, "results", Map.of("accion", "adjuntar:indicators.0.means.0"));
        assertThat(rosa.postFile(attach, "acta.pdf", "%PDF-1".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(303);
        String section = "/postulaciones/" + id + "/results";
        for (Page page : List.of(visitors.withScripts(), visitors.withoutScripts())) {
            DeskFixture.signsIn(page, "/ingresar", "rosa");
            page.navigate(section);
            String words = "Escrito al lado " + visitors.hashCode();
            page.fill("[name=achievements]", words);
            press(page, "quitar:indicators.0");
            assertThat(page.textContent("main")).contains("Indicador 1 («Conversaciones»)")
                    .contains("con 1 medio de verificación y 1 archivo");
            page.locator("main a.button-quiet").click();
            assertThat(page.inputValue("[name='indicators.0.text']")).isEqualTo("Conversaciones");
            assertThat(page.inputValue("[name=achievements]")).as("what was typed is saved").isEqualTo(words);
            press(page, "quitar:indicators.0");
            press(page, "quitar:indicators.0");
            assertThat(page.locator("[name='indicators.0.text']").count()).isZero();
            assertThat(page.textContent(".note[role=status]")).contains("Se quitó: Indicador 1");
            page.navigate("/postulaciones");
            page.navigate(section);
            page.locator("button[value^='deshacer:indicators']").press("Enter");
            assertThat(page.inputValue("[name='indicators.0.text']")).isEqualTo("Conversaciones");
            assertThat(page.textContent("main")).contains("acta.pdf").doesNotContain("Se quitó");
        }
    }

    /** By keyboard: a click would wait for the page to stop scrolling to its fragment. */
    private static void press(Page page, String action) {
        page.locator("button[value='" + action + "']").press("Enter");
    }
}
