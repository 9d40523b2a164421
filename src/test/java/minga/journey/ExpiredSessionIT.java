package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import minga.harness.Browser;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Browser test of a session that ends while somebody writes: what was typed is there after signing in again. */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
class ExpiredSessionIT {

    private static final String NOTE = "Recuperamos lo que había escrito";

    @Test
    void what_was_typed_outlives_the_session(Browser.Visitors visitors, People.Known people) {
        Person rosa = people.member("rosa", "13125");
        String section = "/postulaciones/" + DeskFixture.whole(rosa, "Archivo oral del barrio") + "/timing";
        Page page = visitors.withScripts();
        signsIn(page, "/ingresar");
        page.navigate(section);
        page.fill("[name=durationText]", "Tres meses, de marzo a mayo, con ñandú");
        page.check("[name=ongoing][value=true]");
        page.context().clearCookies();
        page.locator("main form button.button").first().click();
        assertThat(page.url()).contains("/ingresar");
        signsIn(page, page.url());
        assertThat(page.url()).endsWith(section);
        page.waitForSelector(".note[role=status]");
        assertThat(page.textContent("main")).contains(NOTE);
        assertThat(page.inputValue("[name=durationText]")).isEqualTo("Tres meses, de marzo a mayo, con ñandú");
        assertThat(page.isChecked("[name=ongoing][value=true]")).isTrue();

        page.locator("main form button.button").first().click();
        page.navigate(section);
        assertThat(page.inputValue("[name=durationText]")).isEqualTo("Tres meses, de marzo a mayo, con ñandú");
        page.waitForFunction("sessionStorage.length === 0");
        assertThat(page.textContent("main")).as("saved: nothing to bring back").doesNotContain(NOTE);
    }

    private static void signsIn(Page page, String at) {
        page.navigate(at);
        page.fill("[name=mail]", People.Known.mail("rosa"));
        page.fill("[name=password]", People.PASSWORD);
        page.locator("main form button").first().click();
    }
}
