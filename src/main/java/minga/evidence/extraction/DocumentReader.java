package minga.evidence.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;
import minga.evidence.DetectedType;
import minga.evidence.FileTypeDetector;
import minga.evidence.ZipDirectory;
import minga.evidence.extraction.ExtractedText.State;
import minga.evidence.extraction.ExtractedText.Unit;

/** Reads the text of a file of any kind, by its content; of archives, that of the files in it, three deep. */
final class DocumentReader {

    private static final Logger LOG = Logger.getLogger(DocumentReader.class.getName());
    /** An archive, a document in it, a document in that. */
    private static final int DEPTH_LIMIT = 3;
    private static final int CHUNK = 8_192;

    private final PageWriter out;
    private final Path folder;
    private final UnpackBudget budget = new UnpackBudget();

    /** @param folder for what is unpacked; nothing else is written there */
    DocumentReader(PageWriter out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /** Reads it and says how far it came; damage is told, not thrown. */
    State read(Path file) throws IOException {
        try {
            return read(file, 1);
        } catch (TextLimitReached enough) {
            LOG.log(Level.FINE, "not read to its end", enough);
            return State.INCOMPLETE;
        }
    }

    private State read(Path file, int depth) throws IOException {
        try {
            DetectedType type = FileTypeDetector.detect(file);
            return switch (type) {
                case PDF -> new PdfText(out).read(file);
                case DOCX, XLSX, PPTX, ODT, ODS, ODP, ZIP -> zipped(file, type, depth);
                case TEXT -> plain(file);
                case JPEG, PNG, WEBP, MP4, MP3 -> State.NO_TEXT;
                default -> State.UNREADABLE;
            };
        } catch (TextLimitReached enough) {
            throw enough;
        } catch (IOException damaged) {
            LOG.log(Level.FINE, "damaged", damaged);
            out.endPage(false);
            return State.UNREADABLE;
        }
    }

    private State zipped(Path file, DetectedType type, int depth) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ZipDirectory zip = ZipDirectory.read(channel).orElseThrow(() -> new IOException("no directory"));
            PackageReader parts = new PackageReader(zip, budget);
            switch (type) {
                case DOCX -> new OfficeText(parts, out).word();
                case XLSX -> new OfficeText(parts, out).sheets();
                case PPTX -> new OfficeText(parts, out).slides();
                case ODT -> new OpenDocumentText(parts, out).read(Unit.PAGE);
                case ODS -> new OpenDocumentText(parts, out).read(Unit.SHEET);
                case ODP -> new OpenDocumentText(parts, out).read(Unit.SLIDE);
                default -> {
                    return archive(zip, depth);
                }
            }
            return parts.names().stream().anyMatch(DocumentReader::isEmbedded) ? State.INCOMPLETE : State.COMPLETE;
        }
    }

    /** A document within a document, which is not read. */
    private static boolean isEmbedded(String name) {
        return name.contains("/embeddings/") || name.startsWith("Object ") && name.endsWith("/content.xml");
    }

    private State archive(ZipDirectory zip, int depth) throws IOException {
        boolean whole = true;
        for (ZipDirectory.Entry entry : zip.entries()) {
            if (!entry.folder()) {
                out.part(entry.name());
                State state = depth >= DEPTH_LIMIT ? State.UNREADABLE : unpacked(zip, entry, depth);
                whole &= state == State.COMPLETE || state == State.NO_TEXT;
            }
        }
        return whole ? State.COMPLETE : State.INCOMPLETE;
    }

    private State unpacked(ZipDirectory zip, ZipDirectory.Entry entry, int depth) throws IOException {
        Path copy = Files.createTempFile(folder, "entry", ".bin");
        try (InputStream bytes = budget.limit(zip.open(entry))) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return read(copy, depth + 1);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** UTF-8 where it is such, or else what old programs write. */
    private State plain(Path file) throws IOException {
        out.page(Unit.WHOLE, 0);
        char[] chunk = new char[CHUNK];
        try (Reader text = new InputStreamReader(Files.newInputStream(file), charset(file))) {
            for (int count = text.read(chunk); count >= 0; count = text.read(chunk)) {
                out.write(new String(chunk, 0, count));
            }
        }
        out.endPage(false);
        return State.COMPLETE;
    }

    private static Charset charset(Path file) throws IOException {
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        try (Reader text = new InputStreamReader(Files.newInputStream(file), strict)) {
            text.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException older) {
            return Charset.forName("windows-1252");
        }
    }
}
