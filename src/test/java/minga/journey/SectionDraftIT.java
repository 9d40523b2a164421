package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Map;
import minga.harness.Accessibility;
import minga.harness.Browser;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Browser tests of what was typed into a section and not saved: it is kept by the server, for its account. */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class SectionDraftIT {

    private static final String WAITS = "Hay cambios suyos sin guardar";

    @Test
    void what_was_typed_and_not_saved_is_found_on_another_machine(Browser.Visitors visitors, People.Known people) {
        Person rosa = people.member("rosa", "13125");
        Person raul = people.member("raul", "13125");
        String section = "/postulaciones/" + DeskFixture.whole(rosa, "Radio del consultorio") + "/need";
        Page first = visitors.withScripts();
        DeskFixture.signsIn(first, "/ingresar", "rosa");
        first.navigate(section);
        draft(first, () -> leave(first, "problem", "Nadie traduce,\nni en «urgencias» 100 %"));
        DeskFixture.save(raul, section.split("/")[2], "need", Map.of("baseline", "Línea de Raúl"));
        Page second = visitors.withoutScripts();
        DeskFixture.signsIn(second, "/ingresar", "rosa");
        second.navigate(section);
        assertThat(second.textContent("main")).contains(WAITS);
        assertThat(second.inputValue("[name=problem]")).isEmpty();
        assertThat(raul.get(section).body()).as("hers alone").doesNotContain(WAITS).doesNotContain("Nadie traduce");
        second.locator("a[href$='borrador=ver']").press("Enter");
        second.waitForURL("**/need?borrador=ver");
        assertThat(second.inputValue("[name=problem]")).isEqualTo("Nadie traduce,\nni en «urgencias» 100 %");
        assertThat(second.inputValue("[name=baseline]")).as("what came meanwhile").isEqualTo("Línea de Raúl");
        second.locator("main form[data-autosave] button.button").first().press("Enter");
        second.waitForURL("**/design");
        second.navigate(section);
        assertThat(second.textContent("main")).as("saved").doesNotContain(WAITS);
        assertThat(second.inputValue("[name=problem]")).startsWith("Nadie traduce");
        assertThat(second.inputValue("[name=baseline]")).isEqualTo("Línea de Raúl");
    }

    @Test
    void a_draft_can_be_discarded_and_its_page_is_for_everybody(Browser.Visitors visitors, People.Known people) {
        Person rosa = people.member("rosa", "13125");
        String id = DeskFixture.whole(rosa, "Radio de la feria");
        Page page = visitors.somebody(options -> options.setViewportSize(375, 800));
        DeskFixture.signsIn(page, "/ingresar", "rosa");
        for (String where : new String[]{"need", "results"}) {
            String section = "/postulaciones/" + id + "/" + where;
            String field = where.equals("need") ? "problem" : "indicators.0.means.0.text";
            page.navigate(section);
            draft(page, () -> leave(page, field, "Otra cosa"));
            page.navigate(section);
            assertThat(page.locator("main .note").count()).as("said once").isEqualTo(1);
            assertThat(page.inputValue("[name='" + field + "']")).as("as this tab had it").isEqualTo("Otra cosa");
            Accessibility.check(page);
            page.navigate(section + "?borrador=ver");
            assertThat(page.inputValue("[name='" + field + "']")).isEqualTo("Otra cosa");
            Accessibility.check(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            page.locator("form[action$='/descartar'] button").press("Enter");
            page.waitForURL("**/" + where);
            assertThat(page.textContent("main")).doesNotContain(WAITS).doesNotContain("Recuperamos");
            assertThat(page.inputValue("[name='" + field + "']")).as("nor from this tab").isNotEqualTo("Otra cosa");
        }
    }

    @Test
    void a_draft_of_a_session_that_ended_is_kept_for_its_account(Browser.Visitors visitors, People.Known people) {
        Person rosa = people.member("rosa", "13125");
        String section = "/postulaciones/" + DeskFixture.whole(rosa, "Radio de la caleta") + "/need";
        Page page = visitors.withScripts();
        DeskFixture.signsIn(page, "/ingresar", "rosa");
        page.navigate(section);
        page.context().clearCookies();
        Response answer = draft(page, () -> leave(page, "problem", "Después de la sesión"));
        assertThat(answer.status()).isEqualTo(401);
        page.locator("#guardado", new Page.LocatorOptions().setHasText("Su sesión terminó")).waitFor();
        DeskFixture.signsIn(page, "/ingresar", "rosa");
        page.navigate(section + "?borrador=ver");
        assertThat(page.inputValue("[name=problem]")).isEqualTo("Después de la sesión");
    }

    private static void leave(Page page, String field, String text) {
        page.fill("[name='" + field + "']", text);
        page.locator("[name='" + field + "']").press("Tab");
    }

    private static Response draft(Page page, Runnable typing) {
        return page.waitForResponse(answer -> answer.url().endsWith("/borrador"), typing);
    }
}
