package minga.search.lucene;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** The index in memory, gone with the process: for tests and for commands that look once. */
final class MemoryIndexStorage implements IndexStorage {

    private final Map<String, Directory> directories = new ConcurrentHashMap<>();
    private volatile String present;

    @Override
    public String present() {
        return present;
    }

    @Override
    public void present(String name) {
        present = name;
    }

    @Override
    public void tidy(String name) {
        directories.keySet().retainAll(Set.of(name));
    }

    @Override
    public IndexHealth condition(String name, Collection<String> files) {
        return IndexHealth.WELL;
    }

    @Override
    public Directory open(String name) {
        return directories.computeIfAbsent(name, n -> new ByteBuffersDirectory());
    }

    @Override
    public void remove(String name) {
        directories.remove(name);
    }

    @Override
    public boolean takeCleanMark() {
        return true;
    }

    @Override
    public void leaveCleanMark() {
        // there is nobody to find it
    }
}
