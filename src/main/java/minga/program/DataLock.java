package minga.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right of one process to the data directory. The operating system holds it, so that a process that was killed
 * leaves nothing to tidy up; the file only tells the others whom to ask.
 */
final class DataLock implements AutoCloseable {

    private static final String LENT = "minga.data.lent";

    /** Null when the lock was lent: who lent it gives it back. */
    private final FileChannel channel;
    private final Path file;

    private DataLock(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /** Takes the right to the directory in which the file lies, or throws {@link DataInUse}. */
    static DataLock take(Path file) {
        if (System.getProperties().remove(LENT, file.toString())) {
            return new DataLock(null, file);
        }
        FileChannel channel = null;
        try {
            Files.createDirectories(file.getParent());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                throw new DataInUse(file.getParent(), Files.readString(file).strip());
            }
            channel.truncate(0).write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
            return new DataLock(channel, file);
        } catch (IOException impossible) {
            close(channel);
            throw new UncheckedIOException("La carpeta de datos " + file.getParent() + " no se puede usar", impossible);
        } catch (DataInUse refused) {
            close(channel);
            throw refused;
        }
    }

    /** Lets the next who asks in this process have it too: the WAR lives in a class loader of its own. */
    void lend() {
        System.setProperty(LENT, file.toString());
    }

    @Override
    public void close() {
        System.getProperties().remove(LENT, file.toString());
        close(channel);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException mine) {
            return null;
        }
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
