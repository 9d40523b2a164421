package minga.evidence.extraction;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** What a file would do that had taken the child over: main classes that the test starts in its place. */
final class HostileExtractor {

    private HostileExtractor() {}

    /** Writes down what it can reach. */
    public static void main(String[] args) throws IOException {
        NetworkBlock.install();
        List<String> found = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(System.getenv().keySet());
        names.remove("SystemRoot");
        found.add("environment " + String.join(" ", names));
        InetSocketAddress somebody = new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), 9);
        found.add("socket " + tried(() -> new Socket(somebody.getAddress(), 9)));
        found.add("server " + tried(() -> new ServerSocket(0)));
        found.add("datagram " + tried(DatagramSocket::new));
        found.add("channel " + tried(() -> SocketChannel.open(somebody)));
        found.add("address " + tried(() -> URI.create("http://127.0.0.1:9/").toURL().openStream()));
        found.add("name " + tried(() -> InetAddress.getByName("www.example.cl")));
        found.add("http client " + there("java.net.http.HttpClient"));
        found.add("naming " + there("javax.naming.InitialContext"));
        found.add("heap " + (Runtime.getRuntime().maxMemory() <= 100 << 20 ? "small" : "large"));
        write(args[1], String.join("\n", found), true);
    }

    private static String tried(Callable<?> work) {
        try {
            work.call();
            return "made";
        } catch (UnsupportedOperationException | IOException refused) {
            return "refused";
        } catch (Exception other) {
            return other.toString();
        }
    }

    private static String there(String name) {
        try {
            Class.forName(name);
            return "there";
        } catch (ClassNotFoundException missing) {
            return "missing";
        }
    }

    private static void write(String place, String text, boolean end) throws IOException {
        OutputStream bytes = Files.newOutputStream(Path.of(place));
        PageWriter out = new PageWriter(bytes);
        out.page(ExtractedText.Unit.PAGE, 1);
        out.write(text);
        out.endPage(false);
        if (end) {
            out.end(ExtractedText.State.COMPLETE);
            out.close();
        }
    }

    /** Reads a page and never ends. */
    static final class Endless {

        private Endless() {}

        public static void main(String[] args) throws IOException {
            write(args[1], "lo leído", false);
            while (System.nanoTime() != 0) {
                Thread.onSpinWait();
            }
        }
    }

    /** Takes all memory. */
    static final class Greedy {

        private Greedy() {}

        public static void main(String[] args) {
            List<byte[]> all = new ArrayList<>();
            while (all.size() < Integer.MAX_VALUE) {
                all.add(new byte[1 << 20]);
            }
        }
    }
}
