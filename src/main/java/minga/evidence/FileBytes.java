package minga.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Random access to the bytes of a file through a window of 64 KB. Not thread-safe. */
final class FileBytes {

    private static final int WINDOW = 1 << 16;

    private final FileChannel file;
    private final long size;
    private byte[] window = new byte[0];
    private long start;

    FileBytes(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    long size() {
        return size;
    }

    /** The byte there, 0 to 255. */
    int at(long position) throws IOException, DamagedFile {
        if (position < start || position >= start + window.length) {
            if (position < 0 || position >= size) {
                throw new DamagedFile();
            }
            window = FileTypeDetector.read(file, position, WINDOW);
            start = position;
            if (window.length == 0) {
                throw new DamagedFile();
            }
        }
        return window[(int) (position - start)] & 0xff;
    }

    int uint16(long position) throws IOException, DamagedFile {
        return at(position) << 8 | at(position + 1);
    }

    long uint32(long position) throws IOException, DamagedFile {
        return (long) uint16(position) << 16 | uint16(position + 2);
    }

    long littleUint32(long position) throws IOException, DamagedFile {
        return Integer.reverseBytes((int) uint32(position)) & 0xffffffffL;
    }

    /** Exactly so many bytes from there. */
    byte[] bytes(long position, int length) throws IOException, DamagedFile {
        if (position + length > size) {
            throw new DamagedFile();
        }
        return FileTypeDetector.read(file, position, length);
    }

    /** Four letters of a chunk's or box's name. */
    String name(long position) throws IOException, DamagedFile {
        return new String(bytes(position, 4), StandardCharsets.ISO_8859_1);
    }

    /** True where these letters stand there. */
    boolean isAt(long position, String letters) throws IOException, DamagedFile {
        return position + letters.length() <= size && new String(bytes(position, letters.length()),
                StandardCharsets.ISO_8859_1).equals(letters);
    }
}
