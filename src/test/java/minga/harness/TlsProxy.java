package minga.harness;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A reverse proxy that ends TLS with a certificate of its own making, keeps Host and adds X-Forwarded-For, as nginx is
 * set up before the portal. Each connection carries one request, so that no body needs to be understood on the way.
 */
public final class TlsProxy implements AutoCloseable {

    /** The name in the certificate; {@link Browser} finds it at this machine. */
    public static final String HOST = "minga.example.cl";
    /** Where all visitors seem to come from. */
    public static final String VISITOR = "203.0.113.7";

    private static final String PASSWORD = "changeit";
    private static final int HEAD_LIMIT = 64 << 10;

    private final ServerSocket listener;
    private final int portalPort;

    private TlsProxy(ServerSocket listener, int portalPort) {
        this.listener = listener;
        this.portalPort = portalPort;
    }

    /** A key and its certificate for {@link #HOST} and {@code localhost}, made by the keytool of this Java. */
    public record Identity(KeyStore store) {

        public static Identity make(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
            Path file = folder.resolve("tls.p12");
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-keyalg", "EC", "-alias", "tls",
                    "-dname", "CN=" + HOST, "-ext", "san=dns:" + HOST + ",dns:localhost", "-validity", "2",
                    "-storetype", "PKCS12", "-keystore", file.toString(),
                    "-storepass", PASSWORD).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new AssertionError(said);
            }
            return new Identity(KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()));
        }

        /** For both ends: it shows the certificate, and trusts it alone. */
        public SSLContext context() throws GeneralSecurityException {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
            try {
                known.load(null, null);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            known.setCertificateEntry("tls", store.getCertificate("tls"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        }

        /** Writes certificate and key as other programs read them. */
        public void write(Path certificate, Path key) throws GeneralSecurityException, IOException {
            Key secret = store.getKey("tls", PASSWORD.toCharArray());
            Files.writeString(certificate, pem("CERTIFICATE", store.getCertificate("tls").getEncoded()));
            Files.writeString(key, pem("PRIVATE KEY", secret.getEncoded()));
        }

        private static String pem(String what, byte[] bytes) {
            return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(bytes)
                    + "\n-----END " + what + "-----\n";
        }
    }

    /** Listens at that port of this machine. */
    public static TlsProxy start(Identity identity, int port, int portalPort)
            throws IOException, GeneralSecurityException {
        ServerSocket listener = identity.context().getServerSocketFactory().createServerSocket(port, 50,
                InetAddress.getLoopbackAddress());
        TlsProxy proxy = new TlsProxy(listener, portalPort);
        Thread.ofVirtual().start(proxy::listen);
        return proxy;
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket visitor = listener.accept();
                Thread.ofPlatform().daemon().start(() -> carry(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket visitor) {
        try (visitor; Socket portal = new Socket(InetAddress.getLoopbackAddress(), portalPort)) {
            InputStream asked = new BufferedInputStream(visitor.getInputStream());
            String head = head(asked);
            if (head.isEmpty()) {
                return;
            }
            portal.getOutputStream().write(forwarded(head).getBytes(StandardCharsets.ISO_8859_1));
            CompletableFuture<Void> body = new CompletableFuture<>();
            Thread.ofPlatform().daemon().start(() -> body.complete(pour(asked, portal)));
            portal.getInputStream().transferTo(visitor.getOutputStream());
        } catch (IOException gone) {
            // either end left: so does the other
        }
    }

    private static Void pour(InputStream from, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[1 << 14];
            for (int read = from.read(some); read >= 0; read = from.read(some)) {
                out.write(some, 0, read);
                out.flush();
            }
        } catch (IOException gone) {
            // the answer is there already, or nobody waits for it
        }
        return null;
    }

    private static String head(InputStream from) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int one = from.read();
            if (one < 0 || head.size() > HEAD_LIMIT) {
                return "";
            }
            head.write(one);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static String forwarded(String head) {
        String kept = head.replaceAll("(?im)^(connection|x-forwarded-for):.*\r\n", "");
        return kept.substring(0, kept.length() - 2) + "X-Forwarded-For: " + VISITOR
                + "\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n";
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
