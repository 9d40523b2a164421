package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import minga.harness.Browser;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Browser test of the results matrix: from a gap to its place in the form and back, with and without scripts. */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class ResultsMatrixIT {

    @Test
    void a_gap_leads_to_its_place_and_is_gone_once_mended(Browser.Visitors visitors, People.Known people) {
        Person rosa = people.member("rosa", "13125");
        String id = DeskFixture.whole(rosa, "Huerto de las cuatro esquinas");
        DeskFixture.save(rosa, id, "design", Map.of("accion", "agregar:objectives"));
        String desk = "/postulaciones/" + id;
        for (Page page : List.of(visitors.withScripts(), visitors.withoutScripts())) {
            DeskFixture.signsIn(page, "/ingresar", "rosa");
            page.navigate(desk);
            page.locator("main a[href='" + desk + "/matriz']").press("Enter");
            page.locator("main table").waitFor();
            page.locator("main .state-gap a", new Page.LocatorOptions().setHasText("El objetivo 2 no tiene actividad"))
                    .press("Enter");
            page.locator("button[value='agregar:activities']").waitFor();
            assertThat(page.url()).endsWith(desk + "/design#activities");
            page.navigate(desk);
            page.locator("main a", new Page.LocatorOptions().setHasText("El objetivo 2 no tiene indicador"))
                    .press("Enter");
            page.locator("#objectives-1").waitFor();
        }
        DeskFixture.save(rosa, id, "design", Map.of("accion", "quitar:objectives.1"));
        Page page = visitors.withoutScripts();
        DeskFixture.signsIn(page, "/ingresar", "rosa");
        page.setViewportSize(375, 800);
        page.navigate(desk + "/matriz");
        assertThat(page.textContent("main")).doesNotContain("El objetivo 2");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(375);
    }
}
