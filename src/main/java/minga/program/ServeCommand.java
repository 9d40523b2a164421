package minga.program;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import minga.platform.Settings;
import org.glassfish.embeddable.GlassFishException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Command {@code serve}: runs the portal in an embedded GlassFish until the process is told to stop. */
@Command(
        name = "serve",
        description = "Enciende el portal y lo mantiene en marcha hasta Ctrl-C o SIGTERM.",
        footer = {"", "Ejemplo: MINGA_DATA=/srv/minga MINGA_HTTP_PORT=8080 java -jar minga.jar serve"})
final class ServeCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @SuppressWarnings("unused")
    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public Integer call() throws IOException, GlassFishException, InterruptedException {
        Settings settings = Settings.read(System.getenv());
        MinimumHeap.require(Runtime.getRuntime().maxMemory(), settings.searchCacheMegabytes());
        JsonLogFormatter.begin();
        try (DataDirectoryLock lock = DataDirectoryLock.take(settings.lock())) {
            refuseTakenPort(settings.http());
            StartupMessages.collect();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            DatabaseWaitPolicy wait = DatabaseWaitPolicy.until(told, settings, spec.commandLine().getOut()::println);
            try (EarlyStartup ahead = EarlyStartup.begin(settings, Clock.systemUTC(), lock, wait);
                    GlassFishServer server = GlassFishServer.start(settings)) {
                ahead.await();
                server.host(Path.of(System.getProperty("minga.home")));
                greet(settings);
                told.await();
            }
        } finally {
            stopped.countDown();
        }
        return ExitCode.DONE;
    }

    /** Runs when the process was told to go: it may, once everything is closed. */
    private void stop() {
        told.countDown();
        try {
            stopped.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refuseTakenPort(Settings.Http http) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(http.address(), http.port()));
        } catch (BindException taken) {
            throw new CommandFailure(
                    "No se puede escuchar en " + http.address() + ":" + http.port() + " (" + taken.getMessage()
                            + "). Elija otro puerto con MINGA_HTTP_PORT.");
        }
    }

    /** Says that the portal is there, once it really answers: the port is open earlier. */
    private void greet(Settings settings) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        awaitAnswer(settings.http());
        out.println("Minga está lista en " + settings.http().publicUrl() + " · datos en " + settings.data());
        StartupMessages.lines().forEach(out::println);
        out.println("Ctrl-C la detiene.");
        out.flush();
    }

    void awaitAnswer(Settings.Http http) throws IOException, InterruptedException {
        boolean everywhere = InetAddress.getByName(http.address()).isAnyLocalAddress();
        String host = everywhere ? "127.0.0.1"
                : http.address().contains(":") ? "[" + http.address() + "]" : http.address();
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://" + host + ":" + http.port() + "/health/live"))
                .timeout(PATIENCE).build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (told.getCount() > 0 && !answers(client, question)) {
                if (System.nanoTime() > until) {
                    throw new CommandFailure("El portal no responde; la causa está más arriba.");
                }
                Thread.sleep(20);
            }
        }
    }

    /** False too where the connection is cut: until the portal is open the server closes some. */
    private static boolean answers(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException cut) {
            return false;
        }
    }
}
