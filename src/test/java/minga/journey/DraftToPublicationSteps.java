package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.harness.ForkedPortal;
import minga.harness.Patience;
import minga.harness.People;

/**
 * The steps of the main job in a browser: invitation, draft, sending, return, correction, publication, search. For a
 * portal that nobody has touched, at whatever address people reach it.
 */
final class DraftToPublicationSteps {

    private static final String NAME = "Clínica móvil de vacunación en ferias";

    private static final Pattern VERDICT = Pattern.compile("/evaluaciones/\\d+/dictamen");

    private final ForkedPortal portal;
    private final String base;

    /** @param base scheme, host and port that the browsers are to ask, without a slash at its end */
    DraftToPublicationSteps(ForkedPortal portal, String base) {
        this.portal = portal;
        this.base = base;
    }

    /** The whole way, each person in a browser of their own. */
    void walk(Supplier<Page> browsers) {
        People.Known mails = new People.Known(portal);
        administratorInvites(browsers.get());
        Page member = joins(browsers.get(), mails.link("rosa@minga.example"), "Rosa");
        Page reviewer = joins(browsers.get(), mails.link("paula@minga.example"), "Paula");
        Page second = joins(browsers.get(), mails.link("pedro@minga.example"), "Pedro");

        String id = memberWrites(member);
        sends(member, id);
        reviewerReturns(reviewer);
        Patience.until(
                () -> mails.mails("rosa@minga.example").stream()
                        .filter(mail -> mail.contains("vuelve con observaciones")).findFirst(),
                "the mail of the return");
        memberCorrects(member, id);
        sends(member, id);
        reviewersAgree(reviewer, second, mails);
        reviewerPublishes(reviewer);
        visitorFinds(browsers.get());
    }

    private void administratorInvites(Page administrator) {
        go(administrator, "/primera-cuenta");
        administrator.fill("[name=key]", portal.administratorToken());
        administrator.fill("[name=mail]", "ana@minga.example");
        administrator.fill("[name=name]", "Ana");
        administrator.fill("[name=password]", People.PASSWORD);
        press(administrator, "main form button");
        invite(administrator, "rosa", "MEMBER", "13125");
        invite(administrator, "paula", "REVIEWER", "");
        invite(administrator, "pedro", "REVIEWER", "");
    }

    private void invite(Page administrator, String name, String role, String municipality) {
        go(administrator, "/administracion/cuentas/invitar");
        administrator.fill("[name=mail]", People.Known.mail(name));
        administrator.locator("[name=roles][value=MEMBER]").press("Space");
        tick(administrator, "[name=roles][value=" + role + "]");
        administrator.selectOption("[name=municipality]", municipality);
        press(administrator, "main form button.button");
        assertThat(administrator.url()).contains("listo=invitada");
    }

    private Page joins(Page page, String link, String name) {
        go(page, link);
        page.fill("[name=name]", name);
        page.fill("[name=password]", People.PASSWORD);
        press(page, "main form button.button");
        return page;
    }

    private String memberWrites(Page member) {
        go(member, "/postulaciones/nueva");
        member.fill("[name=name]", NAME);
        press(member, "main form button.button");
        String id = member.url().replaceAll(".*/postulaciones/(\\d+).*", "$1");
        section(member, id, "identification");
        add(member, "responsible");
        member.fill("[name='responsible.0.institution']", "Municipalidad de Quilicura");
        member.selectOption("[name=municipalities] >> nth=0", "13125");
        tick(member, "[name=themes][value=health]");
        save(member);
        section(member, id, "timing");
        member.fill("[name=startYear]", "2024");
        save(member);
        section(member, id, "design");
        member.fill("textarea[name=description]", "Un vehículo recorre las ferias libres y vacuna a quien llega.");
        add(member, "objectives");
        member.fill("[name='objectives.0.text']", "Acercar la vacunación a las personas migrantes.");
        save(member);
        section(member, id, "results");
        add(member, "indicators");
        member.fill("[name='indicators.0.text']", "Personas vacunadas en ferias");
        member.selectOption("[name='indicators.0.objective']", "1");
        add(member, "indicators.0.means");
        member.fill("[name='indicators.0.means.0.text']", "Planilla");
        save(member);
        section(member, id, "provenance");
        tick(member, "[name=consentToPublish][value=true]");
        save(member);
        return id;
    }

    private void sends(Page member, String id) {
        go(member, "/postulaciones/" + id + "/revisar");
        assertThat(member.locator("#falta").count()).as(member.textContent("main").replaceAll("\\s+", " ")).isZero();
        press(member, "form[action$='/envio'] button.button");
        assertThat(member.url()).endsWith("/enviada");
    }

    private void reviewerReturns(Page reviewer) {
        opens(reviewer);
        press(reviewer, "[name=accion][value=tomar]");
        press(reviewer, "#lugar-indicators-0-means-0 summary");
        reviewer.fill("[name='o.indicators.0.means.0']", "¿Qué planilla, y de quién?");
        press(reviewer, "#decision [value=devolver]");
        assertThat(reviewer.textContent("main")).contains("volvió a la municipalidad");
    }

    private void memberCorrects(Page member, String id) {
        section(member, id, "results");
        assertThat(member.textContent("main")).contains("¿Qué planilla, y de quién?");
        member.fill("[name='indicators.0.means.0.text']", "Registro del carné de inoculación");
        save(member);
    }

    /** Each by the rubric; the second finds the way by the mail. */
    private void reviewersAgree(Page reviewer, Page second, People.Known mails) {
        opens(reviewer);
        press(reviewer, "[name=accion][value=tomar]");
        assertThat(reviewer.textContent("main")).contains("Registro del carné de inoculación");
        press(reviewer, "a[href$='/evaluadores']");
        press(reviewer, "button:has-text('Asignar: Pedro')");
        String address = Patience.until(() -> mails.mails("pedro@minga.example").stream()
                .map(VERDICT::matcher).filter(Matcher::find)
                .map(Matcher::group).findFirst(), "the mail to the second reviewer");
        for (Page one : new Page[]{reviewer, second}) {
            go(one, address);
            tick(one, "#noConflict");
            one.locator("input[type=radio][value=si]").all().forEach(radio -> radio.press("Space"));
            one.locator("input[type=radio][value='4']").all().forEach(radio -> radio.press("Space"));
            one.fill("#summary", "Acerca la vacunación.");
            press(one, "button.button[value=entregar]");
            assertThat(one.textContent("main")).contains("Su dictamen quedó entregado");
        }
    }

    private void reviewerPublishes(Page reviewer) {
        opens(reviewer);
        press(reviewer, "#decision [value=aceptar]");
        press(reviewer, "#decision a[href$='/publicar']");
        press(reviewer, "main form button.button");
        assertThat(reviewer.textContent("main")).contains("La práctica es pública");
    }

    /** By a word without its accent, and by a word of a means of verification. */
    private void visitorFinds(Page visitor) {
        for (String words : new String[]{"clinica movil", "inoculacion"}) {
            Patience.until(() -> {
                go(visitor, "/practicas?q=" + words.replace(" ", "+"));
                return Optional.of(visitor.textContent("main")).filter(text -> text.contains(NAME));
            }, "the practice by " + words);
        }
        press(visitor, "a:has-text('" + NAME + "')");
        assertThat(visitor.textContent("main")).contains("Acercar la vacunación");
    }

    private void opens(Page reviewer) {
        go(reviewer, "/evaluaciones");
        press(reviewer, "a:has-text('" + NAME + "')");
    }

    private void section(Page member, String id, String section) {
        go(member, "/postulaciones/" + id + "/" + section);
    }

    /** By the keyboard, as all of it must be possible. */
    private static void press(Page page, String what) {
        page.locator(what).first().press("Enter");
        page.waitForLoadState();
    }

    private static void tick(Page member, String box) {
        member.locator(box).press("Space");
        assertThat(member.isChecked(box)).isTrue();
    }

    private static void add(Page member, String rows) {
        press(member, "[name=accion][value='agregar:" + rows + "']");
    }

    private static void save(Page member) {
        press(member, "main form button.button[value=continuar]");
        assertThat(member.title()).doesNotStartWith("Error");
    }

    private void go(Page page, String path) {
        page.navigate(base + path);
    }
}
