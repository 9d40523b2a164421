package minga.evidence.extraction;

import static minga.harness.SampleFiles.bytes;
import static minga.harness.SampleFiles.join;
import static minga.harness.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minga.evidence.AllowedFileTypes;
import minga.evidence.EvidenceStore;
import minga.evidence.extraction.ExtractedText.State;
import minga.harness.Measured;
import minga.harness.SampleDocuments;
import minga.harness.SampleFiles;
import minga.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests files that are made to harm who stores or reads them: each is refused when it comes, or read without harm, in
 * two seconds of the processor.
 */
class HostileFileTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    /** Files of two natures, under every name that one of them could have. */
    static Stream<HostileFiles.Sent> polyglots() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        byte[] archive = zip(Map.of("a.txt", bytes("hola")));
        byte[] page = bytes("<html><script>alert(1)</script></html>");
        all.put("PDF and ZIP", join(SampleDocuments.pdf("Acta"), archive));
        all.put("JPEG and ZIP", join(SampleFiles.image("jpg"), archive));
        all.put("PNG and a page", join(SampleFiles.image("png"), page));
        all.put("GIF and a page", join(bytes("GIF89a/*"), page, bytes("*/")));
        all.put("PDF and a page", join(bytes("%PDF-1.7 "), page));
        all.put("a program and PDF", join(bytes("MZ\0\0"), SampleDocuments.pdf("Acta")));
        all.put("text and ZIP", join(bytes("hola\n"), archive));
        all.put("MP3 and a page", join(SampleFiles.mp3(), page));
        List<HostileFiles.Sent> sent = new ArrayList<>();
        all.forEach((what, file) -> Stream.of("pdf", "jpg", "png", "zip", "txt", "docx", "mp3")
                .forEach(ending -> sent.add(new HostileFiles.Sent(what, "a." + ending, file))));
        return sent.stream();
    }

    static Stream<HostileFiles.Sent> images() {
        byte[] huge = ByteBuffer.allocate(13).putInt(50_000).putInt(50_000).put((byte) 8).put((byte) 6).array();
        byte[] png = join(new byte[]{(byte) 0x89}, bytes("PNG\r\n\32\n"), SampleFiles.pngChunk("IHDR", huge),
                SampleFiles.pngChunk("IDAT", new byte[100]), SampleFiles.pngChunk("IEND", new byte[0]));
        byte[] wide = SampleFiles.image("jpg");
        for (int i = 0; i + 8 < wide.length; i++) {
            if ((wide[i] & 0xff) == 0xff && (wide[i + 1] & 0xff) == 0xc0) {
                wide[i + 5] = wide[i + 6] = wide[i + 7] = wide[i + 8] = (byte) 0xff;
            }
        }
        byte[] boxes = bytes("x");
        for (int i = 0; i < 2_000; i++) {
            boxes = SampleFiles.box("moov", boxes);
        }
        return Stream.of(new HostileFiles.Sent("50,000 by 50,000 pixels", "a.png", png),
                new HostileFiles.Sent("65,535 pixels", "a.jpg", wide),
                new HostileFiles.Sent("many chunks", "a.png", join(Arrays.copyOf(png, 33), bytes("\0\0\0\0tEXtabcd"
                        .repeat(300_000)))),
                new HostileFiles.Sent("many segments", "a.jpg", join(Arrays.copyOf(wide, 2),
                        repeated(SampleFiles.jpegSegment(0xe1, new byte[1]), 300_000))),
                new HostileFiles.Sent("nested boxes", "a.mp4", join(SampleFiles.mp4(), boxes)));
    }

    private static byte[] repeated(byte[] block, int times) {
        byte[] all = new byte[block.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(block, 0, all, i * block.length, block.length);
        }
        return all;
    }

    static Stream<String> names() {
        return Stream.of("../../etc/passwd.pdf", "..\\..\\windows\\a.pdf", "/etc/a.pdf", "C:\\a.pdf", "a\0.exe.pdf",
                "acta\u202efdp.exe.pdf", "a\r\nSet-Cookie: x=1.pdf", "a\".pdf", "a;filename=b.exe;.pdf",
                "a<script>.pdf",
                "\u200b\u2066a\u2069.pdf", "CON.pdf", "a.pdf:evil.exe.pdf", "ñ".repeat(5_000) + ".pdf",
                "a." + "b".repeat(5_000) + ".pdf", "🦙.pdf", "a%00b.pdf", "a%0d%0ab.pdf", "$(id).pdf", "`id`.pdf",
                "a|b.pdf", "-rf.pdf", "~.pdf", " a .pdf", "\ud83d.pdf");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"minga.evidence.extraction.HostileFiles#documents",
            "minga.evidence.extraction.HostileFiles#pdfs", "polyglots", "images"})
    void each_is_refused_or_read_without_harm(HostileFiles.Sent sent) throws IOException {
        EvidenceStore store = new EvidenceStore(folder.resolve("evidence"), 100);
        Duration work = Measured.bestWork(LIMIT, () -> {
            Optional<EvidenceStore.StoredFile> kept = stored(store, sent.name(), sent.file());
            kept.ifPresent(file -> assertThat(read(store.file(file.hash())).pages())
                    .noneMatch(page -> page.text().contains(HostileFiles.SECRET)));
        });
        assertThat(work).isLessThan(LIMIT);
        assertThat(folder.resolve("work")).satisfiesAnyOf(none -> assertThat(none).doesNotExist(),
                empty -> assertThat(empty).isEmptyDirectory());
        assertThat(folder.resolve("evidence/incoming")).isEmptyDirectory();
    }

    /** As the portal reads it: with a child of its own. */
    @Test
    void a_page_that_unpacks_without_end_is_not_read_to_it() {
        EvidenceStore store = new EvidenceStore(folder.resolve("evidence"), 100);
        HostileFiles.Sent bomb = HostileFiles.bomb();
        Path file = store.file(stored(store, bomb.name(), bomb.file()).orElseThrow().hash());
        Measured.within(LIMIT, bomb.what(),
                () -> assertThat(inChild(file).state()).isNotEqualTo(State.COMPLETE));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_is_never_a_path_nor_a_header(String name) {
        String clean = AllowedFileTypes.sanitizeName(name);
        assertThat(clean).doesNotContain("/", "\\", "\0", "\r", "\n", "\"", "<", ">", ":", "|", "\u202e", "\u2066",
                "\u200b").hasSizeLessThanOrEqualTo(150);
        EvidenceStore store = new EvidenceStore(folder, 100);
        Optional<EvidenceStore.StoredFile> kept = stored(store, clean, SampleDocuments.pdf("Acta"));
        kept.ifPresent(file -> assertThat(store.file(file.hash())).hasFileName(file.hash()).exists());
        assertThat(folder.getParent().resolve("etc")).doesNotExist();
    }

    private static Optional<EvidenceStore.StoredFile> stored(EvidenceStore store, String name, byte[] file) {
        if (AllowedFileTypes.mediaType(name).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(store.store(new ByteArrayInputStream(file), name));
        } catch (Invalid refused) {
            assertThat(refused.faults()).hasSize(1);
            return Optional.empty();
        }
    }

    /** As the child does; where the reader itself fails, the child ends, and the portal takes the file for unread. */
    private ExtractedText read(Path file) {
        Path work = folder.resolve("work");
        Path text = folder.resolve("text");
        try (PageWriter out = new PageWriter(Files.newOutputStream(text))) {
            Files.createDirectories(work);
            out.end(new DocumentReader(out, work).read(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (StackOverflowError | RuntimeException dies) {
            assertThat(inChild(file).state()).as("%s", dies).isNotEqualTo(State.COMPLETE);
        }
        try {
            return PageWriter.read(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ExtractedText inChild(Path file) {
        try {
            return new TextExtractionProcess(Duration.ofMinutes(1)).read(file, "hostile").orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
