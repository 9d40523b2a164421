package minga.submission.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import minga.platform.TestDatabase;
import minga.practice.Indicator;
import minga.practice.PracticeVersion;
import minga.submission.office.FormChange.Kind;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;

/** Tests that a form file that comes back is merged with its ficha field by field and row by row. */
class FormFileMergeTest {

    @Test
    void new_rows_of_every_level_are_added_with_what_they_refer_to() throws IOException {
        try (FormFileFixture fixture = new FormFileFixture(TestDatabase.DERBY)) {
            long id = fixture.begin();
            byte[] file = edited(fixture.download(id, FormFileType.XLSX), book -> {
                cell(book, "objectives", 0, "text", "Reducir la espera");
                cell(book, "objectives", 1, "text", "Informar mejor");
                cell(book, "activities", 0, "text", "Abrir un módulo");
                cell(book, "activities", 0, "objectives", "2");
                cell(book, "indicators", 0, "text", "Días de espera");
                cell(book, "indicators", 0, "objective", "1. Reducir la espera");
                cell(book, "indicators", 0, "activity", "1");
                cell(book, "indicators.means", 0, "#parent", "1");
                cell(book, "indicators.means", 0, "text", "Registro de atención");
                cell(book, "indicators.means.evidence", 0, "#parent", "1");
                cell(book, "indicators.means.evidence", 0, "link", "https://www.quilicura.example/acta");
            });
            fixture.upload(fixture.rosa, id, file);
            List<FormChange> changes = fixture.changes(id);
            assertThat(changes).extracting(FormChange::kind).containsOnly(Kind.ADDED);
            assertThat(changes).extracting(FormChange::label).containsExactly("Objetivo 1", "Objetivo 2",
                    "Actividad 1", "Indicador 1");
            assertThat(changes.get(3).file())
                    .contains("Medio de verificación 1, Medio de verificación: Registro de atención");
            assertThat(fixture.take(id, changes)).isTrue();
            PracticeVersion version = fixture.version(id);
            Indicator indicator = version.indicators().get(0);
            assertThat(indicator.objective()).isSameAs(version.objectives().get(0));
            assertThat(indicator.activity().objectives()).containsExactly(version.objectives().get(1));
            assertThat(indicator.means().get(0).evidence().get(0).link()).endsWith("/acta");
            fixture.upload(fixture.rosa, id, file);
            assertThat(fixture.changes(id)).as("the same file again brings nothing new").isEmpty();
        }
    }

    @Test
    void what_only_one_side_changed_is_proposed_and_what_both_changed_is_asked() throws IOException {
        try (FormFileFixture fixture = new FormFileFixture(TestDatabase.DERBY)) {
            long id = fixture.full();
            byte[] drawn = fixture.download(id, FormFileType.XLSX);
            byte[] file = edited(drawn, book -> {
                question(book, "problem", "del archivo");
                question(book, "diagnosis", "del archivo");
                question(book, "startYear", "el año pasado");
                question(book, "website", "");
            });
            fixture.type(id, "diagnosis", "de la página");
            fixture.type(id, "baseline", "solo de la página");
            fixture.upload(fixture.rosa, id, file);
            List<FormChange> changes = fixture.changes(id);
            assertThat(changes).extracting(FormChange::kind, FormChange::id).containsExactlyInAnyOrder(
                    tuple(Kind.CHANGED, "problem"), tuple(Kind.CONFLICT, "diagnosis"), tuple(Kind.CHANGED, "website"),
                    tuple(Kind.UNUSABLE, ""));
            assertThat(changes).filteredOn(change -> change.kind() == Kind.UNUSABLE).singleElement()
                    .satisfies(change -> {
                        assertThat(change.file()).containsExactly("el año pasado");
                        assertThat(change.place()).matches("hoja «Ficha», fila \\d+, columna D");
                    });
            assertThat(fixture.take(id, changes.stream().filter(change -> change.kind().isProposed()).toList()))
                    .as("something is left to be told").isFalse();
            assertThat(fixture.version(id).need().problem()).isEqualTo("del archivo");
            assertThat(fixture.version(id).need().diagnosis()).isEqualTo("de la página");
            assertThat(fixture.version(id).identification().website()).isNull();
            assertThat(fixture.version(id).need().baseline()).isEqualTo("solo de la página");
            List<FormChange> left = fixture.changes(id);
            fixture.take(id, left);
            assertThat(fixture.version(id).need().diagnosis()).as("chosen").isEqualTo("del archivo");
        }
    }

    @Test
    void what_somebody_saves_while_the_differences_are_looked_at_stays() throws IOException {
        try (FormFileFixture fixture = new FormFileFixture(TestDatabase.DERBY)) {
            long id = fixture.full();
            fixture.upload(fixture.rosa, id, edited(fixture.download(id, FormFileType.XLSX),
                    book -> question(book, "problem", "del archivo")));
            List<FormChange> shown = fixture.changes(id);
            fixture.type(id, "problem", "de Raúl, recién");
            assertThat(fixture.take(id, shown)).isFalse();
            assertThat(fixture.version(id).need().problem()).isEqualTo("de Raúl, recién");
            assertThat(fixture.changes(id)).extracting(FormChange::kind).containsExactly(Kind.CONFLICT);
        }
    }

    @Test
    void rows_are_known_wherever_they_moved_in_file_and_ficha_and_sheets_may_be_renamed() throws IOException {
        try (FormFileFixture fixture = new FormFileFixture(TestDatabase.DERBY)) {
            long id = fixture.full();
            byte[] file = edited(fixture.download(id, FormFileType.XLSX), book -> {
                Sheet sheet = sheet(book, "objectives");
                book.setSheetName(book.getSheetIndex(sheet), "Mis objetivos");
                String second = sheet.getRow(4).getCell(0).getStringCellValue();
                set(sheet.getRow(4).getCell(0), sheet.getRow(3).getCell(0).getStringCellValue());
                set(sheet.getRow(3).getCell(0), second);
                set(sheet.getRow(3).getCell(column(sheet, "text")), "el segundo");
                set(sheet.getRow(4).getCell(column(sheet, "text")), "el primero");
            });
            fixture.submissions.edit(fixture.rosa, id, version -> {
                version.objectives().move(1, 0);
                return null;
            });
            fixture.upload(fixture.rosa, id, file);
            fixture.take(id, fixture.changes(id));
            assertThat(fixture.version(id).objectives().stream().map(one -> one.text()))
                    .containsExactly("el segundo", "el primero");
        }
    }

    @Test
    void a_row_that_the_file_lost_goes_only_when_chosen_and_one_that_the_ficha_lost_is_told() throws IOException {
        try (FormFileFixture fixture = new FormFileFixture(TestDatabase.DERBY)) {
            long id = fixture.full();
            byte[] file = edited(fixture.download(id, FormFileType.XLSX), book -> {
                Sheet sheet = sheet(book, "partners");
                sheet.removeRow(sheet.getRow(3));
            });
            fixture.submissions.edit(fixture.rosa, id, version -> {
                version.awards().remove(0);
                return null;
            });
            fixture.upload(fixture.rosa, id, file);
            List<FormChange> changes = fixture.changes(id);
            List<FormChange> removed = changes.stream().filter(change -> change.kind() == Kind.REMOVED).toList();
            assertThat(removed).extracting(FormChange::label).containsExactly("Institución asociada 1");
            assertThat(removed.get(0).kind().isProposed()).isFalse();
            assertThat(changes).filteredOn(change -> change.kind() == Kind.UNUSABLE).isNotEmpty()
                    .allSatisfy(change -> assertThat(change.label()).startsWith("Reconocimiento"));
            fixture.take(id, List.of());
            assertThat(fixture.version(id).partners().size()).isEqualTo(2);
            fixture.take(id, removed);
            assertThat(fixture.version(id).partners().size()).isEqualTo(1);
        }
    }

    @Test
    void a_copied_table_of_a_word_form_is_a_further_row() throws IOException {
        try (FormFileFixture fixture = new FormFileFixture(TestDatabase.DERBY)) {
            long id = fixture.begin();
            try (XWPFDocument word = new XWPFDocument(
                    new ByteArrayInputStream(fixture.download(id, FormFileType.DOCX)))) {
                int place = IntStream.range(0, word.getTables().size())
                        .filter(i -> word.getTables().get(i).getText().contains("{{r:objectives=0}}")).findFirst()
                        .orElseThrow();
                XWPFTable table = word.getTables().get(place);
                XWPFTable copy = word.insertNewTbl(table.getCTTbl().newCursor());
                copy.getCTTbl().set(table.getCTTbl().copy());
                word.setTable(place, copy);
                answer(new XWPFTable(copy.getCTTbl(), word), "text", "uno");
                answer(new XWPFTable(table.getCTTbl(), word), "text", "dos\ny más");
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                word.write(out);
                fixture.upload(fixture.rosa, id, out.toByteArray());
            }
            fixture.take(id, fixture.changes(id));
            assertThat(fixture.version(id).objectives().stream().map(one -> one.text()))
                    .containsExactlyInAnyOrder("uno", "dos\ny más");
        }
    }

    private static void answer(XWPFTable table, String key, String words) {
        XWPFTableRow row = table.getRows().stream()
                .filter(one -> one.getCell(0).getText().contains("." + key + "=")).findFirst().orElseThrow();
        for (String line : words.split("\n")) {
            row.getCell(1).addParagraph().createRun().setText(line);
        }
    }

    static byte[] edited(byte[] file, Consumer<Workbook> work) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            work.accept(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    /** Somebody answers a question of the first sheet. */
    static void question(Workbook book, String key, String words) {
        for (Row row : book.getSheetAt(0)) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(key)) {
                set(row.getCell(3, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), words);
                return;
            }
        }
        throw new AssertionError(key);
    }

    /** Somebody writes into a sheet of rows; line counts from 0. */
    static void cell(Workbook book, String level, int line, String key, String words) {
        Sheet sheet = sheet(book, level);
        Row row = sheet.getRow(3 + line) == null ? sheet.createRow(3 + line) : sheet.getRow(3 + line);
        set(row.getCell(column(sheet, key), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), words);
    }

    /** POI keeps an inline text beside a new value. */
    private static void set(Cell cell, String words) {
        cell.setBlank();
        cell.setCellValue(words);
    }

    static Sheet sheet(Workbook book, String level) {
        for (Sheet sheet : book) {
            String marker = sheet.getRow(0) == null ? "" : sheet.getRow(0).getCell(0).getStringCellValue();
            if (marker.equals("minga:rows:" + level) || marker.equals("minga:many:" + level)) {
                return sheet;
            }
        }
        throw new AssertionError(level);
    }

    static int column(Sheet sheet, String key) {
        return IntStream.range(1, sheet.getRow(0).getLastCellNum())
                .filter(i -> sheet.getRow(0).getCell(i).getStringCellValue().equals(key)).findFirst().orElseThrow();
    }

}
