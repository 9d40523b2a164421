package minga.export.office;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import minga.export.CellText;
import minga.export.XmlText;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCellProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.drawingml.x2006.main.STSchemeColorVal;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPlaceholder;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderType;

/** Makes slides of a presentation by its layouts and fills their placeholders. */
final class Slides {

    private static final String STYLE = "{6D494E47-4100-4000-8000-000000000001}";
    private static final String NUMBER = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}";
    private static final Rectangle2D FRAME = new Rectangle2D.Double(48, 116, 864, 100);
    private static final Rectangle2D SCENE = new Rectangle2D.Double(540, 236, 380, 238);
    private static final List<Integer> TITLES = List.of(28, 24, 18);
    private static final int TWO_LINES = 18;
    private static final int TITLE_LIMIT = 170;
    private static final int LABEL_LIMIT = 110;
    private static final double WIDTH = 864;
    /** The first column of the chain that tells of proof. */
    private static final int PROVING = 3;
    private static final int BROAD = 38_100;
    private static final int THIN = 9_525;

    private final XMLSlideShow show;
    private final String language;

    /** @param language of the text, as the spelling of office programs names it */
    Slides(XMLSlideShow show, String language) {
        this.show = show;
        this.language = language;
    }

    /** The first slide of a publication. */
    XSLFSlide cover(String title, String subtitle, String imprint, String scene) throws IOException {
        XSLFSlide slide = slide("Portada");
        put(slide, 0, LineBreaker.shortened(title, TITLE_LIMIT), title.length() > LABEL_LIMIT ? 24 : 0);
        put(slide, 1, LineBreaker.shortened(subtitle, TITLE_LIMIT), 0);
        put(slide, 13, LineBreaker.shortened(imprint, TITLE_LIMIT), 0);
        XSLFPictureShape picture = slide.createPicture(
                show.addPicture(SlideTemplate.bytes("/minga/export/office/cover.png"), PictureType.PNG));
        picture.setAnchor(SCENE);
        name(picture, STPlaceholderType.PIC, 14, "Dibujo");
        ((CTPicture) picture.getXmlObject()).getNvPicPr()
                .getCNvPr().setDescr(scene);
        return slide;
    }

    /**
     * A slide with a header bar.
     *
     * @param kicker the line above the title
     */
    XSLFSlide headed(String layout, String kicker, String title) {
        XSLFSlide slide = slide(layout);
        String said = LineBreaker.shortened(CellText.line(title), TITLE_LIMIT);
        int size = TITLES.stream().filter(one -> LineBreaker.width(said, one, true) <= WIDTH).findFirst()
                .orElse(TWO_LINES);
        put(slide, 0, said, size);
        put(slide, 13, LineBreaker.shortened(CellText.line(kicker), LABEL_LIMIT), 0);
        number(slide);
        return slide;
    }

    private XSLFSlide slide(String layout) {
        XSLFSlide slide = show.createSlide(show.findLayout(layout));
        for (XSLFTextShape shape : placeholders(slide)) {
            CTPlaceholder place = place(shape);
            if (place != null && List.of("tbl", "pic").contains(place.getType().toString())) {
                slide.removeShape(shape);
            }
        }
        return slide;
    }

    /** @param size in points; 0 for that of the layout */
    private void put(XSLFSlide slide, int index, String text, int size) {
        for (XSLFTextShape shape : placeholders(slide)) {
            CTPlaceholder place = place(shape);
            if (place != null && place.getIdx() == index) {
                if (text.isEmpty()) {
                    slide.removeShape(shape);
                } else {
                    shape.clearText();
                    run(shape.addNewTextParagraph(), text, size);
                }
                return;
            }
        }
    }

    /** Those that stand on the slide: its own list keeps the ones that were removed. */
    private static List<XSLFTextShape> placeholders(XSLFSlide slide) {
        return Arrays.stream(slide.getPlaceholders()).filter(slide.getShapes()::contains).toList();
    }

    private static CTPlaceholder place(XSLFTextShape shape) {
        return ((CTShape) shape.getXmlObject()).getNvSpPr()
                .getNvPr().getPh();
    }

    private XSLFTextRun run(XSLFTextParagraph paragraph, String text, int size) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(XmlText.clean(text));
        if (size > 0) {
            run.setFontSize((double) size);
        }
        run.getRPr(true).setLang(language);
        return run;
    }

    /** The paragraphs of the text of a slide, at that size. */
    void body(XSLFSlide slide, List<String> paragraphs, int size) {
        for (XSLFTextShape shape : placeholders(slide)) {
            if (place(shape) != null && place(shape).getIdx() == 1) {
                shape.clearText();
                paragraphs.forEach(text -> run(shape.addNewTextParagraph(), text, size));
            }
        }
    }

    /**
     * The table of a slide, in the table's placeholder.
     *
     * @param description says what the table is
     */
    void table(XSLFSlide slide, SlideTable table, SlideTable.Page page, String description) {
        int heads = table.header().isEmpty() ? 0 : 1;
        XSLFTable drawn = slide.createTable(page.rows().size() + heads, table.widths().size());
        drawn.setAnchor(FRAME);
        CTTableProperties properties = drawn.getCTTable().isSetTblPr() ? drawn.getCTTable().getTblPr()
                : drawn.getCTTable().addNewTblPr();
        properties.setTableStyleId(STYLE);
        properties.setFirstRow(heads == 1);
        properties.setFirstCol(heads == 0);
        properties.setBandRow(false);
        for (int column = 0; column < table.widths().size(); column++) {
            drawn.setColumnWidth(column, table.widths().get(column));
            if (heads == 1) {
                XSLFTableCell head = drawn.getCell(0, column);
                cell(head, SlideTable.Cell.of(table.header().get(column)), page.size());
                line(head, !table.chain() ? STSchemeColorVal.TX_1
                        : column < PROVING ? STSchemeColorVal.ACCENT_1 : STSchemeColorVal.ACCENT_2,
                        table.chain() ? BROAD : BROAD / 2);
            }
            for (int row = 0; row < page.rows().size(); row++) {
                XSLFTableCell cell = drawn.getCell(row + heads, column);
                cell(cell, page.rows().get(row).cells().get(column), page.size());
                line(cell, STSchemeColorVal.ACCENT_4, THIN);
                if (row > 0) {
                    lineAbove(cell, STSchemeColorVal.ACCENT_4);
                }
            }
        }
        drawn.getRows().forEach(row -> row.setHeight(page.size() + 2 * SlideTable.INSET));
        name(drawn, STPlaceholderType.TBL, 14, description);
    }

    /** The line below a cell, in a colour of the theme. */
    private static void line(XSLFTableCell cell, STSchemeColorVal.Enum colour, int width) {
        CTTableCell xml = (CTTableCell) cell.getXmlObject();
        CTTableCellProperties properties = xml.isSetTcPr() ? xml.getTcPr() : xml.addNewTcPr();
        draw(properties.isSetLnB() ? properties.getLnB() : properties.addNewLnB(), colour, width);
    }

    /** Said of the next row too, because not every program asks the row above. */
    private static void lineAbove(XSLFTableCell cell, STSchemeColorVal.Enum colour) {
        CTTableCell xml = (CTTableCell) cell.getXmlObject();
        draw((xml.isSetTcPr() ? xml.getTcPr() : xml.addNewTcPr()).addNewLnT(), colour, THIN);
    }

    private static void draw(CTLineProperties line, STSchemeColorVal.Enum colour, int width) {
        line.setW(width);
        line.addNewSolidFill().addNewSchemeClr().setVal(colour);
    }

    private void cell(XSLFTableCell cell, SlideTable.Cell said, int size) {
        cell.setLeftInset(0);
        cell.setRightInset(2 * SlideTable.INSET);
        cell.setTopInset(SlideTable.INSET);
        cell.setBottomInset(SlideTable.INSET);
        cell.clearText();
        List<String> lines = said.lines().isEmpty() ? List.of("") : said.lines();
        for (String line : lines) {
            XSLFTextRun run = run(cell.addNewTextParagraph(), line, size);
            if (said.gap()) {
                run.setBold(true);
                run.getRPr(true).addNewSolidFill().addNewSchemeClr()
                        .setVal(STSchemeColorVal.ACCENT_3);
            }
        }
    }

    private static void name(XSLFPictureShape picture, STPlaceholderType.Enum type, int index, String name) {
        var properties = ((CTPicture) picture.getXmlObject())
                .getNvPicPr();
        properties.getCNvPr().setName(name);
        CTPlaceholder place = properties.getNvPr().addNewPh();
        place.setType(type);
        place.setIdx(index);
    }

    private static void name(XSLFTable table, STPlaceholderType.Enum type, int index, String description) {
        var properties = ((CTGraphicalObjectFrame) table
                .getXmlObject()).getNvGraphicFramePr();
        properties.getCNvPr().setName("Tabla");
        properties.getCNvPr().setDescr(XmlText.clean(description));
        CTPlaceholder place = properties.getNvPr().addNewPh();
        place.setType(type);
        place.setIdx(index);
    }

    private void number(XSLFSlide slide) {
        place(slide, Placeholder.FOOTER, 11, new Rectangle2D.Double(48, 507, 640, 18)).setText("Minga");
        XSLFTextBox box = place(slide, Placeholder.SLIDE_NUMBER, 12, new Rectangle2D.Double(812, 507, 100, 18));
        box.clearText();
        CTTextField field = box.addNewTextParagraph().getXmlObject().addNewFld();
        field.setId(NUMBER);
        field.setType("slidenum");
        field.addNewRPr().setLang(language);
        field.setT(Integer.toString(show.getSlides().size()));
    }

    private static XSLFTextBox place(XSLFSlide slide, Placeholder kind, int index, Rectangle2D anchor) {
        XSLFTextBox box = slide.createTextBox();
        box.setPlaceholder(kind);
        box.setAnchor(anchor);
        place(box).setIdx(index);
        return box;
    }

    /** What the speaker reads below the slide. */
    void notes(XSLFSlide slide, List<String> lines) {
        for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.clearText();
                lines.forEach(line -> run(shape.addNewTextParagraph(), CellText.line(line), 0));
            }
        }
    }
}
