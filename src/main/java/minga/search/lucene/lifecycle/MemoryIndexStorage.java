package minga.search.lucene.lifecycle;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Index storage in memory, lost when the process ends: for tests and for commands that search once. Never damaged. */
public final class MemoryIndexStorage implements IndexStorage {

    private final Map<String, Directory> directories = new ConcurrentHashMap<>();
    private volatile String active;

    @Override
    public String activeName() {
        return active;
    }

    @Override
    public void activate(String name) {
        active = name;
    }

    @Override
    public void deleteOthers(String name) {
        directories.keySet().retainAll(Set.of(name));
    }

    @Override
    public IndexHealth checkFiles(String name, Collection<String> files) {
        return IndexHealth.INTACT;
    }

    @Override
    public Directory open(String name) {
        return directories.computeIfAbsent(name, n -> new ByteBuffersDirectory());
    }

    @Override
    public void delete(String name) {
        directories.remove(name);
    }

    @Override
    public boolean takeCleanStopMark() {
        return true;
    }

    @Override
    public void markCleanStop() {
        // the next process finds nothing here anyway
    }
}
