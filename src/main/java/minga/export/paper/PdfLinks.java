package minga.export.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/** Says of each link of a PDF where it leads, as PDF/UA asks of the annotation itself. */
final class PdfLinks {

    private PdfLinks() {}

    /** @param page the word for a page */
    static void describe(PDDocument document, String page) throws IOException {
        for (PDPage one : document.getPages()) {
            for (PDAnnotation annotation : one.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getContents() == null) {
                    link.setContents(place(link, page));
                }
            }
        }
    }

    private static String place(PDAnnotationLink link, String page) throws IOException {
        if (link.getAction() instanceof PDActionURI outside) {
            return outside.getURI();
        }
        PDDestination inside = link.getAction() instanceof PDActionGoTo leap ? leap.getDestination()
                : link.getDestination();
        return inside instanceof PDPageDestination place ? page + " " + (place.retrievePageNumber() + 1) : page;
    }
}
