import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Load program: so many readers, each asking for a page of results about every two seconds. Arguments: address,
 * readers, seconds.
 */
public final class Readers {

    private static final String[] WORDS = {"migrantes", "vivienda", "salud", "mujeres", "escuela", "trabajo",
            "interculturalidad", "red"};
    private static final int PAUSE = 4000;

    public static void main(String[] args) throws InterruptedException {
        int readers = Integer.parseInt(args[1]);
        long until = System.nanoTime() + Duration.ofSeconds(Long.parseLong(args[2])).toNanos();
        List<Long> took = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger failed = new AtomicInteger();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < readers; i++) {
            clock.schedule(() -> ask(client, args[0], clock, until, took, failed),
                    ThreadLocalRandom.current().nextInt(PAUSE), TimeUnit.MILLISECONDS);
        }
        Thread.sleep(Duration.ofNanos(until - System.nanoTime()).plusSeconds(10));
        List<Long> sorted = new ArrayList<>(took);
        Collections.sort(sorted);
        System.out.printf("%d pages, p50 %d ms, p99 %d ms, longest %d ms, %d failed%n", sorted.size(), at(sorted, 0.5),
                at(sorted, 0.99), at(sorted, 1),
                failed.get());
        System.exit(0);
    }

    private static void ask(HttpClient client, String address, ScheduledExecutorService clock, long until,
            List<Long> took, AtomicInteger failed) {
        if (System.nanoTime() > until) {
            return;
        }
        ThreadLocalRandom dice = ThreadLocalRandom.current();
        String words = WORDS[dice.nextInt(WORDS.length)] + "+" + WORDS[dice.nextInt(WORDS.length)];
        long begun = System.nanoTime();
        HttpRequest question = HttpRequest.newBuilder(URI.create(address + "/practicas?q=" + words))
                .timeout(Duration.ofSeconds(10)).build();
        client.sendAsync(question, HttpResponse.BodyHandlers.discarding()).whenComplete((answer, fault) -> {
            if (fault != null || answer.statusCode() != 200) {
                failed.incrementAndGet();
            } else {
                took.add((System.nanoTime() - begun) / 1_000_000);
            }
            clock.schedule(() -> ask(client, address, clock, until, took, failed), dice.nextInt(PAUSE),
                    TimeUnit.MILLISECONDS);
        });
    }

    private static long at(List<Long> sorted, double part) {
        return sorted.isEmpty() ? -1 : sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
    }
}
