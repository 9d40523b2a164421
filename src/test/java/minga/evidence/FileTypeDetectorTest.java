package minga.evidence;

import static minga.harness.SampleFiles.bytes;
import static minga.harness.SampleFiles.image;
import static minga.harness.SampleFiles.join;
import static minga.harness.SampleFiles.mp3;
import static minga.harness.SampleFiles.mp4;
import static minga.harness.SampleFiles.odf;
import static minga.harness.SampleFiles.ole2;
import static minga.harness.SampleFiles.ooxml;
import static minga.harness.SampleFiles.ooxmlEntries;
import static minga.harness.SampleFiles.pdf;
import static minga.harness.SampleFiles.riffChunk;
import static minga.harness.SampleFiles.webp;
import static minga.harness.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import minga.harness.Measured;
import minga.harness.SampleFiles;
import minga.platform.Invalid;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests which files are taken as evidence: by their content, whatever their name says. */
class FileTypeDetectorTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String WORD = "wordprocessingml.document";
    private static final String SHEET = "spreadsheetml.sheet";
    private static final String SLIDES = "presentationml.presentation";
    private static final byte[] EXE = join(bytes("MZ"), new byte[58], new byte[]{64, 0, 0, 0}, bytes("PE\0\0"),
            new byte[200]);
    private static final byte[] ELF = join(new byte[]{0x7f, 'E', 'L', 'F', 2, 1, 1}, new byte[200]);
    private static final byte[] JUNK = junk();

    @TempDir
    Path folder;

    static Stream<Arguments> taken() throws IOException {
        return Stream.of(Arguments.of("acta.pdf", pdf(500)), Arguments.of("ACTA.PDF", pdf(500)),
                Arguments.of("con-bom.pdf", join(bytes("\ufeff\r\n"), pdf(500))),
                Arguments.of("informe.docx", ooxml(WORD, "word/document.xml")),
                Arguments.of("planilla.xlsx", ooxml(SHEET, "xl/workbook.xml")),
                Arguments.of("planilla real.xlsx", workbook()),
                Arguments.of("láminas.pptx", ooxml(SLIDES, "ppt/presentation.xml")),
                Arguments.of("texto.odt", odf("text")), Arguments.of("planilla.ods", odf("spreadsheet")),
                Arguments.of("láminas.odp", odf("presentation")), Arguments.of("antiguo.doc", ole2("WordDocument")),
                Arguments.of("antigua.xls", ole2("Root Entry", "Workbook")),
                Arguments.of("antiguas.ppt", ole2("PowerPoint Document")), Arguments.of("foto.jpg", image("jpg")),
                Arguments.of("foto.JPEG", image("jpg")), Arguments.of("logo.png", image("png")),
                Arguments.of("foto.webp", webp(riffChunk("VP8 ", new byte[20]))), Arguments.of("video.mp4", mp4()),
                Arguments.of("audio.mp3", mp3()),
                Arguments.of("audio con título.mp3", join(bytes("ID3\3\0\0\0\0\0\0"), mp3())),
                Arguments.of("notas.txt", bytes("Señora alcaldesa:\r\n\tacuerdo 1\n")),
                Arguments.of("latin.txt", "año ñandú".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("utf16.txt", "\ufeffaño".getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("datos.csv", bytes("ID;comuna\n1;Ñuñoa\n")),
                Arguments.of("correo.txt", bytes("From: rosa@example.cl\nSubject: Acta\n\nHola")),
                Arguments.of("mayor que.txt", bytes("< 5 personas; <sin dato>")),
                Arguments.of("fotos.zip", zip(Map.of("fotos/a.jpg", image("jpg")))));
    }

    /** Under a name that is not theirs. */
    static Stream<Arguments> renamed() {
        return Stream.of(
                refused("programa.pdf", EXE, "is.PROGRAM"), refused("programa.docx", EXE, "is.PROGRAM"),
                refused("programa.jpg", ELF, "is.PROGRAM"), refused("programa.txt", EXE, "is.PROGRAM"),
                refused("clase.zip", join(new byte[]{(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61},
                        new byte[99]), "is.PROGRAM"),
                refused("basura.ods", JUNK, "is.UNKNOWN"), refused("basura.pdf", JUNK, "is.UNKNOWN"),
                refused("basura.mp3", JUNK, "is.UNKNOWN"), refused("basura.txt", JUNK, "is.UNKNOWN"),
                refused("página.pdf", bytes("<html><script>alert(1)</script>"), "is.MARKUP"),
                refused("página.txt", bytes(" \n<!DOCTYPE html><p>"), "is.MARKUP"),
                refused("dibujo.png", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"), "is.MARKUP"),
                refused("dibujo.csv", "\ufeff<svg onload='x()'>".getBytes(StandardCharsets.UTF_16LE), "is.MARKUP"),
                refused("guion.txt", bytes("#!/bin/sh\nrm -rf /\n"), "is.SCRIPT"),
                refused("foto.png", image("jpg"), "renamed"), refused("foto.jpg", image("png"), "renamed"),
                refused("foto.jpg", image("gif"), "is.IMAGE"), refused("foto.png", image("bmp"), "is.IMAGE"),
                refused("foto.jpg", SampleFiles.box("ftyp", bytes("heic"), new byte[4], bytes("mif1heic")), "is.IMAGE"),
                refused("video.mp4", SampleFiles.box("ftyp", bytes("qt  "), new byte[4], bytes("qt  ")), "is.VIDEO"),
                refused("audio.mp3", join(bytes("OggS\0\2"), new byte[60]), "is.AUDIO"),
                refused("audio.mp3", join(bytes("RIFF\44\0\0\0WAVEfmt "), new byte[60]), "is.AUDIO"),
                refused("texto.docx", pdf(500), "renamed"), refused("texto.pdf", ole2("WordDocument"), "renamed"),
                refused("texto.docx", odf("text"), "renamed"), refused("texto.odt", odf("spreadsheet"), "renamed"),
                refused("texto.docx", ooxml(SHEET, "xl/workbook.xml"), "renamed"),
                refused("texto.xlsx", zip(Map.of("a.txt", bytes("a"))), "renamed"),
                refused("acta.pdf", bytes("acta"), "renamed"), refused("dibujo.odt", odf("graphics"), "is.DOCUMENT"),
                refused("libro.zip", zip(SampleFiles.odfEntries("application/epub+zip")), "is.DOCUMENT"),
                refused("texto.doc", bytes("{\\rtf1 hola}"), "renamed"),
                refused("viejo.doc", ole2("Root Entry", "Algo"), "is.DOCUMENT"),
                refused("comprimido.zip", join(bytes("Rar!\32\7\1\0"), new byte[60]), "is.ARCHIVE"),
                refused("comprimido.zip", join(new byte[]{'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4},
                        new byte[60]), "is.ARCHIVE"),
                refused("comprimido.zip", join(new byte[]{0x1f, (byte) 0x8b, 8, 0}, new byte[60]), "is.ARCHIVE"));
    }

    /** What nobody should open, or could. */
    static Stream<Arguments> unopenable() {
        return Stream.of(
                refused("macros.docx", zip(ooxmlEntries("application/vnd.ms-word.document.macroEnabled.main+xml",
                        "word/document.xml")), "is.MACROS"),
                refused("macros.xlsx", with(ooxmlEntries(SampleFiles.OOXML + SHEET + ".main+xml", "xl/workbook.xml"),
                        "xl/vbaProject.bin", JUNK), "is.MACROS"),
                refused("macros.xls", ole2("Workbook", "_VBA_PROJECT_CUR"), "is.MACROS"),
                refused("macros.odt", with(SampleFiles.odfEntries(SampleFiles.ODF + "text"), "Basic/Standard/m.xml",
                        bytes("x")), "is.MACROS"),
                refused("clave.docx", ole2("EncryptionInfo", "EncryptedPackage"), "is.ENCRYPTED"),
                refused("clave.zip", flagged(zip(Map.of("a.txt", bytes("a")))), "is.ENCRYPTED"),
                refused("java.zip", zip(Map.of("META-INF/MANIFEST.MF", bytes("x"))), "is.PROGRAM"),
                refused("lleva.zip", zip(Map.of("Factura.pdf.exe", EXE)), "is.PROGRAM"),
                refused("anidado.zip", zip(Map.of("b.zip", zip(Map.of("a", bytes("a"))))), "is.ARCHIVE"));
    }

    /** Made to harm who reads or unpacks it. */
    static Stream<Arguments> hostile() {
        return Stream.of(
                refused("sale.zip", zip(Map.of("../../etc/passwd", bytes("x"))), "is.UNSAFE_ARCHIVE"),
                refused("sale.docx", with(ooxmlEntries(SampleFiles.OOXML + WORD + ".main+xml", "word/document.xml"),
                        "word/../../x", bytes("x")), "is.UNSAFE_ARCHIVE"),
                refused("raíz.zip", zip(Map.of("/etc/passwd", bytes("x"))), "is.UNSAFE_ARCHIVE"),
                refused("unidad.zip", zip(Map.of("C:\\x", bytes("x"))), "is.UNSAFE_ARCHIVE"),
                refused("nulo.zip", zip(Map.of("a\0.txt", bytes("x"))), "is.UNSAFE_ARCHIVE"),
                refused("línea.zip", zip(Map.of("a\r\nb.txt", bytes("x"))), "is.UNSAFE_ARCHIVE"),
                refused("bidi.zip", zip(Map.of("acta\u202efdp.txt", bytes("x"))), "is.UNSAFE_ARCHIVE"),
                refused("bomba.zip", zip(Map.of("ceros", new byte[60 << 20])), "is.UNSAFE_ARCHIVE"),
                refused("bomba.docx", with(ooxmlEntries(SampleFiles.OOXML + WORD + ".main+xml", "word/document.xml"),
                        "word/media/a.xml", new byte[60 << 20]), "is.UNSAFE_ARCHIVE"),
                refused("bomba.ods", bombOfManyEntries(), "is.UNSAFE_ARCHIVE"),
                refused("muchas.zip", entries(2_001), "is.DAMAGED"), refused("muchísimas.zip", entries(70_000),
                        "is.DAMAGED"),
                refused("risas.docx", with(ooxmlEntries("x", "word/document.xml"), "[Content_Types].xml", laughs()),
                        "is.DAMAGED"),
                refused("xxe.xlsx", with(ooxmlEntries("x", "xl/workbook.xml"), "[Content_Types].xml", bytes(
                        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                                + "<Types><Default ContentType='&e;'/></Types>")),
                        "is.DAMAGED"),
                refused("lista enorme.docx", with(ooxmlEntries("x", "word/document.xml"), "[Content_Types].xml",
                        new byte[30 << 20]), "is.DAMAGED"),
                refused("dos.docx", with(ooxmlEntries("x", "word/document.xml"), "[Content_Types].xml", bytes(
                        "<Types><Default ContentType='" + SampleFiles.OOXML + WORD
                                + ".main+xml'/><Default ContentType='"
                                + SampleFiles.OOXML + SHEET + ".main+xml'/></Types>")),
                        "is.UNSAFE_ARCHIVE"));
    }

    /** Cut off, or only the first bytes of something. */
    static Stream<Arguments> incomplete() {
        return Stream.of(
                refused("cortado.docx", cut(ooxml(WORD, "word/document.xml")), "is.DAMAGED"),
                refused("sin parte.docx", without(ooxmlEntries(SampleFiles.OOXML + WORD + ".main+xml",
                        "word/document.xml"), "word/document.xml"), "is.DAMAGED"),
                refused("sin contenido.ods", zip(Map.of("mimetype", bytes(SampleFiles.ODF + "spreadsheet"))),
                        "is.DAMAGED"),
                refused("vacío.zip", zip(Map.of()), "is.DAMAGED"),
                refused("corto.doc", join(Ole2TypeDetector.MAGIC, new byte[40]), "is.DAMAGED"),
                refused("ciclo.doc", cycle(), "is.DOCUMENT"),
                refused("corto.png", join(new byte[]{(byte) 0x89}, bytes("PNG\r\n\32\n"), new byte[40]), "is.DAMAGED"),
                refused("solo.jpg", new byte[]{(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}, "is.DAMAGED"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void a_file_that_is_what_its_name_says_is_taken(String name, byte[] content) {
        assertThat(store(name, content).size()).isEqualTo(content.length);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"renamed", "unopenable", "hostile", "incomplete"})
    void another_content_is_refused_in_words_and_leaves_nothing_behind(String name, byte[] content, String key) {
        Duration work = Measured.bestWork(LIMIT,
                () -> assertThatThrownBy(() -> store(name, content)).isInstanceOfSatisfying(Invalid.class,
                        refusal -> assertThat(refusal.faults()).singleElement()
                                .matches(fault -> fault.key().equals("evidence.fault." + key), key)));
        assertThat(work).isLessThan(LIMIT);
        assertThat(new EvidenceStore(folder, 100).orphans().notNamedIn(Set.of())).isEmpty();
    }

    @Test
    void a_refusal_names_both_endings() {
        assertThatThrownBy(() -> store("acta.JPEG", image("png"))).isInstanceOfSatisfying(Invalid.class,
                refusal -> assertThat(refusal.faults().get(0).args()).containsExactly("jpeg", "png"));
    }

    private EvidenceStore.StoredFile store(String name, byte[] content) {
        return new EvidenceStore(folder, 100).store(new ByteArrayInputStream(content), name);
    }

    private static Arguments refused(String name, byte[] content, String key) {
        return Arguments.of(name, content, key);
    }

    private static byte[] with(Map<String, byte[]> entries, String name, byte[] content) {
        entries.put(name, content);
        return zip(entries);
    }

    private static byte[] without(Map<String, byte[]> entries, String name) {
        entries.remove(name);
        return zip(entries);
    }

    private static byte[] bombOfManyEntries() {
        Map<String, byte[]> entries = SampleFiles.odfEntries(SampleFiles.ODF + "spreadsheet");
        byte[] zeros = new byte[30 << 20];
        for (int i = 0; i < 8; i++) {
            entries.put("Pictures/" + i, zeros);
        }
        return zip(entries);
    }

    private static byte[] entries(int count) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            entries.put("a" + i, new byte[0]);
        }
        return zip(entries);
    }

    private static byte[] laughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ja'>");
        for (int i = 1; i < 12; i++) {
            text.append("<!ENTITY l").append(i).append(" '").append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
        }
        return bytes(text + "]><Types><Default ContentType='&l11;'/></Types>");
    }

    /** The same ZIP file whose entries say that they are encrypted. */
    private static byte[] flagged(byte[] zip) {
        for (int i = 0; i + 10 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        return zip;
    }

    /** An OLE2 container whose directory is its own successor. */
    private static byte[] cycle() {
        byte[] file = ole2("Algo");
        file[516] = 1;
        file[517] = 0;
        file[518] = 0;
        file[519] = 0;
        return file;
    }

    private static byte[] cut(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] junk() {
        byte[] bytes = new byte[5000];
        new Random(7).nextBytes(bytes);
        bytes[0] = 0;
        return bytes;
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Minga", "1.0")) {
            book.newWorksheet("Hoja").value(0, 0, "ñ");
        }
        return out.toByteArray();
    }
}
