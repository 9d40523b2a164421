package minga.submission.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import minga.export.XmlOutput;
import minga.export.ZipText;
import minga.form.FieldView;
import minga.web.Language;
import minga.web.Messages;

/**
 * Writes a form as a Word document (DOCX): a table of questions and answers for each section, a table for each row.
 * Hidden text beside each question holds the key of its field and what the form showed; Word and LibreOffice keep it.
 */
final class DocxFormWriter {

    private static final String FOLDER = "/minga/export/office/word/";
    private static final List<String> PARTS = List.of("[Content_Types].xml", "_rels/.rels", "word/numbering.xml",
            "word/settings.xml", "word/header1.xml", "word/footer1.xml", "word/_rels/document.xml.rels");
    private static final String NAMESPACES = " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\"><w:body>";

    private final FormContent form;
    private final Language language;
    private final Map<List<String>, String> lists = new LinkedHashMap<>();
    private DocxAnswerWriter answers;
    private XmlOutput out;

    DocxFormWriter(FormContent form) {
        this.form = form;
        this.language = form.language();
    }

    void write(OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        for (String part : PARTS) {
            String content = template(part);
            ZipText.add(zip, part, writer -> writer.append(content));
        }
        ZipText.add(zip, "word/styles.xml", writer -> writer.append(template("word/styles.xml")
                .replace("\"es-CL\"", language == Language.ES ? "\"es-CL\"" : "\"en-US\"")));
        String frame = template("word/document.xml").replace("><w:body>", NAMESPACES);
        int body = frame.indexOf("<w:body>") + "<w:body>".length();
        ZipText.add(zip, "word/document.xml", writer -> {
            writer.append(frame, 0, body);
            out = new XmlOutput(writer);
            answers = new DocxAnswerWriter(out, language, lists);
            content();
            writer.append(frame, body, frame.length());
        });
        zip.finish();
    }

    private void content() throws IOException {
        StringBuilder stamp = new StringBuilder();
        form.stamp().texts().forEach((key, value) -> stamp.append(DocxMark.of(DocxMark.STAMP, key, value)));
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Title").close();
        answers.hidden(stamp.toString());
        answers.run(form.title().isBlank() ? Messages.text(language, "office.sheet.form") : form.title(), "");
        out.close();
        paragraph("Note", Messages.text(language, "office.instructions.docx"));
        for (FormContent.Part part : form.parts()) {
            paragraph("Heading2", part.title());
            fields(part.fields(), "");
        }
        for (Map.Entry<List<String>, String> list : lists.entrySet()) {
            paragraph("Heading3", Messages.text(language, "office.choicesOf", list.getValue()));
            paragraph("Normal", String.join(" · ", list.getKey()));
        }
    }

    private void fields(List<FieldView> fields, String level) throws IOException {
        boolean open = false;
        for (FieldView field : fields) {
            if (field.kind().equals("ROWS")) {
                if (open) {
                    endTable();
                    open = false;
                }
                list(field, RowPath.join(level, RowPath.last(field.parameter())));
            } else {
                if (!open) {
                    beginTable();
                    open = true;
                }
                question(field, level);
            }
        }
        if (open) {
            endTable();
        }
    }

    private void question(FieldView field, String level) throws IOException {
        out.open("w:tr").open("w:trPr").empty("w:cantSplit", "w:val", "0").close();
        cell(3400);
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Cell").close();
        answers.hidden(answers.mark(field, level));
        answers.run(field.label() + (field.required() ? " *" : ""), "<w:b/>");
        out.close();
        String help = FieldHelp.of(field, language) + answers.choicesInWords(field);
        if (!help.isBlank()) {
            paragraph("Caption", help);
        }
        out.close();
        cell(6228);
        answers.answer(field);
        out.close().close();
    }

    private void list(FieldView list, String level) throws IOException {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Heading3").close();
        String numbers = FormContent.numbers(list).toString().replace(" ", "");
        answers.hidden(DocxMark.of(DocxMark.LIST, level, numbers));
        answers.run(list.label(), "");
        out.close();
        if (!list.hint().isEmpty()) {
            paragraph("Caption", list.hint());
        }
        List<Long> ids = FormContent.numbers(list);
        for (int i = 0; i < ids.size(); i++) {
            row(list, level, list.rows().get(i), ids.get(i));
        }
        row(list, level, FormContent.blank(list), 0);
    }

    private void row(FieldView list, String level, FieldView.RowView row, long id) throws IOException {
        beginTable();
        out.open("w:tr");
        out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", "9628", "w:type", "dxa").empty("w:gridSpan", "w:val",
                "2").empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "F1ECE2").close();
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Cell").close();
        answers.hidden(DocxMark.of(DocxMark.ROW, level, Long.toString(id)));
        answers.run(row.title() + (id == 0 ? " " + Messages.text(language, "office.newRow", list.rowName()) : ""),
                "<w:b/>");
        out.close().close().close();
        for (FieldView field : FormLevel.answers(row.fields())) {
            question(field, level);
        }
        endTable();
        fields(row.fields().stream().filter(field -> field.kind().equals("ROWS")).toList(), level);
    }

    private void beginTable() throws IOException {
        out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "Ficha").empty("w:tblW", "w:w", "9628",
                "w:type", "dxa").empty("w:tblLayout", "w:type", "fixed").close();
        out.open("w:tblGrid").empty("w:gridCol", "w:w", "3400").empty("w:gridCol", "w:w", "6228").close();
    }

    private void endTable() throws IOException {
        out.close().raw("<w:p/>");
    }

    private void cell(int width) throws IOException {
        out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa").close();
    }

    private void paragraph(String style, String text) throws IOException {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
        answers.run(text, "");
        out.close();
    }

    private static String template(String file) throws IOException {
        try (InputStream in = DocxFormWriter.class.getResourceAsStream(FOLDER + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
