package minga.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A small SMTP server that answers each command as the test says: {@code Map.of("RCPT", "550 5.1.1 no such user")}. The
 * greeting is answered to {@code GREETING}, the end of the message to {@code END}; an empty answer cuts the connection.
 */
final class ScriptedSmtpServer implements AutoCloseable {

    private static final Map<String, String> FRIENDLY = Map.of("GREETING", "220 ready", "EHLO",
            "250-here\r\n250 8BITMIME", "MAIL", "250 2.1.0 ok",
            "RCPT", "250 2.1.5 ok", "DATA", "354 go on", "END", "250 2.0.0 taken", "QUIT", "221 bye", "RSET", "250 ok",
            "AUTH", "235 2.7.0 ok");

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    private final Map<String, String> answers;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    ScriptedSmtpServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The commands and lines that came in. */
    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                heard.add("(" + gone.getMessage() + ")");
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        boolean message = false;
        boolean open = say(client, "GREETING");
        while (open) {
            String line = in.readLine();
            if (line == null) {
                return;
            }
            heard.add(line);
            if (message && !line.equals(".")) {
                continue;
            }
            String command = message ? "END" : line.split(" ")[0].toUpperCase(java.util.Locale.ROOT);
            message = command.equals("DATA") && answer("DATA").startsWith("354");
            open = say(client, command) && !command.equals("QUIT");
        }
    }

    private String answer(String command) {
        return answers.getOrDefault(command, FRIENDLY.getOrDefault(command, "502 5.5.1 what"));
    }

    private boolean say(Socket client, String command) throws IOException {
        String answer = answer(command);
        if (answer.isEmpty()) {
            return false;
        }
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
