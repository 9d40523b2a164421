package minga.export.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import minga.document.Block;
import minga.document.Cover;
import minga.document.Document;
import minga.document.DocumentList;
import minga.export.CellText;
import minga.export.ChainLink;
import minga.export.ChainReader;
import minga.export.XmlText;
import minga.platform.UnclosedOutputStream;
import minga.web.Language;
import minga.web.Messages;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;

/**
 * Writes documents as a presentation: cover and agenda of a publication, a ficha and its chain for each record, other
 * documents block by block. What is not on a slide of a record is in its notes.
 */
final class SlideDeckWriter {

    private static final int TEXT = 20;
    private static final double TEXT_WIDTH = 840;
    private static final int TEXT_LINES = 13;
    private static final double AGENDA = 560;
    private static final double AGENDA_REST = 304;

    private final DocumentList list;
    private XMLSlideShow show;
    private Slides slides;

    SlideDeckWriter(DocumentList list) {
        this.list = list;
    }

    void write(OutputStream out) throws IOException {
        DocumentList kept = list.kept();
        try (XMLSlideShow opened = SlideTemplate.open()) {
            show = opened;
            slides = new Slides(show, list.language() == Language.ES ? "es-CL" : "en-US");
            Cover cover = list.cover();
            if (cover != null) {
                slides.cover(CellText.line(cover.title()), cover.subtitle() == null ? ""
                        : CellText.line(cover.subtitle()), CellText.line(String.join(" · ", cover.imprint())),
                        word("export.cover.alt"));
                agenda(kept);
            }
            long[] done = {0};
            kept.source().forEach(document -> {
                document(document);
                list.progress().accept(++done[0]);
            });
            if (show.getSlides().isEmpty()) {
                slides.headed("Texto", "Minga", word("export.list.title"));
            }
            show.getProperties().getCoreProperties().setTitle(XmlText.clean(cover != null
                    ? CellText.line(cover.title()) : list.title()));
            show.getProperties().getCoreProperties().setCreator("Minga");
            show.write(new UnclosedOutputStream(out));
        }
    }

    private void agenda(DocumentList kept) throws IOException {
        List<SlideTable.Row> rows = new ArrayList<>();
        kept.source().forEach(document -> rows.add(new SlideTable.Row(
                List.of(SlideTable.Cell.of(title(document)), SlideTable.Cell.of(kicker(document))))));
        tables("Agenda", CellText.line(list.cover().title()), word("export.agenda"),
                new SlideTable(List.of(AGENDA, AGENDA_REST), List.of(), rows));
    }

    private void document(Document document) {
        int before = show.getSlides().size();
        SlideTable ficha = SlideRows.ficha(document);
        List<ChainLink> chain = ChainReader.read(document);
        boolean record = !ficha.rows().isEmpty() && document.metadata("code").isPresent();
        if (record) {
            tables("Ficha", kicker(document), title(document), ficha);
            if (!chain.isEmpty()) {
                tables("Ficha", word("export.chain.title"), title(document), SlideRows.chain(chain, Stream
                        .of(ChainLink.Kind.values())
                        .map(kind -> word("export.chain." + kind.name().toLowerCase(Locale.ROOT))).toList()));
            }
        } else {
            document.sections().forEach(section -> section(document, section));
        }
        if (show.getSlides().size() == before) {
            slides.headed("Texto", kicker(document), title(document));
        }
        if (record) {
            slides.notes(show.getSlides().get(before), SlideNotes.of(document));
        }
    }

    private void section(Document document, Document.Section section) {
        List<SlideTable.Row> rows = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (Block block : section.blocks()) {
            if (!(block instanceof Block.Fact)) {
                facts(document, section, rows);
            }
            if (block instanceof Block.Fact || block instanceof Block.Table) {
                text(document, section, text);
            }
            switch (block) {
                case Block.Fact fact -> rows.add(SlideRows.row(fact));
                case Block.Table table -> tables("Ficha", section.title(), table.title(), SlideRows.table(table));
                case Block.Figure figure -> text.addAll(List.of(figure.title(), figure.description()));
                case Block.PageBreak ignored -> text(document, section, text);
                default -> text.addAll(block.lines());
            }
        }
        facts(document, section, rows);
        text(document, section, text);
    }

    private void facts(Document document, Document.Section section, List<SlideTable.Row> rows) {
        tables("Ficha", section.title(), title(document), SlideRows.labelled(rows));
        rows.clear();
    }

    /** The paragraphs on as many slides as they need; a long one is split between lines. */
    private void text(Document document, Document.Section section, List<String> paragraphs) {
        List<String> page = new ArrayList<>();
        int at = 0;
        for (String paragraph : paragraphs) {
            List<String> lines = LineBreaker.lines(CellText.line(paragraph), TEXT, TEXT_WIDTH, false);
            while (!lines.isEmpty()) {
                if (at + Math.min(lines.size(), 2) > TEXT_LINES) {
                    slides.body(slides.headed("Texto", section.title(), title(document)), page, TEXT);
                    page.clear();
                    at = 0;
                }
                int fits = Math.min(lines.size(), TEXT_LINES - at);
                page.add(String.join(" ", lines.subList(0, fits)));
                at += fits + 1;
                lines = lines.subList(fits, lines.size());
            }
        }
        if (!page.isEmpty()) {
            slides.body(slides.headed("Texto", section.title(), title(document)), page, TEXT);
        }
        paragraphs.clear();
    }

    private void tables(String layout, String kicker, String title, SlideTable table) {
        List<SlideTable.Page> pages = table.widths().isEmpty() ? List.of() : table.pages();
        for (int at = 0; at < pages.size(); at++) {
            String said = pages.size() == 1 ? title : Messages.text(list.language(), "export.slide.of", title, at + 1,
                    pages.size());
            XSLFSlide slide = slides.headed(layout, kicker, said);
            slides.table(slide, table, pages.get(at), CellText.line(title));
        }
    }

    private static String kicker(Document document) {
        return String.join(" · ", Stream.of("municipality", "code").flatMap(key -> document.metadata(key).stream())
                .map(one -> CellText.line(one.text())).filter(said -> !said.isEmpty()).toList());
    }

    private static String title(Document document) {
        String title = CellText.line(document.title());
        return title.isEmpty() ? Messages.text(document.language(), "export.untitled") : title;
    }

    private String word(String key) {
        return Messages.text(list.language(), key);
    }
}
