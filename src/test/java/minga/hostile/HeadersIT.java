package minga.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import minga.harness.ForkedPortal;
import minga.harness.RawHttp;
import minga.harness.RunningPortal;
import minga.harness.SeededPractice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests random request headers: one that cannot be parsed is treated as absent, never answered with 5xx. More sets
 * than in each run: {@code -Dminga.headers=50000}; the same again: {@code -Dminga.seed=…} with the seed that was
 * printed.
 */
@ExtendWith(RunningPortal.class)
@ResourceLock(RunningPortal.LOCK)
class HeadersIT {

    private static final int SETS = Integer.getInteger("minga.headers", 5_000);
    private static final long SEED = Long.getLong("minga.seed", System.nanoTime());
    private static final int CONNECTIONS = 4;
    private static final List<String> DOORS = List.of("/practicas", "/practicas?q=salud", "/", "/practicas/filtro/tema",
            "/p/" + SeededPractice.FIRST, "/api/v1/practices", "/api/v1/suggestions?q=sal",
            "/practicas.atom", "/practicas.csv?q=salud", "/assets/css/base.css", "/health/live", "/health/ready",
            "/ingresar", "/nada", "/evaluaciones");

    @Test
    void no_set_of_random_headers_is_a_fault_of_ours_or_left_without_an_answer(ForkedPortal portal) {
        System.out.println("HeadersIT: " + SETS + " sets, -Dminga.seed=" + SEED);
        int before = portal.output().size();
        Set<String> sins = new ConcurrentSkipListSet<>();
        List<Thread> askers = new ArrayList<>();
        for (int one = 0; one < CONNECTIONS; one++) {
            Random random = new Random(SEED + one);
            askers.add(Thread.ofPlatform().start(() -> ask(portal, random, sins)));
        }
        askers.forEach(HeadersIT::join);
        assertThat(sins).as("seed %d", SEED).isEmpty();
        assertThat(portal.output().stream().skip(before)
                .filter(line -> line.contains("SEVERE") || line.contains("GRIZZLY"))).as("log, seed %d", SEED)
                .isEmpty();
    }

    private static void ask(ForkedPortal portal, Random random, Set<String> sins) {
        HeaderFuzz fuzz = new HeaderFuzz(random);
        try (RawHttp wire = new RawHttp(portal)) {
            for (int set = 0; set < SETS / CONNECTIONS; set++) {
                String door = DOORS.get(random.nextInt(DOORS.size()));
                List<String> lines = fuzz.lines();
                judge(door, lines, wire, sins);
            }
        } catch (IOException impossible) {
            sins.add(impossible.toString());
        }
    }

    private static void judge(String door, List<String> lines, RawHttp wire, Set<String> sins) {
        try {
            RawHttp.Answer answer = wire.get(door, lines.toArray(String[]::new));
            if (answer.status() >= 500) {
                sins.add(answer.status() + " " + door + " " + lines);
            }
            if (answer.status() >= 400 && answer.status() != 412 && answer.body().isEmpty()) {
                sins.add("empty " + answer.status() + " " + door + " " + lines);
            }
        } catch (IOException unanswered) {
            sins.add("no answer (" + unanswered.getMessage() + ") " + door + " " + lines);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void every_odd_value_that_was_seen_is_as_if_absent(ForkedPortal portal) throws IOException {
        List<String> sins = new ArrayList<>();
        Set<String> refused = Set.of("Host", "Content-Length", "Transfer-Encoding", "Accept", "If-Match");
        try (RawHttp wire = new RawHttp(portal)) {
            for (String door : List.of("/practicas", "/api/v1/practices", "/practicas.atom", "/assets/css/base.css",
                    "/health/ready")) {
                HeaderFuzz.SEEN.forEach((name, values) -> values.forEach(value -> {
                    try {
                        int status = wire.get(door, name + ": " + value).status();
                        if (status != 200 && status != 304 && !(status < 500 && refused.contains(name))) {
                            sins.add(status + " " + door + " " + name + ": " + value);
                        }
                    } catch (IOException unanswered) {
                        sins.add(unanswered + " " + door + " " + name + ": " + value);
                    }
                }));
            }
        }
        assertThat(sins).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"es_CL,en_US;q=0.5|es", "en_GB|en", "es-ES_tradnl|es", "en;q=x|en", "en-GB;q=0.12345,fr|en",
                    "en;q=0,8,es;q=0,5|en", "es;q=0,8,en;q=0,9|en",
                    "abcdefghij|es", "abcdefghij,en|en", "en_US.UTF-8|en", "en;q=0|es", "fr,de|es", "*|es", "EN_us|en"})
    void a_language_written_carelessly_is_still_the_readers_language(String said, String language, ForkedPortal portal)
            throws IOException {
        try (RawHttp wire = new RawHttp(portal)) {
            for (String door : List.of("/practicas", "/", "/nada")) {
                assertThat(wire.get(door, "Accept-Language: " + said).header("content-language").orElse("")).as(door)
                        .isEqualTo(language);
            }
        }
    }

    @Test
    void what_can_be_read_of_a_list_of_tags_is_read(ForkedPortal portal) throws IOException {
        try (RawHttp wire = new RawHttp(portal)) {
            for (String door : List.of("/practicas.atom", "/assets/css/base.css")) {
                String tag = wire.get(door).header("etag").orElseThrow();
                assertThat(wire.get(door, "If-None-Match: abc, " + tag + ", \"open").status()).as(door).isEqualTo(304);
                assertThat(wire.get(door, "If-Match: abc").status()).as(door).isEqualTo(200);
                assertThat(wire.get(door, "If-Match: \"another\"").status()).as(door).isEqualTo(412);
            }
        }
    }
}
