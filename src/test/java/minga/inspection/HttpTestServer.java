package minga.inspection;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Local HTTP server whose answers the test decides. */
final class HttpTestServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    HttpTestServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.merge(path, 1, Integer::sum);
            byte[] body = "algo".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answers.getOrDefault(path, 404), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    void respondWith(String path, int status) {
        answers.put(path, status);
    }

    int requestCount(String path) {
        return asked.getOrDefault(path, 0);
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
