package minga.search.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The index in a directory of the data directory. */
final class DiskPlace implements Place {

    private static final String POINTER = "present";
    private static final String CLEAN = "clean-stop";

    private final Path root;

    DiskPlace(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    @Override
    public String present() throws IOException {
        Path pointer = root.resolve(POINTER);
        if (!Files.exists(pointer)) {
            return null;
        }
        String name = Files.readString(pointer).strip();
        return name.matches("[a-z0-9-]{1,40}") && Files.isDirectory(root.resolve(name)) ? name : null;
    }

    @Override
    public void present(String name) throws IOException {
        Path next = root.resolve(POINTER + ".next");
        Files.writeString(next, name);
        sync(next);
        try {
            Files.move(next, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(next, root.resolve(POINTER), StandardCopyOption.REPLACE_EXISTING);
        }
        for (Path other : directories()) {
            if (!other.getFileName().toString().equals(name)) {
                remove(other.getFileName().toString());
            }
        }
    }

    private List<Path> directories() throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public Directory open(String name) throws IOException {
        return FSDirectory.open(root.resolve(name));
    }

    @Override
    public void remove(String name) throws IOException {
        Path directory = root.resolve(name);
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public boolean takeCleanMark() throws IOException {
        return Files.deleteIfExists(root.resolve(CLEAN));
    }

    @Override
    public void leaveCleanMark() throws IOException {
        Path mark = root.resolve(CLEAN);
        Files.writeString(mark, "");
        sync(mark);
    }
}
