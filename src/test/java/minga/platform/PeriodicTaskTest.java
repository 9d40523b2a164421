package minga.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a periodic task survives every failure of its work, and that the log says so without being flooded. */
class PeriodicTaskTest {

    private static void fail(String kind) {
        switch (kind) {
            case "exception" -> throw new IllegalArgumentException("Comparison method violates its general contract!");
            case "error" -> throw new OutOfMemoryError("none left");
            case "overflow" -> throw new StackOverflowError();
            default -> throw new ServiceUnavailable(ServiceUnavailable.Part.DATABASE, null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "error", "overflow", "database"})
    void a_run_that_fails_is_followed_by_the_next(String kind) throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);
        try (ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor()) {
            new PeriodicTask("prueba", () -> {
                runs.countDown();
                fail(kind);
            }).schedule(executor, Duration.ZERO, Duration.ofMillis(1));
            runs.await();
            executor.shutdownNow();
        }
    }

    @Test
    void failures_are_counted_and_an_absent_database_is_none() {
        AtomicInteger round = new AtomicInteger();
        PeriodicTask task = new PeriodicTask("prueba",
                () -> fail(round.incrementAndGet() % 2 == 0 ? "database" : "exception"));
        IntStream.range(0, 6).forEach(i -> task.run());
        assertThat(task.failures()).isEqualTo(3);
    }

    @Test
    void a_failure_that_stays_is_logged_ever_less_often_and_its_end_once() {
        List<String> lines = new ArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.INFO.intValue()
                        && line.getMessage().startsWith("tarea de esta prueba")) {
                    lines.add(line.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(PeriodicTask.class.getName());
        log.addHandler(listener);
        try {
            AtomicInteger round = new AtomicInteger();
            PeriodicTask task = new PeriodicTask("tarea de esta prueba", () -> {
                if (round.incrementAndGet() <= 100) {
                    fail("exception");
                }
            });
            IntStream.range(0, 110).forEach(i -> task.run());
        } finally {
            log.removeHandler(listener);
        }
        assertThat(lines).hasSize(8);
        assertThat(lines.getFirst()).contains("(1 seguidas)");
        assertThat(lines.getLast()).isEqualTo("tarea de esta prueba: funciona de nuevo, tras 100 vueltas fallidas");
    }
}
