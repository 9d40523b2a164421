package minga.export.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import minga.document.DocumentList;
import minga.export.JsonFormat;
import minga.export.XmlOutput;
import minga.web.Messages;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Lays out documents as a PDF with openhtmltopdf and attaches their JSON. Nothing is fetched from any address. */
final class PdfWriter {

    private static final float VERSION = 1.7f;
    private static final int REGULAR = 400;
    private static final int MEDIUM = 500;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final DocumentList list;

    PdfWriter(DocumentList list) throws IOException {
        this.list = list.kept();
    }

    void write(OutputStream out) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        StringWriter page = new StringWriter();
        String style = PaperFiles.text(PaperFiles.FOLDER + "pdf.css").replace("%page%", word("export.page"))
                .replace("%of%", word("export.page.of"));
        new BookWriter(list, style, true).whole(page, PdfWriter::bookmarks);
        new JsonFormat().write(list, json);
        try (PdfBoxRenderer renderer = builder(page.toString()).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            PdfLinks.describe(document, word("export.page"));
            PdfAttachment.add(document, "datos.json", "application/json", word("export.source"), json.toByteArray());
            document.save(out);
            document.close();
        }
    }

    /** The bookmarks of the chapters and their sections, as openhtmltopdf reads them. */
    private static String bookmarks(List<BookWriter.Entry> entries) {
        StringWriter markup = new StringWriter();
        XmlOutput out = new XmlOutput(markup);
        try {
            out.open("bookmarks");
            for (BookWriter.Entry entry : entries) {
                out.open("bookmark", "name", ChapterWriter.shortened(entry.title()), "href", "#" + entry.id());
                for (ChapterWriter.Heading section : entry.sections()) {
                    out.empty("bookmark", "name", section.title(), "href", "#" + section.id());
                }
                out.close();
            }
            out.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return markup.toString();
    }

    private String word(String key) {
        return Messages.text(list.language(), key);
    }

    private static PdfRendererBuilder builder(String page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(page, null);
        builder.useUriResolver((base, address) -> address.startsWith("data:") || address.startsWith("#") ? address
                : null);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useReplacementText("□");
        builder.usePdfVersion(VERSION);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Minga");
        font(builder, "roboto-400.ttf", "Roboto", REGULAR);
        font(builder, "roboto-700.ttf", "Roboto", BOLD);
        font(builder, "roboto-slab-500.ttf", "Roboto Slab", MEDIUM);
        font(builder, "dejavu-sans.ttf", "DejaVu Sans", REGULAR);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> new ByteArrayInputStream(PaperFiles.bytes(PaperFiles.FONTS + file)), family, weight,
                FontStyle.NORMAL, true);
    }
}
