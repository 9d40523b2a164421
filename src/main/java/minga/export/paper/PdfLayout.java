package minga.export.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Lays out XHTML pages one after the other into one PDF with openhtmltopdf: they share fonts, bookmarks and the tree of
 * structure that screen readers follow. Nothing is fetched from any address. What is drawn waits in a temporary file.
 */
final class PdfLayout implements Closeable {

    private static final float VERSION = 1.7f;
    private static final int REGULAR = 400;
    private static final int MEDIUM = 500;
    private static final int BOLD = 700;
    private static final byte[] COLORS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PdfStructure structure = new PdfStructure(pdf);
    private final PDDocumentOutline bookmarks = new PDDocumentOutline();
    private final Map<String, PDFont> fonts = new HashMap<>();

    PDDocument document() {
        return pdf;
    }

    /** The font of text that is written beside what is laid out. */
    PDFont text() {
        return font("roboto-400.ttf");
    }

    /** Lays out a page behind all others and gives the number of its first page, from 0. */
    int append(String page) throws IOException {
        int first = pdf.getNumberOfPages();
        render(page, first, false);
        return first;
    }

    /** Lays out a page before all others and gives how many pages it took. */
    int prepend(String page) throws IOException {
        int behind = pdf.getNumberOfPages();
        render(page, behind, true);
        int count = pdf.getNumberOfPages() - behind;
        if (behind > 0) {
            PDPageTree pages = pdf.getPages();
            PDPage next = pages.get(0);
            for (int i = 0; i < count; i++) {
                PDPage moved = pages.get(behind + i);
                pages.remove(moved);
                pages.insertBefore(moved, next);
            }
        }
        return count;
    }

    /** How many pages a page takes, without writing it. */
    int count(String page) throws IOException {
        try (PDDocument thrown = new PDDocument(); PdfBoxRenderer renderer = builder(page, thrown).buildPdfRenderer()) {
            renderer.layout();
            return renderer.getRootBox().getLayer().getPages().size();
        }
    }

    /** Gives the document its bookmarks and its structure; nothing is laid out afterwards. */
    void finish() {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        structure.finish();
        catalog.setOutputIntents(catalog.getOutputIntents().subList(0, 1));
        catalog.setDocumentOutline(bookmarks.hasChildren() ? bookmarks : null);
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }

    private void render(String page, int first, boolean before) throws IOException {
        try (PdfBoxRenderer renderer = builder(page, pdf).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
        structure.take(first, before);
        PdfBackgrounds.share(pdf, first);
        PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            PDOutlineItem chapter = outline.getFirstChild();
            pdf.getDocumentCatalog().setDocumentOutline(null);
            bookmarks.addLast(chapter);
        }
    }

    private PdfRendererBuilder builder(String page, PDDocument into) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(page, null);
        builder.useUriResolver((base, address) -> address.startsWith("data:") || address.startsWith("#")
                || address.startsWith(PdfLinks.CHAPTER) ? address : null);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useReplacementText("□");
        builder.usePdfVersion(VERSION);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLORS);
        builder.withProducer("Minga");
        builder.usePDDocument(into);
        for (Face face : List.of(new Face("roboto-400.ttf", "Roboto", REGULAR),
                new Face("roboto-700.ttf", "Roboto", BOLD), new Face("roboto-slab-500.ttf", "Roboto Slab", MEDIUM),
                new Face("dejavu-sans.ttf", "DejaVu Sans", REGULAR))) {
            builder.useFont(new SharedFont(face.file()), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        return builder;
    }

    /** A font file by what style sheets call it. */
    private record Face(String file, String family, int weight) {}

    /** A font of the document, loaded when it is first needed. */
    private final class SharedFont extends PDFontSupplier {

        private final String file;

        SharedFont(String file) {
            super(null);
            this.file = file;
        }

        @Override
        public PDFont supply() {
            return font(file);
        }
    }

    private PDFont font(String file) {
        return fonts.computeIfAbsent(file, name -> {
            try {
                return PDType0Font.load(pdf, new ByteArrayInputStream(PaperFiles.bytes(PaperFiles.FONTS + name)), true);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(name, unreadable);
            }
        });
    }
}
