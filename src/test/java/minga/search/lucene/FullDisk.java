package minga.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A place on a disk that can be full: then nothing more is written, as a file system says it. */
final class FullDisk implements IndexStorage {

    private final IndexStorage disk;
    private volatile boolean full;

    FullDisk(Path root) throws IOException {
        this.disk = new DiskIndexStorage(root);
    }

    void full(boolean yes) {
        full = yes;
    }

    private void room() throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public Directory open(String name) throws IOException {
        return new FilterDirectory(disk.open(name)) {
            @Override
            public IndexOutput createOutput(String file, IOContext context) throws IOException {
                room();
                return bounded(super.createOutput(file, context));
            }

            @Override
            public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
                room();
                return bounded(super.createTempOutput(prefix, suffix, context));
            }
        };
    }

    private IndexOutput bounded(IndexOutput out) {
        return new FilterIndexOutput("bounded", out.getName(), out) {
            @Override
            public void writeByte(byte one) throws IOException {
                room();
                super.writeByte(one);
            }

            @Override
            public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                room();
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
        room();
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
        room();
        disk.markCleanStop();
    }
}
