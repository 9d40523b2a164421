package minga.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Tests of the response cache: one entry for each index snapshot, bounded memory, one computation for equal requests.
 */
class ResponseCacheTest {

    private final AtomicInteger made = new AtomicInteger();

    private ResponseCache.Made whole(String text) {
        made.incrementAndGet();
        return ResponseCache.Made.whole(text.getBytes(UTF_8));
    }

    @Test
    void theSameQuestionIsAnsweredOnceWhileTheIndexStaysAsItIs() {
        ResponseCache cache = new ResponseCache(1 << 20);
        cache.get(7, "vivienda", () -> whole("a"));
        assertArrayEquals("a".getBytes(UTF_8), cache.get(7, "vivienda", () -> whole("b")));
        assertEquals(1, made.get());
        assertArrayEquals("c".getBytes(UTF_8), cache.get(8, "vivienda", () -> whole("c")),
                "a new generation asks again");
    }

    @Test
    void anAnswerThatTheTimeAllowedCutOffIsGivenButNotKept() {
        ResponseCache cache = new ResponseCache(1 << 20);
        byte[] half = cache.get(7, "vivienda", () -> new ResponseCache.Made("half".getBytes(UTF_8), false));
        assertArrayEquals("half".getBytes(UTF_8), half);
        assertEquals(0, cache.bytes());
        assertArrayEquals("whole".getBytes(UTF_8), cache.get(7, "vivienda", () -> whole("whole")));
    }

    @Test
    void itKeepsNoMoreThanItMayAndWithoutAnyRoomNothing() {
        ResponseCache small = new ResponseCache(16_000);
        for (int i = 0; i < 1_000; i++) {
            small.get(7, "q" + i, () -> whole("x".repeat(500)));
        }
        assertTrue(small.bytes() <= 16_000 && small.bytes() > 8_000, "kept " + small.bytes());
        ResponseCache none = new ResponseCache(0);
        none.get(7, "vivienda", () -> whole("a"));
        assertEquals(0, none.bytes());
    }

    @Test
    void manyWhoAskTheSameAtOnceWaitForOneAnswer() throws Exception {
        ResponseCache cache = new ResponseCache(1 << 20);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(8)) {
            List<Future<byte[]>> answers = new ArrayList<>();
            answers.add(people.submit(() -> cache.get(7, "vivienda", () -> {
                begun.countDown();
                await(go);
                return whole("one");
            })));
            begun.await();
            for (int i = 0; i < 7; i++) {
                answers.add(people.submit(() -> cache.get(7, "vivienda", () -> whole("another"))));
            }
            go.countDown();
            for (Future<byte[]> answer : answers) {
                assertArrayEquals("one".getBytes(UTF_8), answer.get());
            }
        }
        assertEquals(1, made.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
