package minga.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/**
 * Grizzly filter between transport and HTTP codec that gives an HTML page to error responses which the server writes
 * without a body: a request that is no HTTP, too long, or contradictory. Such an answer always ends the connection; its
 * status is 400, also where the codec would blame the server for a version of HTTP that a stranger made up.
 */
final class EmptyErrorPageFilter extends BaseFilter {

    private static final int LONGEST = 1024;
    private static final byte[] PROTOCOL = "HTTP/1.".getBytes(StandardCharsets.US_ASCII);
    /** What the codec itself says: a bad request, or an unknown version. */
    private static final List<String> CODEC = List.of("400", "505");
    private static final String EMPTY = "content-length: 0";
    /**
     * Lines of the answer to a request of which not even the headers were found: it says nothing more, and ends the
     * connection.
     */
    private static final int UNPARSED = 3;
    private static final String ENDS = "connection: close";
    /** The page for a request that cannot be read. */
    static final String PAGE = page();

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof Buffer answer && answer.remaining() < LONGEST && begins(answer)) {
            String head = answer.toStringContent(StandardCharsets.ISO_8859_1);
            if (bare(head)) {
                context.setMessage(written(context.getMemoryManager()));
            }
        }
        return context.getInvokeAction();
    }

    /** The whole answer as it goes over the wire. */
    private static Buffer written(MemoryManager<?> memory) {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/html;charset=UTF-8\r\nContent-Length: "
                + page.length
                + "\r\nContent-Security-Policy: default-src 'none'; style-src 'self'; base-uri 'none';"
                + " frame-ancestors 'none'"
                + "\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: same-origin\r\nCache-Control:"
                + " no-store\r\nConnection: close\r\n\r\n";
        return Buffers.wrap(memory, head + PAGE, StandardCharsets.UTF_8);
    }

    private static boolean begins(Buffer answer) {
        if (answer.remaining() < PROTOCOL.length) {
            return false;
        }
        for (int at = 0; at < PROTOCOL.length; at++) {
            if (answer.get(answer.position() + at) != PROTOCOL[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean bare(String head) {
        if (CODEC.stream().noneMatch(status -> head.startsWith(status, PROTOCOL.length + 2))
                || !head.endsWith("\r\n\r\n")) {
            return false;
        }
        List<String> lines = head.toLowerCase(Locale.ROOT).lines().toList();
        boolean ends = lines.contains(ENDS) || lines.size() == UNPARSED;
        return lines.contains(EMPTY) && ends && lines.stream().noneMatch(line -> line.startsWith("content-type"));
    }

    private static String page() {
        try (InputStream file = EmptyErrorPageFilter.class.getResourceAsStream("unreadable.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
