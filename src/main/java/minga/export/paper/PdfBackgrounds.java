package minga.export.paper;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Lets all backgrounds of a page, which are artifacts to screen readers, say the same of themselves. Layout describes
 * each line and area on its own, which are two of three objects of a file and most of what it takes in memory.
 */
final class PdfBackgrounds {

    private static final String BACKGROUND = "Background";

    private PdfBackgrounds() {}

    /** @param first the first page to change, from 0 */
    static void share(PDDocument pdf, int first) {
        for (int i = first; i < pdf.getNumberOfPages(); i++) {
            PDPage page = pdf.getPage(i);
            COSDictionary properties = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
            if (properties != null) {
                share(properties, whole(page));
            }
        }
    }

    private static void share(COSDictionary properties, COSDictionary shared) {
        for (COSName name : properties.keySet()) {
            COSBase own = properties.getDictionaryObject(name);
            if (own instanceof COSDictionary one && BACKGROUND.equals(one.getNameAsString(COSName.TYPE))) {
                properties.setItem(name, shared);
            }
        }
    }

    /** A background somewhere on the page; the standard asks that it say where (ISO 32000-1, 14.8.2.2). */
    private static COSDictionary whole(PDPage page) {
        COSDictionary whole = new COSDictionary();
        whole.setName(COSName.TYPE, BACKGROUND);
        whole.setItem(COSName.BBOX, page.getMediaBox().getCOSArray());
        return whole;
    }
}
