package minga.harness;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** HTTP test client that sends requests byte for byte over one kept-alive socket, malformed ones too. */
public final class RawHttp implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;

    /** An answer: its status, its headers by their names in small letters, its body as bytes of Latin-1. */
    public record Answer(int status, TreeMap<String, String> headers, String body) {

        /** The value of that header. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    public RawHttp(ForkedPortal portal) {
        this.port = portal.port();
    }

    /** Asks with {@code Host} and these lines. */
    public Answer get(String path, String... lines) throws IOException {
        return send(
                "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n"
                        + String.join("", List.of(lines).stream().map(line -> line + "\r\n").toList()) + "\r\n",
                false);
    }

    /**
     * Sends these letters as Latin-1 and reads one final answer. A connection that was closed meanwhile is opened anew.
     */
    public Answer send(String request, boolean head) throws IOException {
        boolean fresh = socket == null;
        try {
            return asked(request, head);
        } catch (IOException hungUp) {
            close();
            if (fresh) {
                throw hungUp;
            }
            return asked(request, head);
        }
    }

    private Answer asked(String request, boolean head) throws IOException {
        if (socket == null) {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(Patience.milliseconds());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        Answer answer = read(head);
        if (answer.header("connection").filter("close"::equalsIgnoreCase).isPresent() || !framed(answer, head)) {
            close();
        }
        return answer;
    }

    private Answer read(boolean head) throws IOException {
        String first = line();
        if (!first.matches("HTTP/1\\.[01] \\d{3}.*")) {
            throw new IOException("no HTTP: " + first);
        }
        int status = Integer.parseInt(first.substring(9, 12));
        TreeMap<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        Answer bare = new Answer(status, headers, "");
        return status < 200 ? read(head) : empty(bare, head) ? bare : new Answer(status, headers, body(bare));
    }

    private static boolean empty(Answer answer, boolean head) {
        return head || answer.status() == 204 || answer.status() == 304;
    }

    private static boolean framed(Answer answer, boolean head) {
        return empty(answer, head) || answer.header("content-length").isPresent()
                || answer.header("transfer-encoding").isPresent();
    }

    private String body(Answer answer) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (answer.header("transfer-encoding").isPresent()) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.writeBytes(in.readNBytes(size));
                line();
            }
            line();
        } else if (answer.header("content-length").isPresent()) {
            body.writeBytes(in.readNBytes(Integer.parseInt(answer.header("content-length").get())));
        } else {
            body.writeBytes(in.readAllBytes());
        }
        return body.toString(StandardCharsets.ISO_8859_1);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new EOFException("the connection ended after: " + line.toString(StandardCharsets.ISO_8859_1));
            }
            if (letter != '\r') {
                line.write(letter);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
