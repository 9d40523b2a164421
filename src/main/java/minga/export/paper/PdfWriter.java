package minga.export.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import minga.document.Document;
import minga.document.DocumentList;
import minga.export.JsonFormat;
import minga.web.Messages;

/**
 * Writes documents as a PDF, chapter after chapter, so that only one of them is laid out in memory; the cover and the
 * contents come last, when the pages are known, and are put first. The documents are attached as JSON.
 */
final class PdfWriter {

    private final DocumentList list;
    private final BookWriter pages;
    private final List<PdfChapter> chapters = new ArrayList<>();

    /**
     * A chapter that is laid out.
     *
     * @param page its first page, from 0, not counting cover and contents
     */
    record PdfChapter(BookWriter.Entry entry, int page) {}

    PdfWriter(DocumentList list) throws IOException {
        this.list = list.kept();
        this.pages = new BookWriter(this.list, PaperFiles.text(PaperFiles.FOLDER + "pdf.css"), true);
    }

    void write(OutputStream out) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new JsonFormat().write(list, json);
        try (PdfLayout layout = new PdfLayout()) {
            list.source().forEach(document -> chapter(layout, document));
            if (chapters.isEmpty() && list.cover() == null) {
                StringWriter page = new StringWriter();
                pages.empty(page);
                layout.append(page.toString());
            }
            int front = list.cover() == null ? 0 : front(layout);
            PdfPageNumbers.write(layout, list.cover() == null ? 0 : 1, word("export.page"), word("export.page.of"));
            layout.finish();
            PdfLinks.join(layout.document(), chapters.stream().map(one -> one.page() + front).toList());
            PdfLinks.describe(layout.document(), word("export.page"));
            PdfAttachment.add(layout.document(), "datos.json", "application/json", word("export.source"),
                    json.toByteArray());
            layout.document().save(out);
        }
    }

    private void chapter(PdfLayout layout, Document document) throws IOException {
        StringWriter page = new StringWriter();
        BookWriter.Entry entry = pages.chapter(page, document, chapters.size() + 1);
        chapters.add(new PdfChapter(entry, layout.append(page.toString())));
        list.progress().accept(chapters.size());
    }

    /** Lays out the cover and the contents and gives the number of their pages. */
    private int front(PdfLayout layout) throws IOException {
        int guess = layout.count(front(0));
        return layout.prepend(front(guess));
    }

    private String front(int before) throws IOException {
        StringWriter page = new StringWriter();
        pages.front(page, chapters.stream().map(PdfChapter::entry).toList(),
                number -> chapters.get(number).page() + before + 1);
        return page.toString();
    }

    private String word(String key) {
        return Messages.text(list.language(), key);
    }
}
