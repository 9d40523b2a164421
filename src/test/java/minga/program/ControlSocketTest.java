package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the control socket answers the next command whatever happened to the one before. */
class ControlSocketTest {

    @TempDir
    Path data;

    private String ask(String line) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(Files.readString(data.resolve(ControlSocket.NAME))));
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void a_command_that_fails_is_told_so_and_the_next_is_served() throws IOException {
        try (ControlSocket socket = ControlSocket.open(data, (request, progress) -> {
            switch (request.getString("do")) {
                case "io" -> throw new IOException("no space");
                case "refuse" -> throw new IllegalStateException("not\nnow");
                case "error" -> throw new StackOverflowError("too deep");
                default -> progress.accept("half");
            }
            return 0;
        })) {
            assertThat(socket).isNotNull();
            assertThat(ask("{\"do\":\"io\"}")).isEqualTo("!No se pudo: no space");
            assertThat(ask("{\"do\":\"refuse\"}")).isEqualTo("!not now");
            assertThat(ask("{\"do\":\"error\"}")).isEqualTo("!No se pudo: java.lang.StackOverflowError: too deep");
            assertThat(ask("[".repeat(5_000))).isEqualTo("!El pedido no se entiende.");
            assertThat(ask("{\"do\":\"work\"}")).isEqualTo("half\n=0");
        }
    }

    /** As where the process has too many files open. */
    @Test
    void a_connection_that_cannot_be_accepted_does_not_end_the_accepting() {
        Deque<Throwable> failures = new ArrayDeque<>(
                List.of(new IOException("Too many open files"), new OutOfMemoryError("unable to create native thread"),
                        new IllegalStateException("broken"), new ClosedChannelException()));
        List<String> paused = new ArrayList<>();
        ControlSocket.acceptAll(() -> {
            Throwable next = failures.poll();
            switch (next) {
                case IOException failed -> throw failed;
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                default -> throw new IllegalStateException(next);
            }
        }, () -> paused.add("paused"));
        assertThat(failures).isEmpty();
        assertThat(paused).hasSize(3);
    }
}
