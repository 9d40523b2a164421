package minga.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The portal in a process of its own, as people start it, so that it can be killed as machines do. */
public final class ForkedPortal implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("(?i)(?:clave|código|token)[^:]*:\\s*(\\S+)\\s*$");
    private static final String HEAP = "-Xmx768m";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path data;
    private final int port;
    private final List<String> output = new CopyOnWriteArrayList<>();

    private ForkedPortal(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** Starts the built program on this data directory and a free port; returns once the portal answers. */
    public static ForkedPortal start(Path data) {
        return start(Path.of("target").toAbsolutePath(), data, Map.of());
    }

    /** Starts the program that lies in {@code home}, with further settings; {@code @port@} in them is its port. */
    public static ForkedPortal start(Path home, Path data, Map<String, String> settings) {
        return start(home, data, settings, Ports.free());
    }

    /** Starts it at that port. */
    public static ForkedPortal start(Path home, Path data, Map<String, String> settings, int port) {
        return started(command(home, HEAP), data, port, settings);
    }

    /** Starts it with so many megabytes of heap. */
    public static ForkedPortal start(Path data, int megabytes) {
        return started(command(Path.of("target").toAbsolutePath(), "-Xmx" + megabytes + "m"), data, Ports.free(),
                Map.of());
    }

    private static ForkedPortal started(List<String> command, Path data, int port, Map<String, String> settings) {
        ProcessBuilder builder = new ProcessBuilder(
                command.stream().map(part -> part.replace("@port@", Integer.toString(port))).toList());
        builder.environment().keySet().removeIf(name -> name.startsWith("MINGA_"));
        builder.environment().put("MINGA_DATA", data.toString());
        builder.environment().put("MINGA_HTTP_PORT", Integer.toString(port));
        settings.forEach(
                (name, value) -> builder.environment().put(name, value.replace("@port@", Integer.toString(port))));
        try {
            ForkedPortal portal = new ForkedPortal(builder.redirectErrorStream(true).start(), data, port);
            Runtime.getRuntime().addShutdownHook(new Thread(portal.process::destroyForcibly));
            Thread.ofVirtual().start(portal::listen);
            portal.awaitAnswer();
            return portal;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> command(Path home, String heap) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", heap));
        if (System.getProperty("minga.data") == null) {
            // a portal that lives for a minute starts sooner so; one with many practices is asked as it is in life
            command.add("-XX:TieredStopAtLevel=1");
        }
        if (onPayara()) {
            command.addAll(List.of("-jar", Path.of("target/payara/payara-micro.jar").toAbsolutePath().toString(),
                    "--nocluster", "--contextroot", "/",
                    "--prebootcommandfile",
                    Path.of("src/test/resources/payara-before.asadmin").toAbsolutePath().toString(),
                    "--deploy", home.resolve("minga.war").toString(), "--port", "@port@"));
        } else {
            command.addAll(List.of("-jar", home.resolve("minga.jar").toString(), "serve"));
        }
        return command;
    }

    /** True when this run of the tests is about the other server. */
    public static boolean onPayara() {
        return "payara".equals(System.getProperty("minga.server"));
    }

    /** The address of a path that begins with a slash. */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    /** All that the process has printed so far. */
    public List<String> output() {
        return List.copyOf(output);
    }

    /** What the first administrator needs to come in, as the program printed it on its first start. */
    public String administratorToken() {
        return output.stream().map(TOKEN::matcher).filter(Matcher::find).map(found -> found.group(1)).findFirst()
                .orElseThrow(() -> new AssertionError("No token was printed:\n" + String.join("\n", output)));
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Ends it as an operator does, and waits until everything is closed. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        if (!Patience.ended(process)) {
            throw new AssertionError("The portal did not stop:\n" + String.join("\n", output));
        }
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(output::add);
        } catch (IOException | UncheckedIOException ended) {
            output.add("(" + ended + ")");
        }
    }

    private void awaitAnswer() {
        boolean started = false;
        try {
            Patience.untilTrue(() -> !process.isAlive() || answers(), "the portal");
            started = process.isAlive();
        } finally {
            if (!started) {
                process.destroyForcibly();
            }
        }
        if (!started) {
            throw new AssertionError("The portal did not start:\n" + String.join("\n", output));
        }
    }

    private boolean answers() {
        return status().equals(Optional.of(200))
                && (onPayara() || output.stream().anyMatch(line -> line.startsWith("Ctrl-C")));
    }

    private Optional<Integer> status() {
        try {
            return Optional.of(CLIENT
                    .send(HttpRequest.newBuilder(url("/health/live")).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
