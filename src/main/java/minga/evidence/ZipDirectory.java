package minga.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Bounded reader of a ZIP file's central directory: the list of its entries is read without unpacking them, and single
 * entries up to a limit. {@link java.util.zip.ZipFile} would hold a directory of any size in memory.
 */
final class ZipDirectory {

    /** More entries than this no document has. */
    static final int MOST_ENTRIES = 2_000;

    private static final int DIRECTORY_LIMIT = 1 << 20;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int COMMENT_LIMIT = 0xffff;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UTF8_FLAG = 1 << 11;
    private static final long IN_EXTRA = 0xffffffffL;

    private final FileChannel file;
    private final List<Entry> entries;
    private final long start;

    private ZipDirectory(FileChannel file, List<Entry> entries, long start) {
        this.file = file;
        this.entries = entries;
        this.start = start;
    }

    /**
     * One entry as the central directory describes it, sizes in bytes.
     *
     * @param offset where its local header lies
     */
    record Entry(String name, int flags, int method, long packed, long unpacked, long offset) {

        boolean encrypted() {
            return (flags & 1) != 0;
        }

        boolean folder() {
            return name.endsWith("/");
        }
    }

    /** The directory of that file; nothing where it has none that can be read within the limits. */
    static Optional<ZipDirectory> read(FileChannel file) throws IOException {
        long from = Math.max(0, file.size() - END_LENGTH - COMMENT_LIMIT);
        ByteBuffer tail = little(FileTypeDetector.read(file, from, END_LENGTH + COMMENT_LIMIT));
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_LENGTH + unsigned(tail, at + 20) == tail.limit()) {
                int count = unsigned(tail, at + 10);
                long size = tail.getInt(at + 12) & IN_EXTRA;
                long start = tail.getInt(at + 16) & IN_EXTRA;
                boolean readable = count <= MOST_ENTRIES && size <= DIRECTORY_LIMIT && start + size <= from + at;
                return readable ? entries(little(FileTypeDetector.read(file, start, (int) size)), count)
                        .map(found -> new ZipDirectory(file, found, start)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Entry>> entries(ByteBuffer directory, int count) {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL_LENGTH > directory.limit() || directory.getInt(at) != CENTRAL) {
                return Optional.empty();
            }
            int name = unsigned(directory, at + 28);
            int extra = unsigned(directory, at + 30);
            int next = at + CENTRAL_LENGTH + name + extra + unsigned(directory, at + 32);
            if (next > directory.limit()) {
                return Optional.empty();
            }
            entries.add(entry(directory, at, name, extra));
            at = next;
        }
        return Optional.of(entries);
    }

    private static Entry entry(ByteBuffer directory, int at, int nameLength, int extraLength) {
        int flags = unsigned(directory, at + 8);
        Charset charset = (flags & UTF8_FLAG) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        byte[] text = new byte[nameLength];
        directory.get(at + CENTRAL_LENGTH, text);
        byte[] extra = new byte[extraLength];
        directory.get(at + CENTRAL_LENGTH + nameLength, extra);
        long[] sizes = {directory.getInt(at + 24) & IN_EXTRA, directory.getInt(at + 20) & IN_EXTRA,
                directory.getInt(at + 42) & IN_EXTRA};
        readZip64(little(extra), sizes);
        return new Entry(new String(text, charset), flags, unsigned(directory, at + 10), sizes[1], sizes[0], sizes[2]);
    }

    /** What does not fit 32 bits, or was not known when the header was written, stands in an extra field, in order. */
    private static void readZip64(ByteBuffer extra, long[] sizes) {
        for (int at = 0; at + 4 <= extra.limit();) {
            int end = Math.min(extra.limit(), at + 4 + unsigned(extra, at + 2));
            if (unsigned(extra, at) == 1) {
                int value = at + 4;
                for (int i = 0; i < sizes.length && value + Long.BYTES <= end; i++) {
                    if (sizes[i] == IN_EXTRA) {
                        sizes[i] = extra.getLong(value);
                        value += Long.BYTES;
                    }
                }
            }
            at = end;
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** Where the directory begins: all entries lie before it. */
    long start() {
        return start;
    }

    Optional<Entry> entry(String name) {
        return entries.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The content of a small entry; nothing where it is larger than that, encrypted, or not where it should be. */
    Optional<byte[]> content(Entry entry, int limit) throws IOException {
        if (entry.encrypted() || entry.packed() > limit || entry.unpacked() > limit || entry.offset() < 0) {
            return Optional.empty();
        }
        ByteBuffer local = little(FileTypeDetector.read(file, entry.offset(), LOCAL_LENGTH));
        if (local.limit() < LOCAL_LENGTH || local.getInt(0) != LOCAL) {
            return Optional.empty();
        }
        long data = entry.offset() + LOCAL_LENGTH + unsigned(local, 26) + unsigned(local, 28);
        byte[] packed = FileTypeDetector.read(file, data, (int) entry.packed());
        return switch (entry.method()) {
            case STORED -> Optional.of(packed);
            case DEFLATED -> inflate(packed, limit);
            default -> Optional.empty();
        };
    }

    private static Optional<byte[]> inflate(byte[] packed, int limit) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] unpacked = new byte[limit + 1];
            int length = 0;
            for (int count = 1; count > 0 && length <= limit;) {
                count = inflater.inflate(unpacked, length, unpacked.length - length);
                length += count;
            }
            return length > limit || !inflater.finished() ? Optional.empty()
                    : Optional.of(Arrays.copyOf(unpacked, length));
        } catch (DataFormatException damaged) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }
}
