package minga.search.lucene.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Detects index files that were deleted, replaced or written to from outside, by their size, modification time and file
 * key. The reference is what a file was when it was checked first: Lucene writes a file once and never again.
 * Thread-safe.
 */
final class IndexFileCheck {

    /** @param key identity of the file (inode) where the file system has one; else null */
    private record Fingerprint(long size, FileTime written, Object key) {}

    private final Map<Path, Fingerprint> seen = new HashMap<>();

    /**
     * The worst state among these files of a directory; {@link IndexHealth#MISSING} too for a file that cannot be read.
     * Files checked before and not named now are forgotten.
     */
    synchronized IndexHealth check(Path directory, Collection<String> files) {
        IndexHealth worst = IndexHealth.INTACT;
        Map<Path, Fingerprint> now = new HashMap<>();
        for (String name : files) {
            Path file = directory.resolve(name);
            Fingerprint current = fingerprint(file);
            IndexHealth found = compare(seen.getOrDefault(file, current), current);
            worst = found.compareTo(worst) > 0 ? found : worst;
            now.put(file, seen.getOrDefault(file, current));
        }
        seen.clear();
        seen.putAll(now);
        return worst;
    }

    private static IndexHealth compare(Fingerprint before, Fingerprint now) {
        if (now == null || before == null || !Objects.equals(before.key(), now.key())) {
            return IndexHealth.MISSING;
        }
        return now.equals(before) ? IndexHealth.INTACT : IndexHealth.ALTERED;
    }

    private static Fingerprint fingerprint(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.isRegularFile() && Files.isReadable(file)
                    ? new Fingerprint(found.size(), found.lastModifiedTime(), found.fileKey()) : null;
        } catch (IOException gone) {
            return null;
        }
    }
}
