package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import minga.harness.CrashWriter;
import minga.harness.Patience;
import org.junit.jupiter.api.Test;

/**
 * Tests crash safety: kills the writing process at random moments and compares what it acknowledged with what the next
 * one finds. The long run: {@code mvn verify -Dit.test=CrashIT -Dminga.kills=1000}; the same again: {@code
 * -Dminga.seed=…}.
 */
class CrashIT {

    private static final int LONGEST_MILLIS = 1500;

    private final int kills = Integer.getInteger("minga.kills", 10);
    private final long seed = Long.getLong("minga.seed", System.nanoTime());
    private final Set<String> acknowledged = new HashSet<>();

    @Test
    void what_was_acknowledged_is_there_and_nothing_is_there_by_half() throws IOException, InterruptedException {
        System.out.println("CrashIT: " + kills + " kills, -Dminga.seed=" + seed);
        Random random = new Random(seed);
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/it").toAbsolutePath()), "crash");
        for (int life = 0; life < kills; life++) {
            List<String> lines = live(data, life, random.nextInt(LONGEST_MILLIS));
            compare(lines, life);
            lines.stream().filter(line -> line.startsWith("ACKNOWLEDGED ")).map(line -> line.substring(13))
                    .forEach(acknowledged::add);
        }
        compare(live(data, kills, 0), kills);
        System.out.println("CrashIT: " + acknowledged.size() + " acknowledged, 0 lost");
        assertThat(acknowledged).as("the writers wrote").hasSizeGreaterThan(kills);
    }

    /** Starts a writer, lets it write for so long, and kills it; answers all that it said. */
    private static List<String> live(Path data, int life, int millis) throws IOException, InterruptedException {
        Path target = Path.of("target").toAbsolutePath();
        String path = target.resolve("minga.jar") + File.pathSeparator + target.resolve("test-classes");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Dminga.home=" + target, "-cp", path, CrashWriter.class.getName(), data.toString(),
                Integer.toString(life))
                .redirectErrorStream(true).start();
        List<String> lines = new CopyOnWriteArrayList<>();
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.equals("READY")) {
                    Thread.ofVirtual().start(() -> killAfter(process, millis));
                }
            }
        } finally {
            process.destroyForcibly();
        }
        process.waitFor();
        return lines;
    }

    private static void killAfter(Process process, int millis) {
        Patience.pause(Duration.ofMillis(millis));
        // By its handle: Process.destroyForcibly closes the pipe too, and with it what was acknowledged last.
        process.toHandle().destroyForcibly();
    }

    private void compare(List<String> lines, int life) {
        String sums = lines.stream().filter(line -> line.startsWith("SUMS ")).findFirst()
                .orElseThrow(() -> new AssertionError(
                        "seed " + seed + ", life " + life + " did not come back:\n" + String.join("\n", lines)));
        Set<String> found = new HashSet<>();
        lines.stream().filter(line -> line.startsWith("FOUND ")).map(line -> line.substring(6)).forEach(found::add);
        assertThat(found).as("seed %d, life %d: nothing acknowledged is lost", seed, life).containsAll(acknowledged);
        assertThat(sums).as("seed %d, life %d: nothing is there by half", seed, life)
                .isEqualTo("SUMS practices=%1$d whole=%1$d published=%1$d gaps=0 documents=%1$d faults=[]"
                        .formatted(found.size()));
    }
}
