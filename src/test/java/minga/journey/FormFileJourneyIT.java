package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import minga.harness.Browser;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Browser test of a form that is downloaded as Excel and Word, filled in, uploaded, compared, chosen from and saved,
 * with and without scripts.
 */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class FormFileJourneyIT {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void a_form_goes_to_excel_and_back_and_only_what_is_ticked_is_saved(Browser.Visitors visitors,
            People.Known people) {
        Person rosa = people.member("rosa", "13125");
        for (Page page : List.of(visitors.withScripts(), visitors.withoutScripts())) {
            String id = DeskFixture.whole(rosa, "Club de lectura " + System.identityHashCode(page));
            DeskFixture.signsIn(page, "/ingresar", "rosa");
            page.navigate("/postulaciones/" + id);
            page.locator("a[href$='/archivo']").click();
            byte[] file = download(page, "a[href$='ficha.xlsx']");
            upload(page, "ficha.xlsx", EXCEL, edited(file, Map.of("problem", "Escrito en Excel", "diagnosis",
                    "También en Excel", "startYear", "hace mucho")));
            page.locator("table").waitFor();
            assertThat(page.textContent("main")).contains("Escrito en Excel").contains("hace mucho")
                    .contains("columna D");
            page.locator("input[name=tomar][value=diagnosis]").uncheck();
            page.locator("button[value=guardar]").click();
            page.locator(".note[role=status]").waitFor();
            assertThat(page.textContent("main")).contains("Queda esto").contains("hace mucho");
            page.locator("button[value=descartar]").click();
            page.locator("#file").waitFor();
            page.navigate("/postulaciones/" + id + "/need");
            assertThat(page.inputValue("[name=problem]")).isEqualTo("Escrito en Excel");
            assertThat(page.inputValue("[name=diagnosis]")).isNotEqualTo("También en Excel");
        }
    }

    @Test
    void a_form_goes_to_word_and_back_and_a_foreign_file_is_refused_in_words(Browser.Visitors visitors,
            People.Known people) throws IOException {
        String id = DeskFixture.whole(people.member("rosa", "13125"), "Club de ajedrez binacional");
        Page page = visitors.withoutScripts();
        DeskFixture.signsIn(page, "/ingresar", "rosa");
        page.navigate("/postulaciones/" + id + "/archivo");
        upload(page, "nada.docx", WORD, new byte[]{'P', 'K', 3, 4});
        page.locator(".errors").waitFor();
        assertThat(page.textContent(".errors")).contains("dañado");
        byte[] file = download(page, "a[href$='ficha.docx']");
        upload(page, "ficha.docx", WORD, answered(file, "problem", "Escrito en Word"));
        page.locator("table").waitFor();
        page.locator("button[value=guardar]").click();
        page.locator("#avance").waitFor();
        page.navigate("/postulaciones/" + id + "/need");
        assertThat(page.inputValue("[name=problem]")).isEqualTo("Escrito en Word");
    }

    private static byte[] download(Page page, String link) {
        Download download = page.waitForDownload(() -> page.locator(link).click());
        try (InputStream bytes = download.createReadStream()) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void upload(Page page, String name, String type, byte[] file) {
        page.setInputFiles("#file", new FilePayload(name, type, file));
        page.locator("form[enctype] button").click();
    }

    /** The same workbook with those answers on its first sheet. */
    static byte[] edited(byte[] file, Map<String, String> answers) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                Cell key = row.getCell(0);
                if (key != null && answers.containsKey(key.getStringCellValue())) {
                    Cell cell = row.getCell(3, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    cell.setBlank();
                    cell.setCellValue(answers.get(key.getStringCellValue()));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] answered(byte[] file, String key, String words) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (XWPFTable table : word.getTables()) {
                for (XWPFTableRow row : table.getRows()) {
                    if (row.getCell(0).getText().contains(":" + key + "=")) {
                        row.getCell(1).addParagraph().createRun().setText(words);
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        }
    }

    /** A member sends a form that differs from the ficha, and has not chosen yet. */
    static void sendsEdited(Person member, String id) {
        byte[] file = member.getFile("/postulaciones/" + id + "/archivo/ficha.xlsx").body();
        assertThat(member.postFile("/postulaciones/" + id + "/archivo", "ficha.xlsx",
                edited(file, Map.of("problem", "Otro problema", "startYear", "nunca"))).statusCode()).isEqualTo(303);
    }
}
