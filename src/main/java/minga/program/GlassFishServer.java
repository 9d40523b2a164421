package minga.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import minga.platform.Settings;
import minga.program.grizzly.NetworkLimits;
import minga.program.grizzly.NetworkProtection;
import org.glassfish.embeddable.BootstrapProperties;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.embeddable.GlassFishProperties;
import org.glassfish.embeddable.GlassFishRuntime;

/** Embedded GlassFish with only those features switched on that the WAR needs. */
final class GlassFishServer implements AutoCloseable {

    /** What a form with a file has beside the file. */
    private static final long BODY_MARGIN = 1 << 20;

    private final GlassFishRuntime runtime;
    private final GlassFish glassFish;
    private final Path workshop;
    private final NetworkProtection guards;

    private GlassFishServer(GlassFishRuntime runtime, GlassFish glassFish, Path workshop, NetworkProtection guards) {
        this.runtime = runtime;
        this.glassFish = glassFish;
        this.workshop = workshop;
        this.guards = guards;
    }

    /** Starts the server with nothing on it yet; until {@link #host} is done it answers 503. */
    @SuppressWarnings("removal")
    static GlassFishServer start(Settings settings) throws GlassFishException, IOException {
        System.setProperty("product.name", "");
        Path workshop = Files.createDirectories(emptied(settings.data().resolve("server")));
        GlassFishProperties properties = new GlassFishProperties();
        properties.setConfigFileURI(domain(settings, workshop).toUri().toString());
        properties.setProperty("glassfish.embedded.tmpdir", workshop.toString());
        Thread.currentThread().setContextClassLoader(GlassFish.class.getClassLoader());
        GlassFishRuntime runtime = GlassFishRuntime.bootstrap(new BootstrapProperties(),
                GlassFish.class.getClassLoader());
        GlassFish glassFish = runtime.newGlassFish(properties);
        GlassFishServer server = new GlassFishServer(runtime, glassFish, workshop, NetworkProtection
                .prepare(limits(settings, workshop), new EmptyErrorPageFilter(), new RequestNormalizationFilter()));
        try {
            glassFish.start();
            AdminEndpointRemover.remove(glassFish);
            return server;
        } catch (GlassFishException failed) {
            server.close();
            throw failed;
        }
    }

    /**
     * Puts the WAR that lies in the program's home at the root; returns when it has started, or throws
     * {@link CommandFailure}.
     */
    void host(Path home) throws GlassFishException, IOException {
        if (glassFish.getDeployer().deploy(SlimWar.of(home, workshop.resolve("portal")).toUri(), "--contextroot=/",
                "--name=minga") == null) {
            throw new CommandFailure("El portal no pudo comenzar; la causa está más arriba.");
        }
        guards.open();
    }

    private static NetworkLimits limits(Settings settings, Path workshop) throws IOException {
        Settings.Connections bounds = settings.connections();
        long body = ((long) Math.max(settings.limits().fileMegabytes(), settings.limits().postMegabytes()) << 20)
                + BODY_MARGIN;
        return new NetworkLimits(bounds.most(), bounds.perAddress(), address -> unlimited(settings, address),
                bounds.slowestKilobytes() << 10, body,
                Files.createDirectories(workshop.resolve("bodies")));
    }

    private static boolean unlimited(Settings settings, InetAddress address) {
        return address.isLoopbackAddress()
                || settings.http().proxies().stream().anyMatch(proxy -> proxy.contains(address));
    }

    @Override
    public void close() throws GlassFishException, IOException {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        guards.stop();
        glassFish.dispose();
        runtime.shutdown();
        guards.close();
        emptied(workshop);
    }

    /**
     * The server's own settings, with ours filled in. It sets bodies no bounds: who reads one does, and says so on a
     * page of ours.
     */
    private static Path domain(Settings settings, Path workshop) throws IOException {
        try (InputStream packaged = GlassFishServer.class.getResourceAsStream("domain.xml")) {
            String text = new String(packaged.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : Map.of(
                    "@address@", settings.http().address(),
                    "@port@", Integer.toString(settings.http().port())).entrySet()) {
                text = text.replace(value.getKey(), value.getValue());
            }
            return Files.writeString(workshop.resolve("domain.xml"), text);
        }
    }

    private static Path emptied(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return directory;
    }
}
