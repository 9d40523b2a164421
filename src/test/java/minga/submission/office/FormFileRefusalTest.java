package minga.submission.office;

import static minga.submission.office.FormFileMergeTest.cell;
import static minga.submission.office.FormFileMergeTest.edited;
import static minga.submission.office.FormFileMergeTest.question;
import static minga.submission.office.FormFileMergeTest.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import minga.account.Caller;
import minga.harness.Measured;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import minga.submission.office.FormChange.Kind;
import minga.web.Language;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests that files which are no filled form of this ficha are refused or named in words, and harm nothing. */
class FormFileRefusalTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final String BOOK = "xl/workbook.xml";

    private static FormFileFixture fixture;
    private static long id;
    private static byte[] word;
    private static byte[] excel;

    @BeforeAll
    static void draw() throws IOException {
        fixture = new FormFileFixture(TestDatabase.DERBY);
        id = fixture.begin();
        word = fixture.download(id, FormFileType.DOCX);
        excel = fixture.download(id, FormFileType.XLSX);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void a_file_of_another_type_macros_and_damage_are_told_apart() throws IOException {
        refused("texto".getBytes(StandardCharsets.UTF_8), "office.fault.type");
        refused(new byte[]{'P', 'K', 3, 4, 0, 0}, "office.fault.damaged");
        refused(rezipped(word, "[Content_Types].xml", types -> types.replace(
                "wordprocessingml.document.main+xml", "wordprocessingml.document.main+xml").replace("</Types>",
                        "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>")),
                "office.fault.macros");
        refused(rezipped(word, DOCUMENT, xml -> xml.substring(0, xml.length() / 2)), "office.fault.damaged");
        refused(rezipped(excel, BOOK, xml -> "<workbook"), "office.fault.damaged");
    }

    @Test
    void a_document_without_our_marks_or_of_another_layout_ficha_or_kind_is_refused() throws IOException {
        refused(rezipped(word, DOCUMENT, xml -> xml.replace("{{", "{")), "office.fault.noForm");
        refused(rezipped(word, DOCUMENT, xml -> xml.replace("{{s:layout=1}}", "{{s:layout=9}}")),
                "office.fault.layout");
        refused(rezipped(word, DOCUMENT, xml -> xml.replace("{{s:template=practice}}", "{{s:template=seminar}}")),
                "office.fault.noForm");
        long other = fixture.begin();
        refused(fixture.download(other, FormFileType.XLSX), "office.fault.otherRecord");
        refused(fixture.download(other, FormFileType.DOCX), "office.fault.otherRecord");
    }

    @Test
    void entities_and_bombs_are_refused_in_little_time() throws IOException {
        String entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        refused(rezipped(word, DOCUMENT, xml -> xml.replaceFirst("<w:document", entities + "<w:document")),
                "office.fault.damaged");
        refused(rezipped(excel, BOOK, xml -> xml.replaceFirst("<workbook", entities + "<workbook")),
                "office.fault.damaged");
        byte[] bomb = rezipped(word, DOCUMENT, xml -> xml + " ".repeat(80 << 20));
        byte[] rows = rezipped(excel, "xl/worksheets/sheet2.xml", xml -> xml.replace("</sheetData>",
                "<row r=\"9\"><c r=\"C9\" t=\"inlineStr\"><is><t>x</t></is></c></row>".repeat(300_000)
                        + "</sheetData>"));
        byte[] exponent = rezipped(excel, "xl/worksheets/sheet1.xml", xml -> xml.replaceFirst("</row>",
                "<c r=\"D1\"><v>1E999999999</v></c></row>"));
        Measured.within(Duration.ofSeconds(4), "three bombs", () -> {
            assertThatThrownBy(() -> fixture.upload(fixture.rosa, id, bomb)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> fixture.upload(fixture.rosa, id, rows)).isInstanceOf(Invalid.class);
        });
        fixture.upload(fixture.rosa, id, exponent);
    }

    @Test
    void formulas_and_errors_are_named_with_their_cell_and_the_rest_is_taken() throws IOException {
        fixture.upload(fixture.rosa, id, edited(excel, book -> {
            question(book, "problem", "dicho");
            Sheet first = book.getSheetAt(0);
            for (Row row : first) {
                if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("diagnosis")) {
                    row.createCell(3).setCellFormula("HYPERLINK(\"http://malo.example\")");
                }
            }
        }));
        assertThat(fixture.changes(id)).extracting(FormChange::kind).containsExactlyInAnyOrder(Kind.CHANGED,
                Kind.UNUSABLE);
        assertThat(fixture.changes(id)).filteredOn(change -> change.kind() == Kind.UNUSABLE).singleElement()
                .satisfies(change -> {
                    assertThat(change.label()).matches("hoja «Ficha», fila \\d+, columna D");
                    assertThat(change.fault()).contains("fórmula");
                });
    }

    @Test
    void unknown_questions_lists_numbers_and_too_many_rows_are_named() throws IOException {
        fixture.upload(fixture.rosa, id, edited(excel, book -> {
            cell(book, "activities", 0, "text", "una");
            cell(book, "activities", 0, "objectives", "7");
            cell(book, "indicators.means", 0, "text", "suelto");
            cell(book, "indicators.means", 0, "#parent", "99");
            for (int i = 0; i < 70; i++) {
                cell(book, "partners", i, "institution", "institución " + i);
            }
            sheet(book, "awards").getRow(0).getCell(0).setCellValue("minga:rows:nada.de.esto");
            question(book, "scope", "lugar inventado");
            for (Row row : book.getSheetAt(0)) {
                if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("baseline")) {
                    row.getCell(0).setBlank();
                    row.getCell(0).setCellValue("noSuchField");
                    row.createCell(3).setCellValue("algo");
                }
            }
        }));
        assertThat(fixture.changes(id)).extracting(FormChange::fault)
                .anyMatch(fault -> fault.contains("«7»")).anyMatch(fault -> fault.contains("«99»"))
                .anyMatch(fault -> fault.contains("60 filas")).anyMatch(fault -> fault.contains("opción de la lista"))
                .anyMatch(fault -> fault.contains("ya no tiene esta pregunta"));
        fixture.take(id, fixture.changes(id));
        assertThat(fixture.version(id).partners().size()).isEqualTo(60);
    }

    @Test
    void other_institutions_and_sent_fichas_are_out_of_reach() throws IOException {
        Caller ana = new Caller(fixture.raul.accountId(), "Ana", "ana@arica.example",
                fixture.raul.roles(), "15101");
        assertThatThrownBy(() -> fixture.upload(ana, id, excel)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fixture.files.changes(ana, id, Language.ES)).isInstanceOf(NotFound.class);
        long sent = fixture.begin();
        byte[] file = fixture.download(sent, FormFileType.XLSX);
        fixture.submissions.edit(fixture.rosa, sent, version -> {
            version.send(Instant.EPOCH);
            return null;
        });
        assertThatThrownBy(() -> fixture.upload(fixture.rosa, sent, file)).isInstanceOf(Refused.class);
    }

    private static void refused(byte[] file, String key) {
        assertThatThrownBy(() -> fixture.upload(fixture.rosa, id, file)).as(key)
                .isInstanceOfSatisfying(Invalid.class,
                        invalid -> assertThat(invalid.faults().get(0).key()).isEqualTo(key));
    }

    private static byte[] rezipped(byte[] file, String part, UnaryOperator<String> change) throws IOException {
        Path path = Files.write(Files.createTempFile("minga-prueba", ".zip"), file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(path.toFile()); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : in.stream().map(ZipEntry.class::cast).toList()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                zip.write(entry.getName().equals(part)
                        ? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : bytes);
            }
        }
        Files.delete(path);
        return out.toByteArray();
    }
}
