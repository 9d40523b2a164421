package minga.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import minga.harness.Browser;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Browser test of what readers change about pages and axe does not check: text spacing (WCAG 1.4.12), text size on
 * narrow screens, forced colours, and the language of parts (WCAG 3.1.2).
 */
@ExtendWith({RunningPortal.class, Browser.class})
@ResourceLock(RunningPortal.LOCK)
class ReaderSettingsIT {

    private static final String FICHA = "/practicas/programa-de-mediadores-sociales-interculturales";
    private static final String COMPARISON = "/comparar?p=primera-consulta-a-migrantes-y-refugiados&"
            + "p=programa-de-mediadores-sociales-interculturales";
    /** The values of success criterion 1.4.12. */
    private static final String SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
            + " word-spacing: .16em !important }"
            + " p { margin-bottom: 2em !important }";
    /** Elements with text of their own that hide a part of it, apart from those for screen readers only. */
    private static final String CLIPPED = """
            () => [...document.querySelectorAll('body *')].filter(e => e.checkVisibility()
                && !e.closest('.vh, .skip, svg, [hidden], .skip-filters')
                && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())
                && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX)
                && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
                .map(e => e.outerHTML.slice(0, 120))
            """;
    /** Text that leaves its box to the side. */
    private static final String SPILLED = """
            () => [...document.querySelectorAll('a, button, p, li, td, th, h1, h2, h3, summary, label')]
                .filter(e => e.closest('main'))
                .filter(e => e.checkVisibility() && !e.closest('.vh, .skip-filters, .scroll'))
                .map(e => [e, e.getBoundingClientRect()])
                .filter(([e, box]) => box.width > 1 && box.right > document.documentElement.clientWidth + 1)
                .map(([e]) => e.outerHTML.slice(0, 120))
            """;
    /** The smallest text on the page, badges, labels and breadcrumbs (14 px by the design) apart. */
    private static final String SMALL = """
            () => [...document.querySelectorAll('main p, main li, main td, main dd, main a, main label, main button')]
                .filter(e => e.checkVisibility()
                    && !e.closest('.xs, .where, .evidence, .state, .kicker, .vh, .crumbs, svg, .chain-links b')
                    && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())
                    && parseFloat(getComputedStyle(e).fontSize) < 16)
                .map(e => getComputedStyle(e).fontSize + ' ' + e.outerHTML.slice(0, 120))
            """;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/practicas?q=certificados+migrantes&desde=18", "/practicas?q=zzzz&region=11",
            "/practicas?vista=tabla", COMPARISON, "/ingresar", "/privacidad"})
    void spacing_of_text_hides_and_spills_nothing(String address, Browser.Visitors visitors) {
        for (int width : new int[]{1280, 375, 320}) {
            Page page = visitors.somebody(who -> who.setViewportSize(width, 900).setBypassCSP(true));
            page.navigate(address);
            page.addStyleTag(new Page.AddStyleTagOptions().setContent(SPACING));
            assertThat((List<?>) page.evaluate(CLIPPED)).as("hidden at " + width).isEmpty();
            assertThat((List<?>) page.evaluate(SPILLED)).as("spilled at " + width).isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as("sideways at " + width)
                    .isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/practicas?q=certificados+migrantes", "/practicas?q=zzzz", "/practicas?vista=tabla",
            COMPARISON, "/seminarios", "/privacidad"})
    void running_text_has_sixteen_pixels_on_the_narrowest_screen(String address, Browser.Visitors visitors) {
        Page page = visitors.somebody(who -> who.setViewportSize(320, 800));
        page.navigate(address);
        assertThat((List<?>) page.evaluate(SMALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/practicas?q=migrantes", COMPARISON, FICHA})
    void the_sizes_that_readers_choose_enlarge_all_text_and_still_fit(String address, Browser.Visitors visitors) {
        double before = 0;
        for (String size : List.of("normal", "large", "larger")) {
            Page page = visitors.somebody(who -> who.setViewportSize(320, 800));
            page.navigate("/preferencias?texto=" + size + "&volver=/ayuda");
            page.navigate(address);
            double now = ((Number) page
                    .evaluate("parseFloat(getComputedStyle(document.querySelector('main p, main li')).fontSize)"))
                    .doubleValue();
            assertThat(now).as(size).isGreaterThan(before);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(size).isLessThanOrEqualTo(320);
            before = now;
        }
    }

    @Test
    void with_forced_colours_the_current_entry_has_a_bar_and_the_others_none(Browser.Visitors visitors) {
        Page page = visitors.somebody(who -> who.setForcedColors(ForcedColors.ACTIVE));
        page.navigate("/practicas");
        String border = "e => parseFloat(getComputedStyle(e).borderBottomWidth) +"
                + " parseFloat(getComputedStyle(e).borderTopWidth)";
        assertThat(((Number) page.locator(".nav [aria-current]").evaluate(border)).doubleValue())
                .isGreaterThanOrEqualTo(3);
        for (Locator other : page.locator(".nav a:not([aria-current])").all()) {
            assertThat(((Number) other.evaluate(border)).doubleValue()).as(other.textContent()).isZero();
        }
        String invisible = """
                () => [...document.querySelectorAll('body *')].filter(e => e.checkVisibility()
                    && ['Top', 'Right', 'Bottom', 'Left'].some(side => {
                        const style = getComputedStyle(e);
                        return parseFloat(style['border' + side + 'Width']) > 0
                            && style['border' + side + 'Style'] !== 'none'
                            && style['border' + side + 'Color'] === 'rgba(0, 0, 0, 0)';
                    })).map(e => e.outerHTML.slice(0, 100))""";
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        assertThat((List<?>) page.evaluate(invisible)).as("transparent borders, which forced colours draw").isEmpty();
    }

    @Test
    void on_an_english_page_the_text_of_a_record_says_that_it_is_spanish(Browser.Visitors visitors) {
        Page page = visitors.somebody(who -> who.setLocale("en-GB"));
        page.navigate("/practicas?q=migrantes");
        assertSpanish(page, ".card h3 a", ".card > p", ".card .match > p:last-child");
        page.navigate("/practicas?vista=tabla");
        assertSpanish(page, "th[scope=row] > a");
        page.navigate("/");
        assertSpanish(page, ".card h3 a");
        page.navigate(FICHA);
        assertSpanish(page, "h1", "#resumen p", "cite");
        assertThat(page.locator(".meta").first().textContent()).contains("Santiago Metropolitan Region")
                .doesNotContain("Región");
        page.navigate(COMPARISON);
        assertSpanish(page, "thead th a:first-child", ".chain-links b + span");
        Page spanish = visitors.withScripts();
        spanish.navigate("/practicas?q=migrantes");
        assertThat(spanish.locator(".card [lang]").count()).as("nothing to say where the page speaks the same")
                .isZero();
    }

    private static void assertSpanish(Page page, String... selectors) {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        for (String selector : selectors) {
            assertThat(page.locator(selector).count()).as(selector).isPositive();
            for (Locator one : page.locator(selector).all()) {
                assertThat((String) one.evaluate("e => e.closest('[lang]').lang"))
                        .as(selector + ": " + one.textContent()).isEqualTo("es");
            }
        }
    }
}
