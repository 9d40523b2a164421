package minga.web;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders the Markdown of {@code content/pages} as HTML: raw HTML in it is shown as text, and addresses that run code
 * are dropped.
 */
final class MarkdownRenderer {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private MarkdownRenderer() {}

    static TemplateHTMLOutputModel html(String text) throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.fromMarkup(HTML.render(PARSER.parse(text)));
    }
}
