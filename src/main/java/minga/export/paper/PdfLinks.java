package minga.export.paper;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;

/** Says of each link of a PDF where it leads, as PDF/UA asks of the annotation itself. */
final class PdfLinks {

    /** How the contents lead to a chapter, by its number from 1, until it is known on which page it stands. */
    static final String CHAPTER = "chapter:";

    private PdfLinks() {}

    /**
     * Leads the links of the contents to the pages of their chapters.
     *
     * @param firsts the first page of each chapter, from 0
     */
    static void join(PDDocument document, List<Integer> firsts) throws IOException {
        int front = firsts.isEmpty() ? 0 : firsts.get(0);
        for (int i = 0; i < front; i++) {
            for (PDAnnotation annotation : document.getPage(i).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI to
                        && to.getURI().startsWith(CHAPTER)) {
                    int chapter = Integer.parseInt(to.getURI().substring(CHAPTER.length()));
                    PDPageFitWidthDestination place = new PDPageFitWidthDestination();
                    place.setPage(document.getPage(firsts.get(chapter - 1)));
                    link.setAction(null);
                    link.setDestination(place);
                }
            }
        }
    }

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
