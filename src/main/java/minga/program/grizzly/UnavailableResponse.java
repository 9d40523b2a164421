package minga.program.grizzly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Prebuilt responses 503 with {@code Retry-After} that need neither the portal nor a thread: an HTML page in both
 * languages, or JSON for programs.
 */
@SuppressWarnings("rawtypes")
enum UnavailableResponse {

    STARTING(2, "Minga está comenzando", "Minga is starting"),
    STOPPING(10, "Minga se está deteniendo", "Minga is stopping"),
    BUSY(5, "Minga está muy ocupada", "Minga is very busy");

    private static final String POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors"
            + " 'none'";
    private static final String HTML = resource("unavailable.html");

    private final int seconds;
    private final String spanish;
    private final String english;

    UnavailableResponse(int seconds, String spanish, String english) {
        this.seconds = seconds;
        this.spanish = spanish;
        this.english = english;
    }

    /** Writes it and closes the connection, on which the rest of a request may still be coming. */
    void send(FilterChainContext context, HttpRequestPacket request) {
        HttpResponsePacket response = request.getResponse();
        if (response.isCommitted()) {
            return;
        }
        HttpStatus.SERVICE_UNAVAILABLE_503.setValues(response);
        response.getProcessingState().setKeepAlive(false);
        String path = String.valueOf(request.getRequestURI());
        String type = path.startsWith("/api/") ? "application/problem+json"
                : path.startsWith("/health/") ? "application/json" : "text/html;charset=UTF-8";
        response.setContentType(type);
        response.setHeader("Retry-After", Integer.toString(seconds));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        Buffer words = Buffers.wrap(context.getMemoryManager(), words(type), StandardCharsets.UTF_8);
        response.setContentLength(words.remaining());
        Buffer sent = request.getMethod().equals(Method.HEAD) ? Buffers.EMPTY_BUFFER : words;
        context.write(response.httpContentBuilder().content(sent).last(true).build(),
                new EmptyCompletionHandler<WriteResult>() {
                    @Override
                    public void completed(WriteResult written) {
                        context.getConnection().closeSilently();
                    }
                });
    }

    private String words(String type) {
        return switch (type) {
            case "application/problem+json" ->
                "{\"type\":\"about:blank\",\"title\":\"" + spanish + "\",\"status\":503}\n";
            case "application/json" -> "{\"status\":\"DOWN\",\"checks\":[]}\n";
            default -> HTML.replace("@spanish@", spanish).replace("@english@", english).replace("@seconds@",
                    Integer.toString(seconds));
        };
    }

    private static String resource(String name) {
        try (InputStream in = UnavailableResponse.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
