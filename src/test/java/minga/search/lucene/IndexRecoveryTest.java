package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import minga.harness.Measured;
import minga.harness.Patience;
import minga.platform.ServiceUnavailable;
import minga.search.PracticeDocument;
import minga.search.SearchRequest;
import minga.search.lucene.lifecycle.DiskIndexStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a deleted or damaged index is rebuilt, running or not, and that no answer is wrong meanwhile. */
class IndexRecoveryTest {

    private static final Path SCHEMA = Path.of("index");
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int PUBLISHED = 40;

    /** When it happens. */
    private enum Moment { AT_REST, BEFORE_A_COMMIT, WHILE_PUBLISHING, WHILE_REBUILDING, TWICE }

    @TempDir
    Path temporary;
    private Path directory;
    private final PracticeRegistryFixture registry = new PracticeRegistryFixture();
    private List<PracticeDocument> records;

    @BeforeEach
    void publish() throws IOException {
        directory = temporary.resolve("index");
        records = RelevanceRecords.read(Path.of("src/test/resources/relevance/docs.jsonl"));
        registry.publishAll(records.subList(0, PUBLISHED));
    }

    private LucenePracticeIndex open() {
        return LucenePracticeIndex.onDisk(directory, SCHEMA, registry.sources());
    }

    private static int total(LucenePracticeIndex index) {
        return index.search(SearchRequest.of("")).total();
    }

    static Stream<Arguments> damages() {
        return Stream.of(IndexDamage.Target.values()).flatMap(target -> Stream.of(IndexDamage.values())
                .filter(damage -> !target.folder() || damage != IndexDamage.TRUNCATE && damage != IndexDamage.EMPTY
                        && damage != IndexDamage.REWRITE)
                .map(damage -> Arguments.of(target, damage)));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void while_it_stands_still(IndexDamage.Target target, IndexDamage damage) throws IOException {
        open().close();
        damage.to(directory, target);
        openAndFindAll();
        openAndFindAll();
    }

    @Test
    void nonsense_under_the_names_of_the_marks_is_as_if_absent() throws IOException {
        for (String name : List.of("present", "present.next", "clean-stop", "write.lock", "index-00000000", "index")) {
            open().close();
            Path nonsense = directory.resolve(name);
            IndexDamage.FOLDER_INSTEAD.to(directory, IndexDamage.Target.POINTER);
            if (!Files.exists(nonsense)) {
                Files.createDirectories(nonsense.resolve("deep"));
            } else if (Files.isRegularFile(nonsense)) {
                Files.delete(nonsense);
                Files.createDirectories(nonsense.resolve("deep"));
            }
            openAndFindAll();
        }
    }

    @Test
    void no_byte_in_the_pointer_keeps_it_from_starting() throws IOException {
        for (byte[] bytes : new byte[][]{{(byte) 0xFF}, {}, {0}, "../../etc".getBytes(StandardCharsets.UTF_8),
                new byte[100_000], "index-ffffffff".getBytes(StandardCharsets.UTF_8), {(byte) 0xC3, 0x28}}) {
            open().close();
            Files.write(directory.resolve("present"), bytes);
            openAndFindAll();
        }
    }

    private void openAndFindAll() {
        try (LucenePracticeIndex index = open()) {
            assertThat(total(index))
                    .isEqualTo(registry.visible(records.stream().map(PracticeDocument::id).toList()).size());
        }
    }

    static Stream<Arguments> damagesWhileRunning() {
        return Stream.of(Moment.values()).flatMap(moment -> damages()
                .filter(one -> moment == Moment.AT_REST || moment == Moment.BEFORE_A_COMMIT
                        || one.get()[1] == IndexDamage.DELETE || one.get()[1] == IndexDamage.FLIP)
                .map(one -> Arguments.of(moment, one.get()[0], one.get()[1])));
    }

    @ParameterizedTest
    @MethodSource("damagesWhileRunning")
    void while_it_runs(Moment moment, IndexDamage.Target target, IndexDamage damage) throws Exception {
        try (LucenePracticeIndex index = open(); Searcher searcher = new Searcher(index)) {
            bring(moment, index, () -> damage.to(directory, target));
            heals(index);
            searcher.neverWrong();
        }
        openAndFindAll();
    }

    @ParameterizedTest
    @EnumSource(names = {"ROOT", "GENERATION"})
    void a_deleted_folder_heals_in_twenty_of_twenty(IndexDamage.Target target) throws Exception {
        Random random = new Random(20261128);
        try (LucenePracticeIndex index = open(); Searcher searcher = new Searcher(index)) {
            for (int round = 0; round < 20; round++) {
                Moment moment = Moment.values()[random.nextInt(Moment.values().length)];
                bring(moment, index, () -> IndexDamage.DELETE.to(directory, target));
                Measured.check(SOON, "healing of a deleted " + target, Measured.wall(() -> heals(index)));
            }
            searcher.neverWrong();
        }
    }

    private interface Blow {
        void strike() throws IOException;
    }

    private int next = 100;

    private void bring(Moment moment, LucenePracticeIndex index, Blow blow) throws Exception {
        switch (moment) {
            case AT_REST -> blow.strike();
            case BEFORE_A_COMMIT -> {
                registry.publish(records.get(next++));
                assertThat(index.await(registry.last(), Patience.LIMIT)).isTrue();
                blow.strike();
            }
            case WHILE_PUBLISHING -> {
                Thread publishing = Thread
                        .startVirtualThread(() -> registry.publishAll(records.subList(next, next + 5)));
                blow.strike();
                publishing.join();
                next += 5;
            }
            case WHILE_REBUILDING -> {
                AtomicReference<Throwable> failed = new AtomicReference<>();
                Thread building = Thread.ofPlatform().uncaughtExceptionHandler((thread, thrown) -> failed.set(thrown))
                        .start(index::rebuild);
                blow.strike();
                building.join();
                System.out.println("the rebuild that was struck: " + failed.get());
            }
            case TWICE -> {
                blow.strike();
                registry.publish(records.get(next++));
                blow.strike();
            }
        }
    }

    /** Healthy again: all is found, what comes now too, and on the disk lies what the pointer names. */
    private void heals(LucenePracticeIndex index) {
        registry.publish(records.get(next++));
        Patience.untilTrue(() -> index.state().lag() == 0 && index.state().fault() == null && whole(index),
                "that it is whole again");
        assertThat(total(index)).isEqualTo(registry.count());
    }

    private boolean whole(LucenePracticeIndex index) {
        try {
            String present = new DiskIndexStorage(directory).activeName();
            return present != null && Files.exists(directory.resolve(present).resolve("write.lock"))
                    && total(index) == registry.count();
        } catch (IOException | ServiceUnavailable notYet) {
            return false;
        }
    }

    /** Somebody who searches all the time and remembers an answer that cannot be right. */
    private final class Searcher implements AutoCloseable {
        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicReference<String> wrong = new AtomicReference<>();
        private final Thread thread;

        Searcher(LucenePracticeIndex index) {
            thread = Thread.ofPlatform().start(() -> search(index));
        }

        private void search(LucenePracticeIndex index) {
            while (!over.get()) {
                try {
                    int before = registry.count() - 6;
                    int found = total(index);
                    if (found < before || found > registry.count()) {
                        wrong.compareAndSet(null, "found " + found + " between " + before + " and " + registry.count());
                    }
                    Patience.pause(Duration.ofMillis(2));
                } catch (ServiceUnavailable said) {
                    Thread.yield();
                } catch (RuntimeException | Error failed) {
                    java.io.StringWriter trace = new java.io.StringWriter();
                    failed.printStackTrace(new java.io.PrintWriter(trace));
                    wrong.compareAndSet(null, trace.toString());
                }
            }
        }

        void neverWrong() {
            assertThat(wrong.get()).isNull();
        }

        @Override
        public void close() throws InterruptedException {
            over.set(true);
            thread.join();
        }
    }
}
