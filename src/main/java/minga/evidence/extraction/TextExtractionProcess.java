package minga.evidence.extraction;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Starts a child JVM that reads the text of one file: 96 MB of heap, one processor, a time limit, only the modules of
 * Java that it needs, an empty environment, no network, and a folder of its own that is deleted afterwards. One that
 * does not end in time is killed; that, and any other end than its own, is logged, and what it had read is kept.
 */
public final class TextExtractionProcess {

    private static final Logger LOG = Logger.getLogger(TextExtractionProcess.class.getName());
    private static final String HEAP = "-Xmx96m";
    private static final int OUT_OF_MEMORY = 3;
    private static final List<String> FLAGS = List.of(HEAP, "-Xss1m", "-XX:MaxMetaspaceSize=96m",
            "-XX:MaxDirectMemorySize=16m", "-XX:ReservedCodeCacheSize=48m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-XX:ActiveProcessorCount=1", "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData", "-XX:+DisableAttachMechanism", "-Xshare:auto", "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8", "-Djdk.net.hosts.file=hosts",
            "-Djava.nio.channels.spi.SelectorProvider=" + NetworkBlock.class.getName(),
            "--limit-modules", "java.base,java.xml,java.desktop,java.logging,java.sql");
    /** One class of each library that the child needs; where they lie is its class path. */
    private static final List<String> LIBRARIES = List.of(TextExtractor.class.getName(), "org.apache.pdfbox.Loader",
            "org.apache.pdfbox.io.RandomAccessRead", "org.apache.fontbox.ttf.TrueTypeFont",
            "org.apache.commons.logging.LogFactory", "org.apache.tika.mime.MimeTypes",
            "org.apache.commons.io.FilenameUtils", "org.slf4j.LoggerFactory");

    private final Duration limit;

    /** @param limit after which the child is killed, whatever it does */
    public TextExtractionProcess(Duration limit) {
        this.limit = limit;
    }

    /**
     * The text of that file; nothing where this thread was interrupted before the child was ready.
     *
     * @param name what the log calls the file; never a name that people gave it
     * @throws IOException where no child can be started
     */
    public Optional<ExtractedText> read(Path file, String name) throws IOException {
        return run(TextExtractor.class, file, name);
    }

    /**
     * Writes a copy of that document without metadata.
     *
     * @param copy a file that does not exist yet
     * @return the exit code of the child: 0, {@link PublicCopyWriter#SIGNED}, or that of a failure; nothing where this
     * thread was interrupted, or the child was killed for its time
     * @throws IOException where no child can be started
     */
    Optional<Integer> writeCopy(Path file, Path copy, String name) throws IOException {
        Path folder = Files.createTempDirectory("minga-copy");
        try {
            return start(PublicCopyWriter.class, file, copy, folder, name);
        } finally {
            delete(folder);
        }
    }

    /** @param main class that the child runs, with the file and the place of its text as arguments */
    Optional<ExtractedText> run(Class<?> main, Path file, String name) throws IOException {
        Path folder = Files.createTempDirectory("minga-text");
        try {
            Path text = Files.createFile(folder.resolve("text"));
            start(main, file, text, folder, name);
            return Thread.currentThread().isInterrupted() ? Optional.empty() : Optional.of(PageWriter.read(text));
        } finally {
            delete(folder);
        }
    }

    private Optional<Integer> start(Class<?> main, Path file, Path target, Path folder, String name)
            throws IOException {
        Files.createFile(folder.resolve("hosts"));
        Process child = builder(main, file, target, folder).start();
        try {
            boolean ended = child.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            report(ended, ended ? child.exitValue() : 0, name);
            child.destroyForcibly().waitFor();
            return ended ? Optional.of(child.exitValue()) : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            child.destroyForcibly();
        }
    }

    private void report(boolean ended, int exit, String name) {
        if (!ended) {
            LOG.warning(() -> "la lectura del archivo " + name + " se detuvo a los " + limit.toSeconds()
                    + " segundos: no se leyó completo");
        } else if (exit != 0 && exit != PublicCopyWriter.SIGNED) {
            LOG.warning(() -> "la lectura del archivo " + name + " terminó antes de tiempo ("
                    + (exit == OUT_OF_MEMORY ? "pedía demasiada memoria" : "código " + exit)
                    + "): no se leyó completo");
        }
    }

    private static ProcessBuilder builder(Class<?> main, Path file, Path target, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(
                List.of("-Djava.io.tmpdir=" + folder, "-Duser.home=" + folder, "-cp", classPath(main), main.getName(),
                        file.toAbsolutePath().toString(), target.toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(Set.of("SystemRoot"));
        environment.put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static String classPath(Class<?> main) {
        Set<String> places = new LinkedHashSet<>();
        try {
            places.add(placeOf(main));
            for (String library : LIBRARIES) {
                places.add(placeOf(Class.forName(library, false, TextExtractionProcess.class.getClassLoader())));
            }
        } catch (URISyntaxException | ClassNotFoundException incomplete) {
            throw new IllegalStateException(incomplete);
        }
        return String.join(System.getProperty("path.separator"), places);
    }

    private static String placeOf(Class<?> library) throws URISyntaxException {
        return Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException stays) {
            LOG.log(Level.WARNING, stays, () -> "no se pudo borrar " + folder);
        }
    }
}
