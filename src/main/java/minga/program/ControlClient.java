package minga.program;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Client of the {@link ControlSocket} of the portal that runs on a data directory. */
final class ControlClient implements AutoCloseable {

    private final SocketChannel channel;

    private ControlClient(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * A connection to the portal that runs on that data directory; nothing where none runs, or where one that was
     * killed left its name.
     */
    static Optional<ControlClient> connect(Path data) throws IOException {
        Path name = data.resolve(ControlSocket.NAME);
        if (!Files.isRegularFile(name)) {
            return Optional.empty();
        }
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(Files.readString(name).strip()));
            return Optional.of(new ControlClient(channel));
        } catch (IOException | IllegalArgumentException nobody) {
            channel.close();
            return Optional.empty();
        }
    }

    /**
     * Sends the request and waits until it is done.
     *
     * @param progress told each line of progress
     * @return the exit code
     * @throws CommandFailure with the portal's reason, where it refused, or went away meanwhile
     */
    int send(JsonObject request, Consumer<String> progress) throws IOException {
        PrintWriter out = new PrintWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), true);
        out.println(request);
        BufferedReader in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("=")) {
                return Integer.parseInt(line.substring(1));
            }
            if (line.startsWith("!")) {
                throw new CommandFailure(line.substring(1));
            }
            progress.accept(line);
        }
        throw new CommandFailure(
                "El portal dejó de responder antes de terminar. Revise si sigue en marcha y repita la orden.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
