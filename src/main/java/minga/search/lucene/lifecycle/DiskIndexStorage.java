package minga.search.lucene.lifecycle;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Index storage in a folder of the data directory: one subfolder an index, and a file {@code present} with the name of
 * the active one. Everything in the folder can be deleted, since the index is rebuilt from the database: a file where a
 * folder is expected, or the reverse, is treated as missing.
 */
public final class DiskIndexStorage implements IndexStorage {

    private static final Logger LOG = System.getLogger(DiskIndexStorage.class.getName());
    private static final String POINTER = "present";
    private static final String CLEAN = "clean-stop";
    private static final int LONGEST_NAME = 40;

    private final Path root;
    private final IndexFileCheck check = new IndexFileCheck();

    public DiskIndexStorage(Path root) throws IOException {
        this.root = root;
        createRoot();
    }

    private void createRoot() throws IOException {
        if (!Files.isDirectory(root)) {
            // a file, or a link to nowhere
            Files.deleteIfExists(root);
            Files.createDirectories(root);
        }
    }

    @Override
    public String activeName() {
        Path pointer = root.resolve(POINTER);
        try {
            if (!Files.isRegularFile(pointer) || Files.size(pointer) > LONGEST_NAME) {
                return null;
            }
            String name = new String(Files.readAllBytes(pointer), StandardCharsets.ISO_8859_1).strip();
            return name.matches("[a-z0-9-]{1,40}") && Files.isDirectory(root.resolve(name)) ? name : null;
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "The pointer to the index cannot be read: " + unreadable);
            return null;
        }
    }

    @Override
    public void activate(String name) throws IOException {
        createRoot();
        Path next = root.resolve(POINTER + ".next");
        Path pointer = root.resolve(POINTER);
        clear(next, false);
        Files.writeString(next, name);
        sync(next);
        clear(pointer, true);
        try {
            Files.move(next, pointer, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(next, pointer, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what is in the place of a file; a regular file may stay, to be replaced atomically. */
    private static void clear(Path place, boolean keepFile) throws IOException {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                && !(keepFile && Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS))) {
            deleteTree(place);
        }
    }

    @Override
    public void deleteOthers(String name) {
        try (Stream<Path> all = Files.list(root)) {
            List<Path> others = all
                    .filter(path -> !Set.of(name, POINTER, CLEAN).contains(path.getFileName().toString()))
                    .toList();
            for (Path other : others) {
                delete(other.getFileName().toString());
            }
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "What is left of an old index stays: " + failed);
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public Directory open(String name) throws IOException {
        createRoot();
        return FSDirectory.open(root.resolve(name));
    }

    @Override
    public IndexHealth checkFiles(String name, Collection<String> files) {
        return check.check(root.resolve(name), files);
    }

    @Override
    public void delete(String name) {
        Path directory = root.resolve(name);
        try {
            if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
                deleteTree(directory);
            }
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "What is left of an old index stays in " + directory + ": " + failed);
        }
    }

    private static void deleteTree(Path place) throws IOException {
        Files.walkFileTree(place, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException broken) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public boolean takeCleanStopMark() throws IOException {
        Path mark = root.resolve(CLEAN);
        boolean clean = Files.isRegularFile(mark);
        clear(mark, false);
        return clean;
    }

    @Override
    public void markCleanStop() throws IOException {
        Path mark = root.resolve(CLEAN);
        clear(mark, true);
        Files.writeString(mark, "");
        sync(mark);
    }
}
