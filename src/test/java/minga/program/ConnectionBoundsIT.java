package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import minga.harness.ForkedPortal;
import minga.harness.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Tests more connections than the portal takes: the oldest idle ones are closed, and readers are still answered. */
@DisabledIfSystemProperty(named = "minga.server", matches = "payara",
        disabledReason = "the bounds are those of the program's own server")
class ConnectionBoundsIT {

    private static final int IN_ALL = 32;
    private static final int PER_ADDRESS = 8;

    @TempDir
    Path data;

    @Test
    void no_more_connections_than_the_bounds_stay_open_and_readers_are_answered()
            throws IOException, InterruptedException {
        Map<String, String> settings = Map.of("MINGA_HTTP_ADDRESS", "0.0.0.0", "MINGA_PUBLIC_URL",
                "http://minga.example.cl",
                "MINGA_LIMIT_CONNECTIONS", Integer.toString(IN_ALL), "MINGA_LIMIT_CONNECTIONS_PER_ADDRESS",
                Integer.toString(PER_ADDRESS));
        try (ForkedPortal portal = ForkedPortal.start(Path.of("target").toAbsolutePath(), data, settings)) {
            Optional<InetAddress> other = otherAddress();
            if (other.isPresent()) {
                staysBelow(PER_ADDRESS, new InetSocketAddress(other.get(), portal.port()), portal);
            }
            staysBelow(IN_ALL, new InetSocketAddress(InetAddress.getLoopbackAddress(), portal.port()), portal);
        }
    }

    private static void staysBelow(int bound, InetSocketAddress address, ForkedPortal portal)
            throws IOException, InterruptedException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < bound * 3; i++) {
                Socket socket = new Socket(address.getAddress(), address.getPort());
                sockets.add(socket);
                socket.setSoTimeout(20);
                begin(socket);
            }
            Patience.until(() -> Optional.of(sockets.stream().filter(ConnectionBoundsIT::isOpen).count())
                    .filter(open -> open <= bound), "at most " + bound + " open");
            try (HttpClient client = HttpClient.newHttpClient()) {
                assertThat(client.send(HttpRequest.newBuilder(portal.url("/practicas")).build(),
                        HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /** The first line of a request that never goes on. */
    private static void begin(Socket socket) {
        try {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closedAlready) {
            assertThat(closedAlready.getMessage()).isNotEmpty();
        }
    }

    private static boolean isOpen(Socket socket) {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException waits) {
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** An address of this machine that is not loopback, which has no bound of its own. */
    private static Optional<InetAddress> otherAddress() {
        try {
            return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                    .filter(one -> one instanceof Inet4Address && !one.isLoopbackAddress()).collect(Collectors.toList())
                    .stream().findFirst();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
