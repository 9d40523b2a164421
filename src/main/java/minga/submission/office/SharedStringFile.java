package minga.submission.office;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.stream.XMLStreamReader;
import minga.evidence.extraction.PackageReader;
import minga.evidence.extraction.SafeXml;

/**
 * The texts of a workbook that its cells name by number, in a temporary file: memory holds 8 bytes for each. To be
 * closed, which deletes the file.
 */
final class SharedStringFile implements Closeable, SafeXml.Handler {

    private static final int MOST = 2_000_000;

    private final Path file;
    private final RandomAccessFile bytes;
    private OutputStream out;
    private long[] starts = new long[1024];
    private int count;
    private long length;
    private final StringBuilder text = new StringBuilder();
    private int inText;
    private int inPhonetic;

    private SharedStringFile() throws IOException {
        file = Files.createTempFile("minga-textos", ".tmp");
        bytes = new RandomAccessFile(file.toFile(), "r");
    }

    /** Reads the texts; none where the workbook has no such part. */
    static SharedStringFile read(PackageReader parts) throws IOException {
        SharedStringFile strings = new SharedStringFile();
        boolean done = false;
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(strings.file))) {
            strings.out = out;
            parts.read("xl/sharedStrings.xml", strings);
            done = true;
        } finally {
            if (!done) {
                strings.close();
            }
        }
        return strings;
    }

    /** The text of that number; empty where there is none. */
    String get(int number) throws IOException {
        if (number < 0 || number >= count) {
            return "";
        }
        long end = number + 1 < count ? starts[number + 1] : length;
        byte[] one = new byte[(int) (end - starts[number])];
        bytes.seek(starts[number]);
        bytes.readFully(one);
        return new String(one, StandardCharsets.UTF_8);
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        inText += name.equals("t") ? 1 : 0;
        inPhonetic += name.equals("rPh") ? 1 : 0;
    }

    @Override
    public void end(String name) throws IOException {
        inText -= name.equals("t") ? 1 : 0;
        inPhonetic -= name.equals("rPh") ? 1 : 0;
        if (name.equals("si")) {
            if (count >= MOST) {
                throw new UnusableFile("office.fault.tooLarge");
            }
            starts = count < starts.length ? starts : Arrays.copyOf(starts, 2 * count);
            starts[count++] = length;
            byte[] one = text.toString().getBytes(StandardCharsets.UTF_8);
            out.write(one);
            length += one.length;
            text.setLength(0);
        }
    }

    @Override
    public void text(String more) {
        if (inText > 0 && inPhonetic == 0 && text.length() <= SheetHandler.CELL_LIMIT) {
            text.append(more);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        Files.deleteIfExists(file);
    }
}
