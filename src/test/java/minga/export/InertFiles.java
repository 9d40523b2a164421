package minga.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What shows of files for paper that the text of a document became neither markup nor a program. */
final class InertFiles {

    private static final Set<String> ELEMENTS = Set.of("html", "head", "title", "meta", "style", "link", "body", "main",
            "header", "nav", "article", "section", "div", "span", "p", "h1", "h2", "h3", "h4", "h5", "h6", "table",
            "thead",
            "tbody", "tr", "th", "td", "ol", "ul", "li", "a", "img", "br");
    private static final String OURS = "https://minga.example/";

    private InertFiles() {}

    /** Fails where a page has other elements than a format writes, or leads elsewhere. */
    static void xhtml(String page) {
        Document read = HostileText.parsed(page);
        NodeList all = read.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            assertThat(ELEMENTS).contains(one.getTagName());
            for (int a = 0; a < one.getAttributes().getLength(); a++) {
                assertThat(one.getAttributes().item(a).getNodeName()).doesNotStartWith("on");
            }
            String to = one.getAttribute("href");
            assertThat(to).matches(where -> where.startsWith(OURS) || where.matches("(#c|c|nav|style|)[\\w.#-]*"));
            assertThat(one.getAttribute("src")).matches(where -> where.isEmpty() || where.startsWith("data:image/svg"));
        }
    }

    /** The same of a file within an EPUB. */
    static void bookPart(String name, String content) {
        if (name.endsWith(".xhtml")) {
            xhtml(content);
        } else if (name.endsWith(".opf") || name.endsWith(".xml")) {
            assertThat(HostileText.parsed(content).getDocumentElement()).isNotNull();
        }
    }

    /** Fails where a part of an office file cannot be read, refers to what lies elsewhere, or has a program. */
    static void officePart(String name, String content) {
        assertThat(name).doesNotContain("vba", "activeX", "embeddings");
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            NodeList all = HostileText.parsed(content).getElementsByTagName("Relationship");
            for (int i = 0; i < all.getLength(); i++) {
                Element one = (Element) all.item(i);
                if (one.getAttribute("TargetMode").equals("External")) {
                    assertThat(one.getAttribute("Type")).endsWith("/hyperlink");
                    assertThat(one.getAttribute("Target")).startsWith(OURS);
                }
            }
        }
    }

    /** Fails where a PDF has a program or a link that leads elsewhere. */
    static void pdf(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getNames().getJavaScript()).isNull();
            assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.AA)).isFalse();
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI out) {
                        assertThat(out.getURI()).startsWith(OURS);
                    }
                }
            }
        }
    }
}
