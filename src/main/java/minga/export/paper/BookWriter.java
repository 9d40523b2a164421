package minga.export.paper;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import minga.document.Cover;
import minga.document.Document;
import minga.document.DocumentList;
import minga.export.CellText;
import minga.export.XmlOutput;
import minga.web.Messages;

/**
 * Writes a list of documents as one XHTML page: the cover and the table of contents of a publication, then a chapter
 * for each document. Without a cover each chapter is written as it comes and nothing is kept.
 */
final class BookWriter {

    /** What the page may load: nothing but what it carries itself. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

    private final DocumentList list;
    private final String style;
    private final boolean paged;

    /**
     * A chapter of the table of contents.
     *
     * @param about whose it is; empty for none
     */
    record Entry(String id, String title, String about, List<ChapterWriter.Heading> sections) {}

    /**
     * @param style the style sheet that the page carries
     * @param paged true where it will be laid out on pages with running heads
     */
    BookWriter(DocumentList list, String style, boolean paged) {
        this.list = list;
        this.style = style;
        this.paged = paged;
    }

    /** Writes all as one page; of a list without cover nothing is kept. */
    void write(Writer to) throws IOException {
        if (list.cover() != null || list.single()) {
            whole(to);
        } else {
            XmlOutput out = new XmlOutput(to);
            begin(out, list.title(), "");
            chapters(out.open("main"), entry -> {});
            out.close().close().close();
        }
    }

    /** Writes the page after all its chapters are known. */
    private void whole(Writer to) throws IOException {
        StringWriter body = new StringWriter();
        List<Entry> entries = new ArrayList<>();
        XmlOutput chapters = new XmlOutput(body);
        chapters(chapters.open("main"), entries::add);
        chapters.close();
        XmlOutput out = new XmlOutput(to);
        begin(out, title(entries.isEmpty() ? "" : entries.get(0).title()), "");
        if (list.cover() != null) {
            cover(out, list);
            contents(out, entries, number -> null);
        }
        out.raw(body.toString()).close().close();
    }

    /**
     * Writes cover and contents alone.
     *
     * @param page the page on which each chapter stands, by the number of the chapter from 0
     */
    void front(Writer to, List<Entry> entries, IntFunction<Integer> page) throws IOException {
        XmlOutput out = new XmlOutput(to);
        begin(out, title(""), "");
        cover(out, list);
        contents(out, entries, page);
        out.close().close();
    }

    /**
     * Writes one chapter alone.
     *
     * @param number of the chapter, from 1
     */
    Entry chapter(Writer to, Document document, int number) throws IOException {
        StringWriter body = new StringWriter();
        XmlOutput out = new XmlOutput(body);
        out.open("main");
        if (number == 1) {
            heading(out);
        }
        Entry entry = entry(out, document, number);
        out.close();
        XmlOutput page = new XmlOutput(to);
        begin(page, title(entry.title()), bookmarks(entry));
        page.raw(body.toString()).close().close();
        return entry;
    }

    /** Writes the page of a list that has no documents. */
    void empty(Writer to) throws IOException {
        XmlOutput out = new XmlOutput(to);
        begin(out, title(""), "");
        heading(out.open("main"));
        out.close().close().close();
    }

    /** The bookmarks of a chapter and its sections, as openhtmltopdf reads them. */
    private static String bookmarks(Entry entry) throws IOException {
        StringWriter markup = new StringWriter();
        XmlOutput out = new XmlOutput(markup);
        out.open("bookmarks").open("bookmark", "name", ChapterWriter.shortened(entry.title()), "href",
                "#" + entry.id());
        for (ChapterWriter.Heading section : entry.sections()) {
            out.empty("bookmark", "name", section.title(), "href", "#" + section.id());
        }
        out.close().close();
        return markup.toString();
    }

    private void chapters(XmlOutput out, Consumer<Entry> entries) throws IOException {
        heading(out);
        int[] number = {0};
        list.source().forEach(document -> entries.accept(entry(out, document, ++number[0])));
    }

    private void heading(XmlOutput out) throws IOException {
        if (list.cover() == null && !list.single()) {
            out.element("h1", Messages.text(list.language(), "export.list.title"), "class", "list");
        }
    }

    private Entry entry(XmlOutput out, Document document, int number) throws IOException {
        String id = "c" + number;
        return new Entry(id, ChapterWriter.title(document), ChapterWriter.kicker(document),
                new ChapterWriter(out, list.single() ? 1 : 2, paged).write(document, id));
    }

    /** The title of all; that of the chapter where there is but one. */
    private String title(String chapter) {
        return list.cover() != null ? title(list.cover()) : list.single() && !chapter.isEmpty() ? chapter
                : Messages.text(list.language(), "export.list.title");
    }

    private static String title(Cover cover) {
        return CellText.line(cover.title());
    }

    private void begin(XmlOutput out, String title, String head) throws IOException {
        String language = list.language().code();
        out.raw("<!DOCTYPE html>\n").open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language, "xml:lang",
                language);
        out.open("head").empty("meta", "charset", "utf-8").element("title", title);
        if (!paged) {
            out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        }
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "author", "content", "Minga");
        out.empty("meta", "name", "description", "content",
                Messages.text(list.language(), "export.description", title));
        out.open("style").raw(style).close().raw(head).close().open("body");
        if (paged) {
            out.element("p", Messages.text(list.language(), "export.publisher"), "class", "publisher");
        }
    }

    /** Writes the cover of the list, which has one. */
    static void cover(XmlOutput out, DocumentList list) throws IOException {
        Cover cover = list.cover();
        out.open("header", "class", "cover").open("p", "class", "brand");
        out.empty("img", "alt", Messages.text(list.language(), "export.mark.alt"), "src",
                PaperFiles.image("/minga-assets/img/minga.svg")).text("Minga").close();
        out.element("h1", title(cover));
        if (cover.subtitle() != null) {
            out.element("p", CellText.line(cover.subtitle()), "class", "subtitle");
        }
        out.open("p", "class", "scene").empty("img", "src", PaperFiles.image(PaperFiles.FOLDER + "cover.svg"), "alt",
                Messages.text(list.language(), "export.cover.alt")).close();
        out.open("div", "class", "imprint");
        for (String line : cover.imprint()) {
            out.element("p", CellText.line(line));
        }
        out.close().close();
    }

    private void contents(XmlOutput out, List<Entry> entries, IntFunction<Integer> page) throws IOException {
        out.open("nav", "class", "contents", "aria-labelledby", "contenido").element("h2",
                Messages.text(list.language(), "export.contents"), "id", "contenido");
        out.open("ol");
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Integer number = page.apply(i);
            out.open("li").open("a", "href", number == null ? "#" + entry.id() : PdfLinks.CHAPTER + (i + 1), "title",
                    entry.title(), "data-page", number == null ? null : number.toString())
                    .text(ChapterWriter.shortened(entry.title())).close();
            if (!entry.about().isEmpty()) {
                out.element("span", entry.about(), "class", "of");
            }
            out.close();
        }
        out.close().close();
    }
}
