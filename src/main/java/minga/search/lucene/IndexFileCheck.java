package minga.search.lucene;

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
 * Compares the files of an index with how they were when they were seen first. Lucene writes a file once and never again,
 * so another size or time of writing means that somebody else wrote into it.
 */
final class IndexFileCheck {

    /** @param key names the file beyond its path, where the file system has such a key */
    private record Print(long size, FileTime written, Object key) {}

    private final Map<Path, Print> seen = new HashMap<>();

    /** The gravest condition of these files of a directory. Files seen before and not named now are forgotten. */
    synchronized IndexHealth condition(Path directory, Collection<String> files) {
        IndexHealth worst = IndexHealth.WELL;
        Map<Path, Print> now = new HashMap<>();
        for (String name : files) {
            Path file = directory.resolve(name);
            Print print = print(file);
            IndexHealth found = compare(seen.getOrDefault(file, print), print);
            worst = found.compareTo(worst) > 0 ? found : worst;
            now.put(file, seen.getOrDefault(file, print));
        }
        seen.clear();
        seen.putAll(now);
        return worst;
    }

    private static IndexHealth compare(Print before, Print now) {
        if (now == null || before == null || !Objects.equals(before.key(), now.key())) {
            return IndexHealth.MISSING;
        }
        return now.equals(before) ? IndexHealth.WELL : IndexHealth.CHANGED;
    }

    private static Print print(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.isRegularFile() && Files.isReadable(file) ? new Print(found.size(), found.lastModifiedTime(), found.fileKey()) : null;
        } catch (IOException gone) {
            return null;
        }
    }
}
