package minga.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Chromium before the running portal: {@code @ExtendWith({RunningPortal.class, Browser.class})} and a parameter
 * {@code Browser.Visitors}. Each context is a person of its own, with cookies of its own, and ends with the test.
 */
public final class Browser implements ParameterResolver, ExecutionCondition, AfterEachCallback {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--host-resolver-rules=MAP " + TlsProxy.HOST + " 127.0.0.1");
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Browser.class);

    /** People who visit the portal. */
    public static final class Visitors {

        private final com.microsoft.playwright.Browser browser;
        private final String address;
        private final List<BrowserContext> contexts = new ArrayList<>();

        private Visitors(com.microsoft.playwright.Browser browser, String address) {
            this.browser = browser;
            this.address = address;
        }

        /** Somebody with JavaScript, in Spanish. */
        public Page withScripts() {
            return somebody(options -> options.setJavaScriptEnabled(true));
        }

        /** Somebody without JavaScript, in Spanish. */
        public Page withoutScripts() {
            return somebody(options -> options.setJavaScriptEnabled(false));
        }

        /** Somebody else: another language, another screen, another colour scheme. */
        public Page somebody(Consumer<com.microsoft.playwright.Browser.NewContextOptions> who) {
            var options = new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(address).setLocale("es-CL").setViewportSize(1280, 900);
            who.accept(options);
            BrowserContext context = browser.newContext(options);
            context.setDefaultTimeout(Patience.milliseconds());
            contexts.add(context);
            return context.newPage();
        }

        private void leave() {
            contexts.forEach(BrowserContext::close);
        }
    }

    /** The browser and the driver that holds it; both end with the run. */
    private record Running(Playwright playwright, com.microsoft.playwright.Browser browser) implements AutoCloseable {

        static Running start() {
            Playwright playwright = Playwright
                    .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM).setArgs(ARGUMENTS).setTimeout(Patience.milliseconds())));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.isExecutable(CHROMIUM)) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        String missing = "No browser at " + CHROMIUM
                + "; install it with: apt-get update && apt-get install -y chromium";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(missing);
        }
        return ConditionEvaluationResult.disabled(missing);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot().getStore(HERE).computeIfAbsent(Running.class, type -> Running.start(),
                Running.class);
        String address = RunningPortal.portal(context).url("").toString();
        return context.getStore(HERE).computeIfAbsent(Visitors.class, type -> new Visitors(running.browser(), address),
                Visitors.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitors visitors = context.getStore(HERE).get(Visitors.class, Visitors.class);
        if (visitors != null) {
            visitors.leave();
        }
    }
}
