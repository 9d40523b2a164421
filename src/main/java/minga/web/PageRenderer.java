package minga.web;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Renders a {@link Page} with its FreeMarker template and the variable {@code frame}. HTML escaping is on for every
 * template and cannot be left out.
 */
public final class PageRenderer {

    private static final Version VERSION = Configuration.VERSION_2_3_34;
    private static final DefaultObjectWrapper VALUES = new DefaultObjectWrapperBuilder(VERSION).build();
    private static final Configuration FREEMARKER = configuration();

    private PageRenderer() {}

    /** The whole HTML of the page, as it goes over the wire: in UTF-8. */
    public static byte[] html(Page page, Frame frame) {
        Utf8 html = new Utf8();
        try {
            FREEMARKER.getTemplate(page.file())
                    .process(Map.of("page", page, "frame", new FrameTemplateModel(frame, VALUES)), html);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (TemplateException broken) {
            throw new IllegalStateException(page.file(), broken);
        }
        return html.bytes();
    }

    private static Configuration configuration() {
        Configuration freemarker = new Configuration(VERSION);
        freemarker.setTemplateLoader(templates());
        if (DevelopmentSources.present()) {
            freemarker.setTemplateUpdateDelayMilliseconds(0);
        }
        freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
        freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
        freemarker.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setAPIBuiltinEnabled(false);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLocalizedLookup(false);
        freemarker.setWhitespaceStripping(true);
        freemarker.setNumberFormat("computer");
        freemarker.setObjectWrapper(VALUES);
        return freemarker;
    }

    private static TemplateLoader templates() {
        return DevelopmentSources.path("/minga").map(PageRenderer::files)
                .orElseGet(() -> new ClassTemplateLoader(PageRenderer.class, "/minga"));
    }

    private static TemplateLoader files(Path folder) {
        try {
            return new FileTemplateLoader(folder.toFile());
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
