package minga.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import minga.evidence.EvidenceStore.StoredFile;
import minga.platform.NotFound;

/**
 * Files of the evidence store that are received in several requests: appended at an offset, made durable before the
 * offset is told, and moved into the store when they are whole. One that nobody appends to for a day is swept away.
 */
public final class PartialFiles {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final int CHUNK = 1 << 16;

    private final EvidenceStore store;
    private final Path folder;

    PartialFiles(EvidenceStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** How many bytes of it are there; 0 where nothing is. */
    public long size(String id) {
        try {
            return Files.exists(path(id)) ? Files.size(path(id)) : 0;
        } catch (IOException unreadable) {
            throw EvidenceStore.writeFailed(unreadable);
        }
    }

    /**
     * Writes bytes from that offset on, in place of what may stand there; what it returns survives a power cut. Where
     * the sender breaks off, what came is kept.
     *
     * @param offset not beyond {@link #size}
     * @param most so many at most; what is sent beyond is not read
     * @return the new size of the file
     * @throws minga.platform.Refused when the disk does not take them
     */
    public long append(String id, long offset, long most, InputStream bytes) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(path(id), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                channel.truncate(offset).position(offset);
                copy(bytes, channel, most);
                channel.force(true);
                return channel.size();
            }
        } catch (IOException full) {
            throw EvidenceStore.writeFailed(full);
        }
    }

    private static void copy(InputStream bytes, FileChannel channel, long most) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = most;
        while (left > 0) {
            int count = read(bytes, chunk, (int) Math.min(left, CHUNK));
            if (count < 0) {
                return;
            }
            ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, count);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            left -= count;
        }
    }

    /** A sender who breaks off ends the bytes, and not the file. */
    private static int read(InputStream bytes, byte[] chunk, int most) {
        try {
            return bytes.read(chunk, 0, most);
        } catch (IOException brokenOff) {
            EvidenceStore.logBrokenOff(brokenOff);
            return -1;
        }
    }

    /**
     * What the store would call the file that is there.
     *
     * @throws minga.platform.Invalid at {@code file} when it is of another type than the name says
     */
    public StoredFile identify(String id, String name) {
        return store.identify(path(id), name);
    }

    /** Moves the whole file into the store; where another request did already, nothing happens. */
    public void adopt(String id, String hash) {
        if (Files.exists(path(id))) {
            store.moveIntoPlace(path(id), hash);
        }
    }

    /** Deletes what was received. */
    public void delete(String id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private Path path(String id) {
        if (!ID.matcher(id).matches()) {
            throw new NotFound("upload", id);
        }
        return folder.resolve(id + EvidenceStore.PART);
    }
}
