package minga.evidence.extraction;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/**
 * Takes the network from a JVM: no socket of any kind can be made in it. Of channels this class is the provider, which
 * the command line names ({@code java.nio.channels.spi.SelectorProvider}).
 */
public final class NetworkBlock extends SelectorProvider {

    private static final String REFUSED = "no network here";

    /** Called by the JVM where a channel is to be opened. */
    public NetworkBlock() {
        // nothing to keep
    }

    /** From now on no socket can be made; called once, before anything is read. */
    @SuppressWarnings("deprecation") // the only way to take sockets from code that asks for no provider
    static void install() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new UnsupportedOperationException(REFUSED);
        });
        ServerSocket.setSocketFactory(() -> {
            throw new UnsupportedOperationException(REFUSED);
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new UnsupportedOperationException(REFUSED);
        });
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw new IOException(REFUSED);
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw new IOException(REFUSED);
    }

    @Override
    public Pipe openPipe() throws IOException {
        throw new IOException(REFUSED);
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        throw new IOException(REFUSED);
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw new IOException(REFUSED);
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw new IOException(REFUSED);
    }
}
