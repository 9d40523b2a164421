package minga.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import minga.harness.BenchmarkRecordGenerator;
import minga.harness.Browser;
import minga.harness.CommandRun;
import minga.harness.ForkedPortal;
import minga.harness.NuChecker;
import minga.harness.RunningPortal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests a file of many practices: a page says how far it is, and the download begins by itself, without JavaScript. */
@ExtendWith({RunningPortal.class, Browser.class})
@ResourceLock(RunningPortal.LOCK)
class LongDownloadIT {

    private static final String RECORDS = "40";

    @Test
    void the_page_says_how_far_the_file_is_until_the_download_begins(@TempDir Path folder,
            Browser.Visitors visitors) throws Exception {
        Path records = folder.resolve("records.jsonl");
        BenchmarkRecordGenerator.main(new String[]{RECORDS, records.toString()});
        Path data = folder.resolve("data");
        assertThat(CommandRun.of(data, "import", records.toString()).code()).isZero();
        try (ForkedPortal portal = ForkedPortal.start(data)) {
            Page page = visitors.withoutScripts();
            Download download = page.waitForDownload(() -> {
                page.navigate(portal.url("/practicas.pdf").toString());
                page.locator("progress").waitFor();
                assertThat(page.title()).startsWith("Preparando el archivo (PDF)");
                assertThat(page.locator("main").textContent()).containsPattern("Listas \\d+ de 43");
            });
            assertThat(download.suggestedFilename()).isEqualTo("minga-practicas.pdf");
            assertThat(chapters(download.path())).contains("Programa de mediadores sociales interculturales");
            APIResponse again = page.request().get(portal.url("/practicas.pdf").toString());
            assertThat(again.status()).as("it is kept for a while").isEqualTo(200);
            assertThat(again.headers().get("content-type")).isEqualTo("application/pdf");
            APIResponse slides = page.request().get(portal.url("/practicas.pptx").toString());
            assertThat(slides.status()).as("accepted, not ready").isEqualTo(202);
            assertThat(slides.headers()).containsEntry("refresh", "3").containsEntry("cache-control", "no-store");
            NuChecker.check(slides.text());
        }
    }

    private static String chapters(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
