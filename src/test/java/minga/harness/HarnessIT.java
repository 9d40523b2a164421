package minga.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests that the checkers of the test harness detect what they are there to detect. */
@ExtendWith({RunningPortal.class, Browser.class})
@ResourceLock(RunningPortal.LOCK)
class HarnessIT {

    @Test
    void a_bad_page_is_found_out_by_both_checkers(Browser.Visitors visitors) {
        Page page = visitors.withScripts();
        page.setContent("<html><body><img src=x></body></html>");
        assertThatThrownBy(() -> Accessibility.check(page)).hasMessageContaining("image-alt")
                .hasMessageContaining("html-has-lang");
        assertThatThrownBy(() -> NuChecker.check("<!doctype html><html lang=es><title>x</title><p><div></p>"))
                .hasMessageContaining("error");
    }

    @Test
    void a_good_page_passes_both(Browser.Visitors visitors) {
        String good = "<!doctype html><html lang=\"es\"><head><meta"
                + " charset=\"utf-8\"><title>Buena</title></head><body><main><h1>Buena</h1></main></body></html>";
        Page page = visitors.withScripts();
        page.setContent(good);
        Accessibility.check(page);
        NuChecker.check(good);
    }

    @Test
    void a_visitor_without_scripts_runs_none(Browser.Visitors visitors) {
        Page page = visitors.withoutScripts();
        page.setContent("<p>quieto</p><script>document.querySelector('p').textContent = 'movido'</script>");
        assertThat(page.textContent("p")).isEqualTo("quieto");
    }
}
