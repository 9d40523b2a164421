package minga.search.lucene.lifecycle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** Index storage on a disk that can be declared full: then each write fails with the IOException of a file system. */
public final class FullDiskStorage implements IndexStorage {

    private final IndexStorage disk;
    private volatile boolean full;

    public FullDiskStorage(Path root) throws IOException {
        this.disk = new DiskIndexStorage(root);
    }

    public void full(boolean yes) {
        full = yes;
    }

    private void requireSpace() throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public Directory open(String name) throws IOException {
        return new FilterDirectory(disk.open(name)) {
            @Override
            public IndexOutput createOutput(String file, IOContext context) throws IOException {
                requireSpace();
                return bounded(super.createOutput(file, context));
            }

            @Override
            public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
                requireSpace();
                return bounded(super.createTempOutput(prefix, suffix, context));
            }
        };
    }

    private IndexOutput bounded(IndexOutput out) {
        return new FilterIndexOutput("bounded", out.getName(), out) {
            @Override
            public void writeByte(byte one) throws IOException {
                requireSpace();
                super.writeByte(one);
            }

            @Override
            public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                requireSpace();
                super.writeBytes(bytes, offset, length);
            }
        };
    }

    @Override
    public String activeName() throws IOException {
        return disk.activeName();
    }

    @Override
    public void activate(String name) throws IOException {
        requireSpace();
        disk.activate(name);
    }

    @Override
    public void delete(String name) {
        disk.delete(name);
    }

    @Override
    public void deleteOthers(String name) {
        disk.deleteOthers(name);
    }

    @Override
    public IndexHealth checkFiles(String name, Collection<String> files) {
        return disk.checkFiles(name, files);
    }

    @Override
    public boolean takeCleanStopMark() throws IOException {
        return disk.takeCleanStopMark();
    }

    @Override
    public void markCleanStop() throws IOException {
        requireSpace();
        disk.markCleanStop();
    }
}
