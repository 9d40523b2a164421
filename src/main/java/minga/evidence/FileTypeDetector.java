package minga.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Detects the type of a file by its content, never by its name: Apache Tika's magic numbers for what has one, and a
 * bounded look of our own into ZIP and OLE2 containers. Reads some hundred kilobytes at most, and unpacks nothing but
 * two small entries of a ZIP file.
 */
public final class FileTypeDetector {

    /** So much of a file's beginning is looked at. */
    static final int HEAD_BYTES = 1 << 16;

    private static final byte[] ZIP_ENTRY = {'P', 'K', 3, 4};
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SCRIPT = "#!".getBytes(StandardCharsets.US_ASCII);

    private static final Map<String, DetectedType> TAKEN = Map.of("image/jpeg", DetectedType.JPEG, "image/png",
            DetectedType.PNG, "image/webp", DetectedType.WEBP, "audio/mpeg", DetectedType.MP3);

    /** Parts of names of media types, the first that fits; the names of Tika's registry. */
    private static final List<Map.Entry<String, DetectedType>> FAMILIES = List.of(
            Map.entry("pdf", DetectedType.DAMAGED), Map.entry("svg", DetectedType.MARKUP),
            Map.entry("html", DetectedType.MARKUP), Map.entry("xml", DetectedType.MARKUP),
            Map.entry("msdownload", DetectedType.PROGRAM), Map.entry("dosexec", DetectedType.PROGRAM),
            Map.entry("exe", DetectedType.PROGRAM), Map.entry("elf", DetectedType.PROGRAM),
            Map.entry("sharedlib", DetectedType.PROGRAM), Map.entry("mach-o", DetectedType.PROGRAM),
            Map.entry("java", DetectedType.PROGRAM), Map.entry("object", DetectedType.PROGRAM),
            Map.entry("shortcut", DetectedType.PROGRAM), Map.entry("chm", DetectedType.PROGRAM),
            Map.entry("wasm", DetectedType.PROGRAM), Map.entry("/x-sh", DetectedType.SCRIPT),
            Map.entry("python", DetectedType.SCRIPT), Map.entry("perl", DetectedType.SCRIPT),
            Map.entry("rar", DetectedType.ARCHIVE), Map.entry("7z", DetectedType.ARCHIVE),
            Map.entry("zip", DetectedType.ARCHIVE), Map.entry("tar", DetectedType.ARCHIVE),
            Map.entry("/x-xz", DetectedType.ARCHIVE), Map.entry("zstd", DetectedType.ARCHIVE),
            Map.entry("cab", DetectedType.ARCHIVE), Map.entry("iso9660", DetectedType.ARCHIVE),
            Map.entry("archive", DetectedType.ARCHIVE), Map.entry("rtf", DetectedType.DOCUMENT),
            Map.entry("image/", DetectedType.IMAGE), Map.entry("video/", DetectedType.VIDEO),
            Map.entry("quicktime", DetectedType.VIDEO), Map.entry("matroska", DetectedType.VIDEO),
            Map.entry("audio/", DetectedType.AUDIO), Map.entry("ogg", DetectedType.AUDIO));

    private FileTypeDetector() {}

    /** Tika's registry, read when the first file comes. */
    private static final class Registry {
        private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

        private Registry() {}
    }

    /** What the file is; for a file of which nothing can be said, {@link DetectedType#UNKNOWN}. */
    public static DetectedType detect(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] head = read(channel, 0, HEAD_BYTES);
            if (startsWith(head, ZIP_ENTRY)) {
                return ZipTypeDetector.detect(channel);
            }
            if (startsWith(head, ZIP) && head.length > 2 && head[2] < ' ') {
                return DetectedType.DAMAGED;
            }
            if (startsWith(head, Ole2TypeDetector.MAGIC)) {
                return Ole2TypeDetector.detect(channel, head);
            }
            Optional<DetectedType> film = MediaHeader.brand(head);
            return film.isPresent() ? film.get() : ofHead(head);
        }
    }

    private static DetectedType ofHead(byte[] head) throws IOException {
        if (startsWith(withoutLeadingBlanks(head), PDF)) {
            return DetectedType.PDF;
        }
        if (startsWith(head, SCRIPT)) {
            return DetectedType.SCRIPT;
        }
        if (TextDetector.isText(head)) {
            return TextDetector.isMarkup(head) ? DetectedType.MARKUP : DetectedType.TEXT;
        }
        String type;
        try (TikaInputStream bytes = TikaInputStream.get(head)) {
            type = Registry.TYPES.detect(bytes, new Metadata()).getBaseType().toString();
        }
        DetectedType taken = TAKEN.get(type);
        return taken != null ? MediaHeader.confirm(taken, head)
                : FAMILIES.stream().filter(family -> type.contains(family.getKey())).map(Map.Entry::getValue)
                        .findFirst().orElse(DetectedType.UNKNOWN);
    }

    /** Some programs write a byte order mark or an empty line before the first word of a PDF. */
    private static byte[] withoutLeadingBlanks(byte[] head) {
        int at = head.length >= 3 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb ? 3 : 0;
        while (at < head.length && (head[at] == '\r' || head[at] == '\n' || head[at] == ' ')) {
            at++;
        }
        return Arrays.copyOfRange(head, at, Math.min(head.length, at + PDF.length));
    }

    static boolean startsWith(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /** So many bytes from there on, or fewer where the file ends. */
    static byte[] read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(length, channel.size() - position)));
        for (int count = 0; count >= 0 && bytes.hasRemaining();) {
            count = channel.read(bytes, position + bytes.position());
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
