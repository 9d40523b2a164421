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
    public String present() throws IOException {
        return disk.present();
    }

    @Override
    public void present(String name) throws IOException {
        room();
        disk.present(name);
    }

    @Override
    public void remove(String name) {
        disk.remove(name);
    }

    @Override
    public void tidy(String name) {
        disk.tidy(name);
    }

    @Override
    public IndexHealth condition(String name, Collection<String> files) {
        return disk.condition(name, files);
    }

    @Override
    public boolean takeCleanMark() throws IOException {
        return disk.takeCleanMark();
    }

    @Override
    public void leaveCleanMark() throws IOException {
        room();
        disk.leaveCleanMark();
    }
}
