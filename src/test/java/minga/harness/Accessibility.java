package minga.harness;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core on the page as the browser shows it now. */
public final class Accessibility {

    private static final String AXE = read();

    private Accessibility() {}

    /** Fails with every violation and where it is; the page must have JavaScript. */
    public static void check(Page page) {
        List<String> violations = violations(page);
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    page.url() + " has " + violations.size() + " violations:\n" + String.join("\n", violations));
        }
    }

    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate("""
                async () => (await axe.run(document, {resultTypes: ['violations']})).violations.flatMap(v =>
                    v.nodes.map(n => v.id + ' (' + v.impact + '): ' + n.target.join(' ') + ' — '
                        + n.failureSummary + ' — ' + n.html))
                """);
    }

    private static String read() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe-core-4.14.1/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
