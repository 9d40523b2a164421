package minga.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import minga.platform.Refused;
import minga.web.Language;
import minga.web.RequestContext;

/**
 * Answers requests with documents as a file. Formats that lay out a file as a whole, such as PDF, write one at a time
 * because each takes memory; small files of theirs are kept in memory within a bound of bytes, the least used leaving
 * first. Kept files go with the process, so that no other build of the portal answers with them.
 */
@ApplicationScoped
public class Downloads {

    private static final long MOST_BYTES = Math.min(16L << 20, Runtime.getRuntime().maxMemory() / 32);
    private static final int PART = 8;

    /** What a file is kept for. */
    private record Key(String source, Language language, String suffix) {}

    private final Semaphore place = new Semaphore(1);
    private final Map<Key, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private RequestContext context;
    private long bytes;

    protected Downloads() {
        // for the container
    }

    @Inject
    public Downloads(RequestContext context) {
        this.context = context;
    }

    /**
     * The documents as a file that is made anew each time.
     *
     * @param name of the file, without ending
     * @throws Refused when there are more of them than fit into a file of that format
     */
    public Response file(ExportFormat format, DocumentList documents, String name) {
        return file(format, documents, name, null);
    }

    /**
     * The documents as a file that may be kept.
     *
     * @param name of the file, without ending
     * @param source names all that the file is made of: a version and the state of what may change in it; null where it
     *        is made anew each time
     * @throws Refused when there are more of them than fit into a file of that format
     */
    public Response file(ExportFormat format, DocumentList documents, String name, String source) {
        if (documents.total() > format.most()) {
            throw new Refused("export.fault.many", format.name(context.language()), format.most());
        }
        return Response.ok((StreamingOutput) out -> write(format, documents, source, out)).type(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + format.suffix() + "\"").build();
    }

    /**
     * Writes the documents, or what is kept of them.
     *
     * @param source as for {@link #file(ExportFormat, DocumentList, String, String)}
     */
    public void write(ExportFormat format, DocumentList documents, String source, OutputStream out)
            throws IOException {
        if (format.most() == Integer.MAX_VALUE) {
            format.write(documents, out);
        } else if (source == null) {
            out.write(laidOut(format, documents));
        } else {
            Key key = new Key(source, documents.language(), format.suffix());
            byte[] file = kept(key);
            if (file == null) {
                file = laidOut(format, documents);
                keep(key, file);
            }
            out.write(file);
        }
    }

    /** The file; waits until no other is being laid out. */
    private byte[] laidOut(ExportFormat format, DocumentList documents) throws IOException {
        place.acquireUninterruptibly();
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            format.write(documents, file);
            return file.toByteArray();
        } finally {
            place.release();
        }
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
