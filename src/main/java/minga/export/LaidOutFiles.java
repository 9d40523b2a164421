package minga.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import minga.document.DocumentList;
import minga.document.ExportFormat;
import minga.practice.PracticeVersion;
import minga.web.Language;

/**
 * Writes files that are laid out as a whole, such as PDF, one at a time because each takes memory, and keeps those of
 * single practices in memory within a bound of bytes, the least used leaving first. A kept file belongs to one version
 * in one state of its evidence, one language and one format, and goes with the process, so that no other build of the
 * portal answers with it.
 */
@ApplicationScoped
public class LaidOutFiles {

    private static final long MOST_BYTES = Math.min(16L << 20, Runtime.getRuntime().maxMemory() / 32);
    private static final int PART = 8;

    /** What a file is kept for. */
    private record Key(long version, String evidence, Language language, String suffix) {}

    private final Semaphore place = new Semaphore(1);
    private final Map<Key, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** Writes any documents; waits until no other file is being laid out. */
    public void write(ExportFormat format, DocumentList documents, OutputStream out) throws IOException {
        if (format.most() == Integer.MAX_VALUE) {
            format.write(documents, out);
            return;
        }
        place.acquireUninterruptibly();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            format.write(documents, file);
        } finally {
            place.release();
        }
        file.writeTo(out);
    }

    /** Writes the file of one published version, kept or made now. */
    public void write(ExportFormat format, PracticeVersion version, DocumentList one, OutputStream out)
            throws IOException {
        if (format.most() == Integer.MAX_VALUE) {
            format.write(one, out);
            return;
        }
        Key key = new Key(version.id(), version.evidence().name(), one.language(), format.suffix());
        byte[] file = kept(key);
        if (file == null) {
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            write(format, one, made);
            file = made.toByteArray();
            keep(key, file);
        }
        out.write(file);
    }

    private byte[] kept(Key key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private void keep(Key key, byte[] file) {
        if (file.length > MOST_BYTES / PART) {
            return;
        }
        synchronized (kept) {
            byte[] before = kept.put(key, file);
            bytes += file.length - (before == null ? 0 : before.length);
            var eldest = kept.entrySet().iterator();
            while (bytes > MOST_BYTES) {
                bytes -= eldest.next().getValue().length;
                eldest.remove();
            }
        }
    }
}
