package minga.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import minga.harness.Accessibility;
import minga.harness.AuthenticatorApp;
import minga.harness.Browser;
import minga.harness.ForkedPortal;
import minga.harness.NuChecker;
import minga.harness.Patience;
import minga.harness.People;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Browser test of passkeys with a virtual authenticator, on a portal at localhost, since browsers make none for an
 * address of digits.
 */
@SuppressWarnings("deprecation")
@ExtendWith({RunningPortal.class, Browser.class})
@ResourceLock(RunningPortal.LOCK)
class PasskeyIT {

    private static ForkedPortal portal;
    private static PortalHttpClient ana;

    @BeforeAll
    static void the_administrator_comes_in() {
        portal = TwoStepSignInFixture.portal(Map.of());
        ana = TwoStepSignInFixture.firstAdministrator(portal);
    }

    @AfterAll
    static void everybody_goes() {
        portal.close();
    }

    static Page open(Browser.Visitors visitors, ForkedPortal at) {
        return visitors.somebody(who -> who.setBaseURL("http://localhost:" + at.port()));
    }

    /** Like the finger reader of a laptop: it knows its person and keeps passkeys in itself. */
    static CDPSession authenticator(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject request = new JsonObject();
        request.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", request);
        return session;
    }

    static void signIn(Page page, String name) {
        page.navigate("/ingresar");
        page.fill("[name=mail]", name.equals("ana") ? TwoStepSignInFixture.ANA : People.Known.mail(name));
        page.fill("[name=password]", TwoStepSignInFixture.PASSWORD);
        press(page, "main form button.button:not([type=button])");
    }

    /** By the keyboard, as all of it must be possible; waits for the page that follows. */
    static void press(Page page, String button) {
        Locator found = page.locator(button).first();
        page.waitForNavigation(new Page.WaitForNavigationOptions().setTimeout(Patience.milliseconds()),
                () -> found.press("Enter"));
    }

    private static void signOut(Page page) {
        page.navigate("/mi-cuenta");
        press(page, ".top form button");
    }

    /** Valid, readable by a machine for people who do not see, and no wider than the smallest telephone. */
    static void look(Page page) {
        NuChecker.check(page.content());
        Accessibility.check(page);
        page.setViewportSize(375, 800);
        Accessibility.check(page);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(page.url()).isLessThanOrEqualTo(375);
        page.setViewportSize(1280, 900);
    }

    @Test
    void a_passkey_is_made_used_as_second_step_used_alone_and_removed(Browser.Visitors visitors) {
        TwoStepSignInFixture.invited(portal, ana, "rosa", "MEMBER");
        Page page = open(visitors, portal);
        authenticator(page);
        signIn(page, "rosa");
        page.navigate("/mi-cuenta/segundo-paso");
        look(page);
        page.fill("[name=name]", "Notebook de la oficina");
        press(page, "#passkey");
        assertThat(page.locator("ol.codes li").count()).isEqualTo(10);
        look(page);
        press(page, "main a.button");
        assertThat(page.textContent("main")).contains("Notebook de la oficina", "Le quedan 10 códigos");
        look(page);

        signOut(page);
        signIn(page, "rosa");
        assertThat(page.url()).endsWith("/ingresar/segundo-paso");
        assertThat(page.locator("[name=code]").count()).as("there is no app").isZero();
        look(page);
        press(page, "#passkey");
        assertThat(page.url()).endsWith("/postulaciones");

        signOut(page);
        page.navigate("/ingresar?volver=/practicas");
        press(page, "#passkey");
        assertThat(page.url()).endsWith("/practicas");
        page.navigate("/mi-cuenta/segundo-paso");
        assertThat(page.textContent("main")).contains("último uso");
        press(page, "form[action$=quitar] button");
        assertThat(page.textContent("main")).contains("Lo quitamos");

        signOut(page);
        page.navigate("/ingresar");
        press(page, "#passkey");
        assertThat(page.textContent(".errors")).contains("Esa llave de acceso no sirve aquí");
        signIn(page, "rosa");
        assertThat(page.url()).as("the password alone again").endsWith("/postulaciones");
    }

    @Test
    void an_answer_cannot_be_sent_twice_nor_by_another_browser(Browser.Visitors visitors) {
        TwoStepSignInFixture.invited(portal, ana, "mar", "MEMBER");
        Page page = open(visitors, portal);
        authenticator(page);
        signIn(page, "mar");
        page.navigate("/mi-cuenta/segundo-paso");
        press(page, "#passkey");
        signOut(page);
        page.navigate("/ingresar");
        String[] sent = new String[1];
        page.onRequest(request -> sent[0] = request.url().endsWith("/ingresar/llave") ? request.postData() : sent[0]);
        press(page, "#passkey");
        assertThat(page.url()).as(() -> page.textContent("main") + sent[0]).endsWith("/postulaciones");
        String answer = java.net.URLDecoder.decode(sent[0].replaceAll(".*(?:^|&)passkey=([^&]*).*", "$1"),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(new PortalHttpClient(portal).post("/ingresar", "/ingresar/llave", Map.of("passkey", answer)).body())
                .contains("La página estuvo abierta demasiado");
        signOut(page);
        page.navigate("/ingresar");
        page.evaluate("answer => { document.querySelector('input[name=passkey]').value = answer; }", answer);
        page.waitForNavigation(() -> page.evaluate("document.querySelector('#passkey').form.submit()"));
        assertThat(page.textContent(".errors")).contains("La página estuvo abierta demasiado");
    }

    @Test
    void who_says_no_to_the_browser_stays_on_the_page_and_is_told(Browser.Visitors visitors) {
        Page page = open(visitors, portal);
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        page.navigate("/ingresar");
        page.evaluate(
                "() => { navigator.credentials.get = () => Promise.reject(new DOMException('no', 'NotAllowedError'));"
                        + " }");
        page.locator("#passkey").click();
        assertThat(page.locator("main [role=alert]").textContent()).contains("no entregó la llave");
        look(page);
    }

    @Test
    void without_scripts_the_app_is_set_up_and_used_and_passkeys_are_not_shown(Browser.Visitors visitors) {
        TwoStepSignInFixture.invited(portal, ana, "sol", "MEMBER");
        Page page = visitors
                .somebody(who -> who.setBaseURL("http://localhost:" + portal.port()).setJavaScriptEnabled(false));
        page.setViewportSize(375, 800);
        signIn(page, "sol");
        page.navigate("/mi-cuenta/segundo-paso");
        assertThat(page.locator("#passkey").isVisible()).isFalse();
        press(page, "form[action$='/aplicacion'] button");
        AuthenticatorApp app = AuthenticatorApp.read(page.content());
        assertThat(page.locator("svg.qr").isVisible()).isTrue();
        NuChecker.check(page.content());
        page.fill("[name=code]", "000000");
        press(page, "main form button");
        assertThat(page.textContent(".errors")).contains("Ese código no sirve");
        page.fill("[name=code]", app.code());
        press(page, "main form button");
        List<String> codes = page.locator("ol.codes code").allTextContents();
        assertThat(codes).hasSize(10);
        signOut(page);
        signIn(page, "sol");
        page.fill("[name=code]", app.code());
        press(page, "main form button");
        assertThat(page.url()).endsWith("/postulaciones");
        signOut(page);
        signIn(page, "sol");
        page.locator("summary").press("Enter");
        page.fill("[name=recovery]", codes.get(9));
        press(page, "main details button");
        assertThat(page.url()).endsWith("/postulaciones");
    }

    @Test
    void the_pages_of_the_app_are_accessible(Browser.Visitors visitors) {
        TwoStepSignInFixture.invited(portal, ana, "luz", "MEMBER");
        Page page = open(visitors, portal);
        signIn(page, "luz");
        page.navigate("/mi-cuenta/segundo-paso?idioma=en");
        press(page, "form[action$='/aplicacion'] button");
        AuthenticatorApp app = AuthenticatorApp.read(page.content());
        look(page);
        page.fill("[name=code]", app.code());
        press(page, "main form button");
        signOut(page);
        signIn(page, "luz");
        look(page);
        page.fill("[name=code]", "123");
        press(page, "main form button");
        look(page);
        assertThat(page.textContent(".errors")).contains("That code does not work");
    }
}
