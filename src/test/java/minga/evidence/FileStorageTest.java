package minga.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import minga.platform.Invalid;
import minga.platform.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the evidence store: files under their hash, limits, damage. */
class FileStorageTest {

    private static final int LIMIT = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void a_file_stands_under_its_hash_and_twice_the_same_is_once() throws IOException {
        EvidenceStore store = new EvidenceStore(folder, 1);
        EvidenceStore.StoredFile kept = store.store(bytes("abc"), "a.txt");
        assertThat(kept.hash()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(store.store(bytes("abc"), "a.txt")).isEqualTo(kept);
        assertThat(files()).containsExactly("ba/" + kept.hash());
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        store.content(kept.hash()).writeTo(read, 0, 3);
        assertThat(read.toString(StandardCharsets.UTF_8)).isEqualTo("abc");
    }

    @Test
    void one_byte_too_many_or_a_broken_line_leaves_nothing_behind() throws IOException {
        EvidenceStore store = new EvidenceStore(folder, 1);
        assertThat(store.store(letters(LIMIT), "a.txt").size()).isEqualTo(LIMIT);
        assertThatThrownBy(() -> store.store(letters(LIMIT + 1), "a.txt")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> store.store(bytes(""), "a.txt")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> store.store(broken(), "a.txt")).isInstanceOf(UncheckedIOException.class);
        assertThat(files()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../../etc/passwd", "AB",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a/"})
    void what_is_no_hash_is_no_file(String hash) {
        assertThatThrownBy(() -> new EvidenceStore(folder, 1).content(hash)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"informe.PDF,application/pdf", "foto.jpeg,image/jpeg", "foto.webp,image/webp", "página.html,",
            "dibujo.svg,", ".pdf,",
            "sin punto,", "x.pdf.exe,"})
    void only_known_kinds_are_taken(String name, String type) {
        assertThat(AllowedFileTypes.mediaType(name).orElse(null)).isEqualTo(type);
    }

    @Test
    void a_name_is_a_name_and_no_path() {
        assertThat(AllowedFileTypes.sanitizeName("C:\\temp\\acta.pdf")).isEqualTo("acta.pdf");
        assertThat(AllowedFileTypes.sanitizeName("../../x\r\n\u202eacta.pdf")).isEqualTo("x acta.pdf");
        assertThat(AllowedFileTypes.sanitizeName("n".repeat(400) + ".pdf")).hasSize(150).endsWith(".pdf");
    }

    private Iterable<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).toList();
        }
    }

    private static InputStream bytes(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream broken() {
        return new InputStream() {
            private int left = 1000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("the line broke");
                }
                return 'x';
            }
        };
    }

    private static InputStream letters(int count) {
        return bytes("x".repeat(count));
    }
}
