package minga.program;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Unix domain socket on which the running portal takes requests of commands that the same user starts on the same
 * machine. A request is one line of JSON; answers are lines: progress as it comes, then {@code =} and the exit code, or
 * {@code !} and why not.
 *
 * <p>The socket lies in the data directory, or, where that path is too long for one, in a private temporary directory;
 * the file {@code control} in the data directory names it. Only the owner of the data directory can reach either.
 */
final class ControlSocket implements AutoCloseable {

    /** Does what a request asks, and tells how far it is. */
    interface Handler {

        /** @throws RuntimeException with the reason, in Spanish, where it cannot be done */
        int handle(JsonObject request, Consumer<String> progress) throws IOException;
    }

    static final String NAME = "control";

    private static final Logger LOG = Logger.getLogger(ControlSocket.class.getName());
    /** The address of a socket has room for 108 bytes, on some systems for 104. */
    private static final int LONGEST_PATH = 100;
    private static final int LONGEST_REQUEST = 16_384;
    private static final long PAUSE_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

    private final ServerSocketChannel channel;
    private final Path socket;
    private final Path name;
    private final Handler handler;

    private ControlSocket(ServerSocketChannel channel, Path socket, Path name, Handler handler) {
        this.channel = channel;
        this.socket = socket;
        this.name = name;
        this.handler = handler;
    }

    /** Opens the socket for the portal that has that data directory. */
    static ControlSocket open(Path data, Handler handler) {
        try {
            Path socket = place(data);
            Files.deleteIfExists(socket);
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                    .bind(UnixDomainSocketAddress.of(socket));
            ControlSocket opened = new ControlSocket(channel, socket,
                    Files.writeString(data.resolve(NAME), socket.toString()), handler);
            Thread.ofVirtual().name("minga-control").start(() -> acceptAll(opened::acceptNext, ControlSocket::pause));
            return opened;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Path place(Path data) throws IOException {
        Path inData = data.resolve("control.sock");
        return inData.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH ? inData
                : Files.createTempDirectory("minga").resolve("control.sock");
    }

    /** Accepts one client and lets a thread of its own serve it. */
    interface Acceptor {

        /** @throws ClosedChannelException where nobody is to be accepted any more */
        void acceptNext() throws IOException;
    }

    private void acceptNext() throws IOException {
        SocketChannel client = channel.accept();
        Thread.ofVirtual().start(() -> serve(client));
    }

    /**
     * Accepts until the channel is closed. A client that cannot be accepted, because the process has too many files
     * open or too little memory, is no reason to accept none after it.
     */
    static void acceptAll(Acceptor acceptor, Runnable pause) {
        while (true) {
            try {
                acceptor.acceptNext();
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException | RuntimeException | Error failed) {
                LOG.log(Level.WARNING, "the control socket could not accept a command", failed);
                pause.run();
            }
        }
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE_NANOSECONDS);
    }

    private void serve(SocketChannel client) {
        try (client;
                BufferedReader in = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8),
                        LONGEST_REQUEST);
                PrintWriter out = new PrintWriter(Channels.newWriter(client, StandardCharsets.UTF_8), true)) {
            out.println(answer(in.readLine(), out));
        } catch (IOException hungUp) {
            LOG.log(Level.FINE, "a command went away", hungUp);
        }
    }

    private String answer(String line, PrintWriter out) {
        if (line == null || line.length() > LONGEST_REQUEST) {
            return "!El pedido no se entiende.";
        }
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return "=" + handler.handle(reader.readObject(), told -> out.println(oneLine(told)));
        } catch (JsonException unreadable) {
            return "!El pedido no se entiende.";
        } catch (IOException failed) {
            LOG.log(Level.SEVERE, "a request of the command line failed", failed);
            return "!" + oneLine("No se pudo: " + failed.getMessage());
        } catch (Error failed) {
            LOG.log(Level.SEVERE, "a request of the command line failed", failed);
            return "!" + oneLine("No se pudo: " + failed);
        } catch (RuntimeException refused) {
            LOG.log(Level.INFO, "a request of the command line was refused", refused);
            return "!" + oneLine(String.valueOf(refused.getMessage()));
        }
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\R", " ");
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(socket);
            Files.deleteIfExists(name);
        } catch (IOException stays) {
            LOG.log(Level.FINE, "the control socket stays behind", stays);
        }
    }
}
