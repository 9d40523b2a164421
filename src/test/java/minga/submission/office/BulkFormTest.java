package minga.submission.office;

import static minga.submission.office.FormFileMergeTest.cell;
import static minga.submission.office.FormFileMergeTest.edited;
import static minga.submission.office.FormFileMergeTest.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import minga.harness.OfficeProgram;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.TestDatabase;
import minga.practice.Practice;
import minga.practice.PracticeVersion;
import minga.web.Language;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a workbook of many fichas is checked to the end, stored whole or not at all, and begun again. */
class BulkFormTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void fichas_with_rows_of_every_level_are_stored_once_as_drafts(TestDatabase kind) throws IOException {
        try (FormFileFixture fixture = new FormFileFixture(kind)) {
            byte[] file = workbook(fixture, BulkFormTest::two);
            int before = fixture.submissions.desk(fixture.rosa).size();
            assertThat(take(fixture, file, true).stored()).as("a dry run stores nothing").isZero();
            assertThat(fixture.submissions.desk(fixture.rosa)).hasSize(before);
            BulkReport report = take(fixture, file, false);
            assertThat(report.faults()).isEmpty();
            assertThat(report.stored()).isEqualTo(2);
            PracticeVersion radio = named(fixture, "Radio vecinal");
            assertThat(radio.indicators().get(0).objective().text()).isEqualTo("Que se escuche a todos");
            assertThat(radio.indicators().get(0).means().get(0).evidence().get(0).link()).endsWith("/acta");
            assertThat(radio.identification().practiceType()).isNotNull();
            assertThat(radio.municipalities()).containsExactly("13125");
            BulkReport again = take(fixture, file, false);
            assertThat(again.stored()).isZero();
            assertThat(again.alreadyStored()).isEqualTo(2);
            assertThat(fixture.submissions.desk(fixture.rosa)).hasSize(before + 2);
        }
    }

    @Test
    void an_interrupted_run_is_finished_by_the_next() throws IOException {
        try (FormFileFixture fixture = new FormFileFixture(TestDatabase.DERBY)) {
            take(fixture, workbook(fixture, book -> {
                cell(book, "", 0, "#record", "radio");
                cell(book, "", 0, "name", "Radio vecinal");
            }), false);
            BulkReport report = take(fixture, workbook(fixture, BulkFormTest::two), false);
            assertThat(report.stored()).isEqualTo(1);
            assertThat(report.alreadyStored()).isEqualTo(1);
        }
    }

    @Test
    void every_fault_is_listed_by_sheet_row_and_column_and_nothing_is_stored() throws IOException {
        try (FormFileFixture fixture = new FormFileFixture(TestDatabase.DERBY)) {
            int before = fixture.submissions.desk(fixture.rosa).size();
            byte[] file = workbook(fixture, book -> {
                two(book);
                cell(book, "", 0, "startYear", "hace mucho");
                cell(book, "", 1, "practiceType", "Inventado");
                cell(book, "", 2, "#record", "radio");
                cell(book, "", 3, "name", "Sin clave");
                cell(book, "", 4, "#record", "sin-nombre");
                cell(book, "objectives", 1, "#record", "nadie");
                cell(book, "objectives", 1, "text", "huérfano");
                cell(book, "indicators", 1, "#record", "radio");
                cell(book, "indicators", 1, "objective", "8");
                cell(book, "indicators.means", 1, "#record", "radio");
                cell(book, "indicators.means", 1, "#parent", "5");
                cell(book, "indicators.means", 1, "text", "suelto");
                sheet(book, "awards").createRow(3).createCell(1).setCellValue("radio");
                sheet(book, "awards").getRow(3).createCell(3).setCellFormula("1+1");
            });
            BulkReport report = take(fixture, file, false);
            List<String> places = report.faults().stream().map(Fault::path).toList();
            assertThat(places).hasSize(9).doesNotHaveDuplicates();
            assertThat(report.faults()).extracting(Fault::key).contains("fault.unreadable.YEAR",
                    "form.fault.notInList", "office.fault.twice", "office.fault.noName", "practice.fault.name",
                    "office.fault.unknownName", "office.fault.noRow", "office.fault.noParent", "office.fault.formula");
            assertThat(places.get(0)).matches("hoja «Prácticas», fila 4, columna [A-Z]+");
            assertThat(places.get(1)).matches("hoja «Prácticas», fila 5, columna [A-Z]+");
            assertThat(fixture.submissions.desk(fixture.rosa)).hasSize(before);
        }
    }

    @Test
    void libreoffice_saves_it_again_without_a_difference() throws IOException {
        try (FormFileFixture fixture = new FormFileFixture(TestDatabase.DERBY)) {
            BulkReport report = take(fixture, OfficeProgram.saved("planilla.xlsx",
                    workbook(fixture, BulkFormTest::two)), false);
            assertThat(report.faults()).isEmpty();
            assertThat(report.stored()).isEqualTo(2);
            assertThatThrownBy(() -> take(fixture, fixture.download(fixture.begin(), FormFileType.XLSX), false))
                    .isInstanceOfSatisfying(Invalid.class,
                            other -> assertThat(other.faults().get(0).key()).isEqualTo("office.fault.oneForm"));
        }
    }

    /** Two fichas, one of them with a whole chain. */
    private static void two(Workbook book) {
        cell(book, "", 0, "#record", "radio");
        cell(book, "", 0, "name", "Radio vecinal");
        cell(book, "", 0, "practiceType", sheet(book, "").getWorkbook().getSheet("Opciones") == null ? ""
                : firstChoice(book, "Tipo de práctica"));
        cell(book, "", 1, "#record", "huerto");
        cell(book, "", 1, "name", "Huerto escolar");
        cell(book, "objectives", 0, "#record", "radio");
        cell(book, "objectives", 0, "text", "Que se escuche a todos");
        cell(book, "indicators", 0, "#record", "radio");
        cell(book, "indicators", 0, "text", "Programas al mes");
        cell(book, "indicators", 0, "objective", "1");
        cell(book, "indicators.means", 0, "#record", "radio");
        cell(book, "indicators.means", 0, "#parent", "1");
        cell(book, "indicators.means", 0, "text", "Bitácora");
        cell(book, "indicators.means.evidence", 0, "#record", "radio");
        cell(book, "indicators.means.evidence", 0, "#parent", "1");
        cell(book, "indicators.means.evidence", 0, "link", "https://www.quilicura.example/acta");
    }

    private static String firstChoice(Workbook book, String label) {
        var sheet = book.getSheet("Opciones");
        for (int column = 0; column < sheet.getRow(0).getLastCellNum(); column++) {
            if (sheet.getRow(0).getCell(column).getStringCellValue().equals(label)) {
                return sheet.getRow(1).getCell(column).getStringCellValue();
            }
        }
        throw new AssertionError(label);
    }

    private static PracticeVersion named(FormFileFixture fixture, String name) {
        return fixture.submissions.desk(fixture.rosa).stream().map(Practice::newest)
                .filter(version -> name.equals(version.identification().name())).findFirst().orElseThrow();
    }

    static byte[] workbook(FormFileFixture fixture, Consumer<Workbook> work) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        fixture.bulk().write(Language.ES, bytes);
        return edited(bytes.toByteArray(), work);
    }

    private static BulkReport take(FormFileFixture fixture, byte[] file, boolean dryRun) throws IOException {
        Path path = Files.createTempFile("minga-prueba", ".xlsx");
        try {
            return fixture.bulk().take(fixture.rosa, Files.write(path, file), dryRun, Language.ES);
        } finally {
            Files.delete(path);
        }
    }
}
