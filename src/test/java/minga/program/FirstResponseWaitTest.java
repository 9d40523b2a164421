package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import minga.platform.Settings;
import org.junit.jupiter.api.Test;

/** Tests that the start asks its own port until it answers, also when a connection is cut meanwhile. */
class FirstResponseWaitTest {

    @Test
    void a_connection_that_is_cut_before_it_answers_is_asked_again() throws IOException, InterruptedException {
        try (ServerSocket port = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread server = Thread.ofVirtual()
                    .start(() -> serve(port,
                            List.of("", "", "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                                    "", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")));
            new ServeCommand().awaitAnswer(
                    Settings.read(Map.of("MINGA_HTTP_PORT", Integer.toString(port.getLocalPort()))).http());
            server.join();
            assertThat(port.isClosed()).isFalse();
        }
    }

    private static void serve(ServerSocket port, List<String> answers) {
        for (String answer : answers) {
            try (Socket visitor = port.accept()) {
                visitor.getInputStream().read(new byte[4096]);
                visitor.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
