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
 * File lock that gives one process the exclusive use of the data directory. The operating system holds it, so that a
 * killed process leaves nothing to clean up; the content of the file only tells other processes who holds it.
 */
final class DataDirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the right to the directory in which the file lies, or throws {@link DataDirectoryInUse}. */
    static DataDirectoryLock take(Path file) {
        FileChannel channel = null;
        try {
            DataDirectoryPermissions.create(file.getParent());
            replaceFolder(file);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                throw new DataDirectoryInUse(file.getParent(), process(file));
            }
            channel.truncate(0).write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
            return new DataDirectoryLock(channel);
        } catch (IOException impossible) {
            close(channel);
            throw new UncheckedIOException("La carpeta de datos " + file.getParent() + " no se puede usar", impossible);
        } catch (DataDirectoryInUse refused) {
            close(channel);
            throw refused;
        }
    }

    /** Who has it, if the file says so: its bytes may be anything. */
    private static String process(Path file) throws IOException {
        String said = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
        return said.matches("\\d{1,10}") ? said : "(desconocido)";
    }

    /** Nothing is kept in the lock, so an empty folder of its name is only in the way. */
    private static void replaceFolder(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
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
