package minga.document;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import minga.document.LayoutQueue.Progress;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.web.Language;
import minga.web.RequestContext;

/**
 * Answers requests with documents as a file. Formats that lay out a file as a whole, such as PDF, write one at a time
 * because each takes memory, and those of many documents in the background, while a page says how far they are. Small
 * files of theirs are kept in memory within a bound of bytes, the least used leaving first; they go with the process,
 * so that no other build of the portal answers with them.
 */
@ApplicationScoped
public class Downloads {

    private static final long MOST_BYTES = Math.min(16L << 20, Runtime.getRuntime().maxMemory() / 32);
    private static final int PART = 8;
    /** So many documents are laid out while the reader waits; more of them in the background. */
    private static final int AT_ONCE = 20;
    /** Seconds after which the page of a file that is not ready asks again. */
    private static final int ASK_AGAIN = 3;

    /** What a file is kept for. */
    private record Key(String source, Language language, String suffix) {}

    private final Semaphore place = new Semaphore(1);
    private final Map<Key, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private RequestContext context;
    private ExportFormats formats;
    private LayoutQueue queue;
    private long bytes;

    protected Downloads() {
        // for the container
    }

    @Inject
    public Downloads(RequestContext context, ExportFormats formats, Clock clock) {
        this.context = context;
        this.formats = formats;
        this.queue = new LayoutQueue(place, clock);
    }

    /**
     * The documents as a file that is made anew each time.
     *
     * @param name of the file, without ending
     * @throws Refused when there are more of them than fit into a file of that format
     */
    public Response file(ExportFormat format, DocumentList documents, String name) {
        return keptFile(format, documents, name, null);
    }

    /**
     * The documents as a file that may be kept for whoever asks next.
     *
     * @param name of the file, without ending
     * @param source names all that the file is made of: a version and the state of what may change in it; null where it
     *        is made anew each time
     * @throws Refused when there are more of them than fit into a file of that format
     */
    public Response keptFile(ExportFormat format, DocumentList documents, String name, String source) {
        requireRoom(format, documents);
        return attached(out -> write(format, documents, source, out), format, name);
    }

    /**
     * The documents as a file; where many are laid out as a whole, a page that says how far the file is, until it is
     * ready.
     *
     * @param name of the file, without ending
     * @param state what may be read of them now, such as which are still public: a file made in another state is not
     *        given out
     * @throws Refused when there are more of them than fit into a file of that format, or too many files are waiting
     */
    public Response longFile(ExportFormat format, DocumentList documents, String name, String state) {
        if (format.most() == Integer.MAX_VALUE || documents.total() <= AT_ONCE) {
            return file(format, documents, name);
        }
        requireRoom(format, documents);
        String address = context.path() + (context.query().isEmpty() ? "" : "?" + context.query());
        Progress progress = queue.ask(documents.language() + " " + address + " " + state, format, documents);
        if (progress.file() != null) {
            return attached(out -> Files.copy(progress.file(), out), format, name);
        }
        Response.ResponseBuilder answer = Response.accepted(new DownloadProgressPage(format.name(context.language()),
                address, progress.ahead(), progress.done(), progress.total(), progress.failed()))
                .header("Cache-Control", "no-store");
        return (progress.failed() ? answer : answer.header("Refresh", ASK_AGAIN).header("Retry-After", ASK_AGAIN))
                .build();
    }

    /**
     * The documents as a file that nobody may keep on the way.
     *
     * @param suffix of the format
     * @param name of the file, without ending
     * @throws NotFound when there is no such format
     */
    public Response privateFile(String suffix, DocumentList documents, String name) {
        ExportFormat format = formats.withSuffix(suffix).orElseThrow(() -> new NotFound("format", suffix));
        return Response.fromResponse(file(format, documents, name)).header("Cache-Control", "no-store").build();
    }

    private void requireRoom(ExportFormat format, DocumentList documents) {
        if (documents.total() > format.most()) {
            throw new Refused("export.fault.many", format.name(context.language()), format.most());
        }
    }

    private static Response attached(StreamingOutput content, ExportFormat format, String name) {
        return Response.ok(content).type(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + format.suffix() + "\"").build();
    }

    /** Ends the queue with the application. */
    @PreDestroy
    public void stop() {
        queue.close();
    }

    /**
     * Writes the documents, or what is kept of them.
     *
     * @param source as for {@link #keptFile}
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
