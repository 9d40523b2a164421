package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import minga.harness.Accessibility;
import minga.harness.Browser;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Browser tests of two people who write in one ficha at the same time, with and without scripts. */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class ConcurrentEditingIT {

    @Test
    void both_texts_are_shown_where_both_answered_and_all_else_is_saved(Browser.Visitors visitors,
            People.Known people) {
        Person raul = people.member("raul", "13125");
        Person rosa = people.member("rosa", "13125");
        for (Page page : List.of(visitors.withScripts(), visitors.withoutScripts())) {
            String id = DeskFixture.whole(rosa, "Coro de vecinas y vecinos");
            String section = "/postulaciones/" + id + "/need";
            DeskFixture.signsIn(page, "/ingresar", "rosa");
            page.navigate(section);
            DeskFixture.save(raul, id, "timing", Map.of("startYear", "2023"));
            DeskFixture.save(raul, id, "need", Map.of("problem", "Lo que vio Raúl", "baseline", "Línea de Raúl"));
            page.fill("[name=problem]", "Lo que vio Rosa");
            page.fill("[name=diagnosis]", "Solo de Rosa");
            page.locator("main form button.button").first().press("Enter");
            page.locator("button[value='tomar:problem']").waitFor();
            assertThat(page.textContent("main")).contains("Lo que vio Raúl").contains("elija cuál queda");
            assertThat(page.inputValue("[name=problem]")).isEqualTo("Lo que vio Rosa");
            assertThat(page.inputValue("[name=diagnosis]")).isEqualTo("Solo de Rosa");
            assertThat(page.inputValue("[name=baseline]")).isEqualTo("Línea de Raúl");
            page.fill("[name=problem]", "Lo que vieron los dos");
            page.locator("main form button.button").first().press("Enter");
            page.waitForURL("**/design");
            page.navigate(section);
            assertThat(page.inputValue("[name=problem]")).isEqualTo("Lo que vieron los dos");
            DeskFixture.save(raul, id, "need", Map.of("problem", "Raúl otra vez"));
            page.fill("[name=problem]", "Rosa otra vez");
            page.locator("main form button.button").first().press("Enter");
            page.locator("button[value='tomar:problem']").press("Enter");
            page.waitForURL("**/need#problem");
            assertThat(page.inputValue("[name=problem]")).isEqualTo("Raúl otra vez");
        }
    }

    @Test
    void the_page_with_both_texts_is_for_everybody(Browser.Visitors visitors, People.Known people) {
        Person rosa = people.member("rosa", "13125");
        String id = DeskFixture.whole(rosa, "Cancionero del barrio");
        Page page = visitors.somebody(options -> options.setViewportSize(375, 800));
        DeskFixture.signsIn(page, "/ingresar", "rosa");
        page.navigate("/postulaciones/" + id + "/need");
        DeskFixture.save(rosa, id, "need", Map.of("problem", "Desde otra ventana"));
        page.fill("[name=problem]", "Desde esta");
        page.locator("main form button.button").first().press("Enter");
        page.locator("button[value='tomar:problem']").waitFor();
        Accessibility.check(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }
}
