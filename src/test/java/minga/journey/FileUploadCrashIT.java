package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.harness.ForkedPortal;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.Ports;
import minga.harness.SampleFiles;
import minga.harness.TusClient;
import org.junit.jupiter.api.Test;

/**
 * Tests uploads against a portal that is killed, and the memory of many at once: 20 of
 * {@code -Dminga.upload.megabytes=100}, 5 where it is not said.
 */
class FileUploadCrashIT {

    private static final int MEGABYTE = 1 << 20;
    private static final int SIZE = Integer.getInteger("minga.upload.megabytes", 5) * MEGABYTE;
    private static final int UPLOADS = 20;
    private static final long HEAP_LIMIT = 64;
    private static final Pattern USED = Pattern
            .compile("(?:tenured generation|Tenured)\\s+total \\d+K, used (\\d+)K");

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/it").toAbsolutePath()), "uploads");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String uploads(Person rosa, String name) {
        return DeskFixture.save(rosa, DeskFixture.whole(rosa, name), "results",
                Map.of("accion", "adjuntar:indicators.0.means.0")).replaceFirst("^https?://[^/]+", "")
                .replaceFirst("/archivo$", "/cargas");
    }

    @Test
    void an_upload_outlives_a_killed_portal_and_twenty_at_once_take_little_memory() throws Exception {
        Path data = folder();
        int port = Ports.free();
        Path home = Path.of("target").toAbsolutePath();
        byte[] file = SampleFiles.pdf(3 * MEGABYTE + 7);
        Person rosa;
        TusClient client;
        String upload;
        ForkedPortal first = ForkedPortal.start(home, data, Map.of(), port);
        try {
            rosa = new People.Known(first).member("rosa", "13125");
            client = new TusClient(rosa, uploads(rosa, "Radio que se apaga"));
            upload = client.begun("acta.pdf", file.length);
            client.append(upload, 0, Arrays.copyOf(file, MEGABYTE));
            client.breakOff(port, upload, MEGABYTE, Arrays.copyOfRange(file, MEGABYTE, 2 * MEGABYTE), MEGABYTE / 2);
        } finally {
            first.kill();
        }
        try (ForkedPortal second = ForkedPortal.start(home, data, Map.of(), port)) {
            assertThat(client.offset(upload)).isEqualTo(MEGABYTE);
            assertThat(rosa.getFile(client.finish(upload, file)).body()).isEqualTo(file);
            measure(second, rosa);
        }
    }

    private static void measure(ForkedPortal portal, Person rosa) throws Exception {
        String place = uploads(rosa, "Radio de veinte archivos");
        TusClient client = new TusClient(rosa, place);
        rosa.token();
        long before = liveMegabytes(portal.pid());
        List<Future<Integer>> answers = new ArrayList<>();
        long most = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(UPLOADS)) {
            for (int i = 0; i < UPLOADS; i++) {
                int number = i;
                Callable<Integer> one = () -> sent(client, number);
                answers.add(pool.submit(one));
            }
            while (!answers.stream().allMatch(Future::isDone)) {
                most = Math.max(most, liveMegabytes(portal.pid()));
            }
        }
        System.out.println("measured: " + UPLOADS + " uploads of " + SIZE / MEGABYTE + " MB: " + (most - before)
                + " MB of live heap beyond " + before);
        for (Future<Integer> answer : answers) {
            assertThat(status(answer)).isEqualTo(204);
        }
        assertThat(most - before).isLessThanOrEqualTo(HEAP_LIMIT);
    }

    private static int status(Future<Integer> answer) throws InterruptedException, ExecutionException {
        return answer.get();
    }

    /** The status of the last answer. */
    private static int sent(TusClient client, int number) {
        String upload = client.begun("acta " + number + ".pdf", SIZE);
        int status = 0;
        byte[] chunk = SampleFiles.pdf(MEGABYTE);
        chunk[20] = (byte) ('a' + number);
        for (int at = 0; at < SIZE; at += MEGABYTE) {
            status = client.append(upload, at, chunk).statusCode();
        }
        return status;
    }

    /**
     * What a full collection leaves, in megabytes: it moves all that lives to the old generation. The young one holds
     * what was made since, most of it garbage already.
     */
    private static long liveMegabytes(long pid) throws IOException {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        assertThat(kilobytes).isPositive();
        return kilobytes >> 10;
    }

    private static String jcmd(long pid, String command) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid), command).redirectErrorStream(true).start();
        try (BufferedReader reader = process.inputReader()) {
            return String.join("\n", reader.lines().toList());
        }
    }
}
