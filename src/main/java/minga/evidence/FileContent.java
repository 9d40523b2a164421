package minga.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Content of a file to be sent, whole or a range of it: regions of a stored file, and bytes between them that stand in
 * for what is left out. Nothing is copied before it is sent. Immutable.
 */
public final class FileContent {

    private final Path file;
    private final List<Part> parts;
    private final long length;
    private final String tag;

    /** @param tag names these bytes, as an entity tag does: other bytes have another */
    FileContent(Path file, List<Part> parts, String tag) {
        this.file = file;
        this.parts = List.copyOf(parts);
        this.length = parts.stream().mapToLong(Part::length).sum();
        this.tag = tag;
    }

    /**
     * The whole of that file.
     *
     * @param tag names these bytes, as an entity tag does: other bytes have another
     */
    public static FileContent of(Path file, String tag) throws IOException {
        return new FileContent(file, List.of(new Region(0, Files.size(file))), tag);
    }

    /** A piece of the content. */
    sealed interface Part {
        /** In bytes. */
        long length();
    }

    /** Bytes of the stored file. */
    record Region(long from, long length) implements Part {}

    /** Bytes that the stored file does not have. */
    record Literal(byte[] bytes) implements Part {
        @Override
        public long length() {
            return bytes.length;
        }
    }

    /** In bytes. */
    public long length() {
        return length;
    }

    /** Letters and digits that no other content has. */
    public String tag() {
        return tag;
    }

    /**
     * Writes a range of the content; does not close the stream.
     *
     * @param from of the first byte, from 0
     * @param count how many, not beyond {@link #length()}
     */
    public void writeTo(OutputStream out, long from, long count) throws IOException {
        WritableByteChannel target = Channels.newChannel(out);
        try (FileChannel source = FileChannel.open(file, StandardOpenOption.READ)) {
            long start = 0;
            for (Part part : parts) {
                long first = Math.max(from, start);
                long end = Math.min(from + count, start + part.length());
                if (first < end) {
                    write(part, first - start, end - first, source, out, target);
                }
                start += part.length();
            }
        }
    }

    private static void write(Part part, long from, long count, FileChannel source, OutputStream out,
            WritableByteChannel target) throws IOException {
        switch (part) {
            case Literal literal -> out.write(literal.bytes(), (int) from, (int) count);
            case Region region -> {
                long done = 0;
                while (done < count) {
                    long moved = source.transferTo(region.from() + from + done, count - done, target);
                    if (moved <= 0) {
                        throw new IOException("the file is shorter than it was");
                    }
                    done += moved;
                }
            }
        }
    }
}
