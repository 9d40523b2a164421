package minga.export.paper;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Writes at the foot of each page its number and of how many, as an artifact that screen readers pass over, because
 * layout does not know the number of pages before all of them are there.
 */
final class PdfPageNumbers {

    private static final float SIZE = 8;
    private static final float RIGHT = 20 * 72 / 25.4f;
    private static final float BASELINE = 48;
    private static final float PER_EM = 1000;

    private PdfPageNumbers() {}

    /**
     * @param from the first page that gets a number, from 0
     * @param page the word before the number of the page
     * @param of the word before the number of pages
     */
    static void write(PdfLayout layout, int from, String page, String of) throws IOException {
        PDDocument pdf = layout.document();
        int pages = pdf.getNumberOfPages();
        int number = 0;
        for (PDPage one : pdf.getPages()) {
            if (number++ >= from) {
                write(pdf, one, layout.text(), page + " " + number + " " + of + " " + pages);
            }
        }
    }

    private static void write(PDDocument pdf, PDPage page, PDFont font, String text) throws IOException {
        COSDictionary artifact = new COSDictionary();
        artifact.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
        artifact.setItem(COSName.SUBTYPE, COSName.getPDFName("Footer"));
        try (PDPageContentStream out = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            out.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(artifact));
            out.beginText();
            out.setFont(font, SIZE);
            out.setNonStrokingColor(0x4a / 255f, 0x53 / 255f, 0x68 / 255f);
            float width = font.getStringWidth(text) / PER_EM * SIZE;
            out.newLineAtOffset(page.getMediaBox().getWidth() - RIGHT - width, BASELINE);
            out.showText(text);
            out.endText();
            out.endMarkedContent();
        }
    }
}
