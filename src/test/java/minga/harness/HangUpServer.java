package minga.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** TCP server that closes every connection at once and counts them: to see how often somebody asks at an address. */
public final class HangUpServer implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger accepted = new AtomicInteger();

    /** Listens at that port of this machine. */
    public HangUpServer(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                socket.accept().close();
                accepted.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Waits until so many connections have come since the start. */
    public void awaitConnections(int many) {
        Patience.untilTrue(() -> accepted.get() >= many, many + " connections to port " + socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
