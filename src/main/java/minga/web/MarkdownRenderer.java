package minga.web;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders Markdown (CommonMark) as HTML that cannot act: raw HTML in it is shown as text, links lead to http, https,
 * mailto or the portal itself, images are shown by their alternative text, since loading one would tell its server who
 * reads.
 */
final class MarkdownRenderer {

    private static final int DEEPEST_HEADING = 6;
    private static final int LEVELS_OF_THE_PAGE = 2;
    private static final int DEEPEST_NESTING = 32;
    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST_NESTING).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(Set.of("http", "https", "mailto"))).omitSingleParagraphP(false)
            .nodeRendererFactory(AlternativeText::new).build();

    private MarkdownRenderer() {}

    /** The nodes of the text, nested no deeper than a page can bear. */
    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** A page of {@code content/pages}, which has headings of its own. */
    static TemplateHTMLOutputModel html(String text) throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.fromMarkup(HTML.render(parse(text)));
    }

    /** The value of a field, inside a page: its headings come below those of the page. */
    static TemplateHTMLOutputModel ofField(String text) throws TemplateModelException {
        Node document = parse(text);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(DEEPEST_HEADING, heading.getLevel() + LEVELS_OF_THE_PAGE));
            }
        });
        return HTMLOutputFormat.INSTANCE.fromMarkup(HTML.render(document));
    }

    /** Writes the alternative text of an image in its place. */
    private record AlternativeText(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node image) {
            for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
