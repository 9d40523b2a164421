package minga.evidence.extraction;

import static minga.harness.SampleFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import minga.evidence.extraction.ExtractedText.State;
import minga.evidence.extraction.ExtractedText.Unit;
import minga.harness.SampleDocuments;
import minga.harness.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of the text that is read out of files: with its page, within limits, in a JVM of its own. */
class TextExtractionTest {

    private static final String FIRST = "La mesa de convivencia sesionó en Quilicura & Arica";
    private static final String SECOND = "Asistieron 45 personas <mayores>: ñandú, ¿cómo?";

    @TempDir
    private Path folder;

    private record Known(String name, byte[] file, Unit unit) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Known> documents() {
        return Stream.of(new Known("pdf", SampleDocuments.pdf(FIRST, SECOND), Unit.PAGE),
                new Known("docx", SampleDocuments.docx(FIRST, SECOND), Unit.PAGE),
                new Known("xlsx", SampleDocuments.xlsx(FIRST, SECOND), Unit.SHEET),
                new Known("pptx", SampleDocuments.pptx(FIRST, SECOND), Unit.SLIDE),
                new Known("odt", SampleDocuments.odt(FIRST, SECOND), Unit.PAGE),
                new Known("ods", SampleDocuments.ods(FIRST, SECOND), Unit.SHEET),
                new Known("odp", SampleDocuments.odp(FIRST, SECOND), Unit.SLIDE));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_format_gives_its_text_page_by_page(Known known) throws IOException {
        ExtractedText text = inThisProcess(known.file());
        assertThat(text.state()).isEqualTo(State.COMPLETE);
        assertThat(text.pages()).extracting(ExtractedText.Page::unit).containsOnly(known.unit());
        assertThat(text.pages()).extracting(ExtractedText.Page::number).containsExactly(1, 2);
        assertThat(text.pages().get(0).text()).startsWith(FIRST);
        assertThat(text.pages().get(1).text()).startsWith(SECOND);
    }

    @Test
    void cells_of_numbers_are_text_too() throws IOException {
        assertThat(inThisProcess(SampleDocuments.xlsx(FIRST)).pages().get(0).text()).isEqualTo(FIRST + " 1250");
    }

    @Test
    void a_scanned_page_is_told_as_blank() throws IOException {
        ExtractedText text = inThisProcess(SampleDocuments.pdf(FIRST, ""));
        assertThat(text.pages()).extracting(ExtractedText.Page::text).containsExactly(FIRST, "");
    }

    @Test
    void a_document_without_noted_pages_has_none() throws IOException {
        assertThat(inThisProcess(SampleDocuments.docx(FIRST)).pages()).containsExactly(
                new ExtractedText.Page("", Unit.WHOLE, 0, FIRST));
        assertThat(inThisProcess(SampleDocuments.odt(FIRST)).pages()).extracting(ExtractedText.Page::number)
                .containsExactly(0);
    }

    @Test
    void plain_text_is_read_in_the_letters_it_was_written_in() throws IOException {
        assertThat(inThisProcess(bytes("Ñuñoa 🦙")).pages().get(0).text()).isEqualTo("Ñuñoa 🦙");
        assertThat(inThisProcess("Ñuñoa, niñez".getBytes("windows-1252")).pages().get(0).text())
                .isEqualTo("Ñuñoa, niñez");
    }

    @Test
    void archives_are_read_with_the_names_of_their_files_three_deep() throws IOException {
        Map<String, byte[]> inner = Map.of("c.txt", bytes("tercero"));
        Map<String, byte[]> deepest = Map.of("d.bin", SampleFiles.zip(Map.of("e.txt", bytes("cuarto"))));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a/acta.pdf", SampleDocuments.pdf(FIRST));
        entries.put("foto.png", SampleFiles.image("png"));
        entries.put("b.bin", SampleFiles.zip(inner));
        ExtractedText text = inThisProcess(SampleFiles.zip(entries));
        assertThat(text.pages()).containsExactly(new ExtractedText.Page("a/acta.pdf", Unit.PAGE, 1, FIRST),
                new ExtractedText.Page("c.txt", Unit.WHOLE, 0, "tercero"));
        assertThat(text.state()).isEqualTo(State.COMPLETE);
        ExtractedText deep = inThisProcess(SampleFiles.zip(Map.of("c.bin", SampleFiles.zip(deepest))));
        assertThat(deep.pages()).isEmpty();
        assertThat(deep.state()).isEqualTo(State.INCOMPLETE);
    }

    @Test
    void images_have_no_text_and_old_formats_are_not_read() throws IOException {
        assertThat(inThisProcess(SampleFiles.image("png")).state()).isEqualTo(State.NO_TEXT);
        assertThat(inThisProcess(SampleFiles.mp4()).state()).isEqualTo(State.NO_TEXT);
        assertThat(inThisProcess(SampleFiles.ole2("WordDocument")).state()).isEqualTo(State.UNREADABLE);
        assertThat(inThisProcess(SampleFiles.pdf(1000)).state()).as("a PDF without pages").isNotEqualTo(State.COMPLETE);
    }

    @Test
    void what_a_database_does_not_take_is_no_text() throws IOException {
        assertThat(inThisProcess(SampleDocuments.odt("a\ue000b\ud83e\udd99")).pages().get(0).text())
                .isEqualTo("a b🦙");
    }

    @Test
    void much_text_is_read_up_to_a_limit_and_said_to_be_incomplete() throws IOException {
        ExtractedText text = inThisProcess(bytes("palabra ".repeat(700_000)));
        assertThat(text.state()).isEqualTo(State.INCOMPLETE);
        assertThat(text.pages().stream().mapToInt(page -> page.text().length()).sum())
                .isBetween(PageWriter.TEXT_LIMIT * 9 / 10, PageWriter.TEXT_LIMIT);
        assertThat(text.pages()).allMatch(page -> page.text().length() <= PageWriter.PIECE);
    }

    /** PDFBox follows forms fifty deep: one that draws itself twice would be drawn more often than a life lasts. */
    @Test
    void forms_of_a_pdf_that_draw_themselves_are_followed_up_to_a_limit() throws IOException {
        byte[] pdf = bytes("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R"
                + "/Resources<</XObject<</A 5 0 R>>>>>>endobj 4 0 obj<</Length 5>>stream\n/A Do\nendstream endobj"
                + " 5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>/Length 11>>"
                + "stream\n/A Do /A Do\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        assertThat(inThisProcess(pdf).state()).isEqualTo(State.INCOMPLETE);
    }

    @Test
    void the_portal_reads_in_a_child_that_has_neither_network_nor_secrets() throws IOException {
        Path file = Files.write(folder.resolve("acta.pdf"), SampleDocuments.pdf(FIRST, SECOND));
        TextExtractionProcess process = new TextExtractionProcess(Duration.ofMinutes(1));
        assertThat(process.read(file, "acta").orElseThrow().pages()).extracting(ExtractedText.Page::text)
                .containsExactly(FIRST, SECOND);
        Path photo = Files.write(folder.resolve("foto.jpg"), SampleFiles.photo("Rosa Soto", "33.36S"));
        assertThat(process.read(photo, "foto").orElseThrow().state()).isEqualTo(State.NO_TEXT);
        ExtractedText found = process.run(HostileExtractor.class, file, "acta").orElseThrow();
        assertThat(found.pages().get(0).text().lines()).containsExactly("environment LC_ALL", "socket refused",
                "server refused", "datagram refused", "channel refused", "address refused", "name refused",
                "http client missing", "naming missing", "heap small");
    }

    @Test
    void a_child_that_does_not_end_or_takes_too_much_is_killed_and_reported() throws IOException {
        List<String> told = new ArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line.getMessage());
            }

            @Override
            public void flush() {
                // kept as they come
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
        Logger log = Logger.getLogger(TextExtractionProcess.class.getName());
        log.addHandler(ear);
        try {
            Path file = Files.write(folder.resolve("loop"), new byte[1]);
            ExtractedText text = new TextExtractionProcess(Duration.ofSeconds(2))
                    .run(HostileExtractor.Endless.class, file, "abc1").orElseThrow();
            assertThat(text.state()).isEqualTo(State.INCOMPLETE);
            assertThat(text.pages()).extracting(ExtractedText.Page::text).containsExactly("lo leído");
            assertThat(new TextExtractionProcess(Duration.ofMinutes(1))
                    .run(HostileExtractor.Greedy.class, file, "abc2").orElseThrow().state())
                    .isEqualTo(State.UNREADABLE);
        } finally {
            log.removeHandler(ear);
        }
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).contains("abc1", "2 segundos");
        assertThat(told.get(1)).contains("abc2", "memoria");
    }

    private ExtractedText inThisProcess(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        Path text = folder.resolve("text");
        try (PageWriter out = new PageWriter(Files.newOutputStream(text))) {
            out.end(new DocumentReader(out, folder).read(file));
        }
        return PageWriter.read(text);
    }
}
