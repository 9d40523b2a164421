package minga.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import minga.harness.Browser;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browser test of the ficha page: order, actions, results chain at every width and text size, print. */
@ExtendWith({RunningPortal.class, Browser.class})
@ResourceLock(RunningPortal.LOCK)
class FichaPageIT {

    private static final String FICHA = "/practicas/programa-de-mediadores-sociales-interculturales";
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    /** The values of success criterion 1.4.12. */
    private static final String SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
            + " word-spacing: .16em !important }"
            + " p { margin-bottom: 2em !important }";
    /** Boxes of the chain whose text leaves them, or that leave the page. */
    private static final String SPILLED = """
            () => [...document.querySelectorAll('.flow-box')].filter(box => box.scrollWidth > box.clientWidth + 1
                || box.scrollHeight > box.clientHeight + 1
                || box.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(box => box.textContent)
            """;
    private static final String SMALLEST = "() => Math.min(...[...document.querySelectorAll('.flow-box p')].map(e =>"
            + " parseFloat(getComputedStyle(e).fontSize)))";

    @ParameterizedTest
    @ValueSource(ints = {320, 375, 1024, 1280})
    void what_it_is_stands_on_the_first_screen(int width, Browser.Visitors visitors) {
        Page page = visitors.somebody(who -> who.setViewportSize(width, 800).setJavaScriptEnabled(false));
        page.navigate(FICHA);
        assertThat(page.locator(".gist-what p").first().boundingBox().y).isLessThan(700);
        assertThat(page.locator(".gist-what").textContent()).contains("resolución de conflictos");
    }

    @Test
    void without_scripts_it_can_be_downloaded_compared_and_shared_and_told_how_to_print(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        page.navigate(FICHA);
        page.locator(".acts summary").first().click();
        List<Locator> formats = page.locator(".acts a[download]").all();
        assertThat(formats).hasSizeGreaterThan(3);
        for (Locator format : formats) {
            assertThat(page.request().get(format.getAttribute("href")).status()).as(format.textContent())
                    .isEqualTo(200);
        }
        page.locator(".acts summary").last().click();
        String address = page.locator("#direccion").inputValue();
        assertThat(address).startsWith("http").endsWith(FICHA);
        assertThat(page.locator(".acts a[href^='mailto:']").getAttribute("href")).contains("%20").contains("body=http");
        assertThat(page.locator(".acts a[href^='https://wa.me/']").isVisible()).isTrue();
        page.locator(".acts a[href='#imprimir']").click();
        assertThat(page.locator("#imprimir").isVisible()).isTrue();
        page.locator(".acts a[href^='/comparar']").press("Enter");
        assertThat(page.locator("main").textContent()).contains("Programa de mediadores");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 375, 768, 900, 1024, 1280})
    void the_chain_uses_the_width_and_its_text_follows_the_reader(int width, Browser.Visitors visitors) {
        double before = 0;
        for (String size : List.of("normal", "large", "larger")) {
            Page page = visitors.somebody(who -> who.setViewportSize(width, 800).setBypassCSP(true));
            page.navigate("/preferencias?texto=" + size + "&volver=/ayuda");
            page.navigate(FICHA);
            double now = ((Number) page.evaluate(SMALLEST)).doubleValue();
            assertThat(now).as(size).isGreaterThanOrEqualTo(16).isGreaterThan(before);
            before = now;
            double right = ((Number) page.evaluate(
                    "Math.max(...[...document.querySelectorAll('.flow-box')].map(e =>"
                            + " e.getBoundingClientRect().right))"))
                    .doubleValue();
            double frame = page.locator(".chain-part").boundingBox().x
                    + page.locator(".chain-part").boundingBox().width;
            assertThat(frame - right).as("unused at the right").isLessThan(40);
            page.addStyleTag(new Page.AddStyleTagOptions().setContent(SPACING));
            assertThat((List<?>) page.evaluate(SPILLED)).as("spilled with wide spacing, " + size).isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(size).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void on_the_screen_of_an_old_computer_the_chain_stands_in_five_columns(Browser.Visitors visitors) {
        Page page = visitors.somebody(who -> who.setViewportSize(1024, 768));
        page.navigate(FICHA);
        assertThat((List<?>) page.evaluate(
                "[...new Set([...document.querySelectorAll('.flow-box')].map(e =>"
                        + " Math.round(e.getBoundingClientRect().left)))]"))
                .hasSize(5);
    }

    @Test
    void seminars_that_present_it_are_linked_and_lead_back(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        page.navigate(FICHA);
        page.locator("section[aria-labelledby=seminarios] a").first().click();
        assertThat(page.locator("main a[href^='" + FICHA + "']").count()).isPositive();
    }

    @Test
    void what_is_not_informed_is_folded_at_the_end_and_opens_by_keyboard(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        page.navigate(FICHA);
        assertThat(page.locator("#sin-informar dl").isVisible()).isFalse();
        page.locator("#sin-informar summary").press("Enter");
        assertThat(page.locator("#sin-informar dl").isVisible()).isTrue();
        assertThat(page.locator("main").innerText().split("(?i)no informad", -1)).hasSize(1);
    }

    @Test
    void it_is_printed_on_two_sheets_that_say_address_and_date_and_the_citation_is_absolute(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        page.navigate(FICHA);
        String permanent = page.locator("html").getAttribute("data-print-address");
        assertThat(permanent).matches("http://[^/]+/p/BP-\\d{4}-\\d{4}/v1");
        assertThat(page.locator("html").getAttribute("data-print-date")).matches("\\d+ de \\p{L}+ de \\d{4}");
        assertThat(page.locator(".cite a").textContent()).isEqualTo(permanent);
        String pdf = new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(false)),
                ISO_8859_1);
        assertThat(SHEET.matcher(pdf).results().count()).isBetween(1L, 2L);
    }
}
