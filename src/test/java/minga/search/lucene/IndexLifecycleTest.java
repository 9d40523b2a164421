package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import minga.harness.Measured;
import minga.harness.Patience;
import minga.search.PracticeDocument;
import minga.search.SearchRequest;
import minga.search.lucene.lifecycle.FullDiskStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the index life cycle: following the change log, restart, rebuild, damage, full disk. */
class IndexLifecycleTest {

    private static final Path SCHEMA = Path.of("index");
    private static final Duration SOON = Duration.ofSeconds(1);

    @TempDir
    Path directory;
    private final PracticeRegistryFixture registry = new PracticeRegistryFixture();
    private List<PracticeDocument> records;

    @BeforeEach
    void publish() throws IOException {
        records = RelevanceRecords.read(Path.of("src/test/resources/relevance/docs.jsonl"));
        registry.publishAll(records.subList(0, 60));
    }

    private LucenePracticeIndex open() {
        return LucenePracticeIndex.onDisk(directory, SCHEMA, registry.sources());
    }

    private static int total(LucenePracticeIndex index, String text) {
        return index.search(SearchRequest.of(text)).total();
    }

    private void settle(LucenePracticeIndex index) {
        assertThat(index.await(registry.last(), Patience.LIMIT)).as(() -> index.state().toString()).isTrue();
    }

    @Test
    void what_is_published_is_found_and_what_is_withdrawn_is_not_found_at_once() {
        try (LucenePracticeIndex index = open()) {
            PracticeDocument late = records.get(70);
            int before = total(index, "");
            AtomicInteger next = new AtomicInteger(70);
            Measured.within(SOON, "publishing until it is found", () -> {
                registry.publish(records.get(next.getAndIncrement()));
                settle(index);
            });
            assertThat(total(index, "")).isEqualTo(before + next.get() - 70);
            registry.stopLog(true);
            registry.withdraw(late.id());
            assertThat(index.search(SearchRequest.of('"' + late.name() + '"')).hits())
                    .noneMatch(hit -> hit.id() == late.id());
            assertThat(index.settled()).isEmpty();
        }
    }

    @Test
    void what_was_found_is_found_after_a_new_start_and_what_came_meanwhile_too() {
        open().close();
        registry.publish(records.get(61));
        try (LucenePracticeIndex index = open()) {
            settle(index);
            assertThat(total(index, "")).isEqualTo(61);
            assertThat(index.state().lag()).isZero();
        }
    }

    @Test
    void while_it_rests_nothing_new_is_found_and_afterwards_all_of_it() {
        try (LucenePracticeIndex index = open()) {
            try (var rest = index.rest()) {
                registry.publish(records.get(61));
                // a wait that must be in vain: a slow machine cannot fail it, and it spans two looks of the follower
                assertThat(index.await(registry.last(), Duration.ofMillis(1100))).isFalse();
                assertThat(total(index, "")).isEqualTo(60);
                assertThat(index.settled()).as("nothing old is kept for new").isEmpty();
            }
            settle(index);
            assertThat(total(index, "")).isEqualTo(61);
        }
    }

    @Test
    void what_is_far_behind_is_built_anew_whether_it_ran_or_starts() throws IOException {
        List<Path> before;
        try (LucenePracticeIndex index = open()) {
            before = folders();
            try (var rest = index.rest()) {
                muchHappens();
            }
            settle(index);
            assertThat(newSince(before)).isNotEmpty();
            assertThat(total(index, "")).isEqualTo(200);
            before = folders();
        }
        muchHappens();
        try (LucenePracticeIndex index = open()) {
            assertThat(newSince(before)).isNotEmpty();
            assertThat(total(index, "")).isEqualTo(200);
        }
    }

    private void muchHappens() {
        for (int round = 0; round < 6; round++) {
            registry.publishAll(records.subList(0, 200));
        }
    }

    private List<Path> newSince(List<Path> before) throws IOException {
        return folders().stream().filter(folder -> !before.contains(folder)).toList();
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    @Test
    void an_index_of_another_database_is_not_believed() {
        open().close();
        registry.withdraw(1);
        registry.rename("another");
        try (LucenePracticeIndex index = open()) {
            assertThat(total(index, "")).isEqualTo(59);
        }
    }

    @Test
    void an_index_of_another_schema_is_rebuilt(@TempDir Path changed) throws IOException {
        open().close();
        Path words = Files.createDirectories(changed.resolve("words"));
        Files.copy(SCHEMA.resolve("fields.csv"), changed.resolve("fields.csv"));
        Files.writeString(words.resolve("synonyms.es.txt"), "trasto, cachivache => radio\n");
        try (LucenePracticeIndex index = LucenePracticeIndex.onDisk(directory, changed, registry.sources())) {
            assertThat(total(index, "cachivache")).isEqualTo(total(index, "radio"));
        }
    }

    @Test
    void a_deleted_index_is_built_anew() throws IOException {
        open().close();
        for (Path file : files()) {
            Files.delete(file);
        }
        try (LucenePracticeIndex index = open()) {
            assertThat(total(index, "")).isEqualTo(60);
        }
    }

    @Test
    void no_bit_flips_and_no_cut_file_goes_unnoticed() throws IOException {
        open().close();
        Random random = new Random(20260831);
        List<Path> files = files();
        for (int round = 0; round < 25; round++) {
            files = files();
            Path file = files.get(random.nextInt(files.size()));
            byte[] before = Files.readAllBytes(file);
            if (before.length == 0) {
                continue;
            }
            String what = damage(file, before, random);
            try (LucenePracticeIndex index = open()) {
                assertThat(total(index, "")).as(what).isEqualTo(60);
                assertThat(total(index, "+quilicura")).as(what).isEqualTo(quilicura());
            }
        }
    }

    private int quilicura() {
        PracticeRegistryFixture same = new PracticeRegistryFixture();
        same.publishAll(records.subList(0, 60));
        try (LucenePracticeIndex index = LucenePracticeIndex.inMemory(SCHEMA, same.sources())) {
            return total(index, "+quilicura");
        }
    }

    private static String damage(Path file, byte[] before, Random random) throws IOException {
        int at = random.nextInt(before.length);
        if (random.nextInt(4) == 0) {
            try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(at);
            }
            return file + " cut at " + at;
        }
        before[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, before);
        return file + " flipped at " + at;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock") && !file.endsWith("clean-stop")).sorted().toList();
        }
    }

    @Test
    void a_new_index_takes_the_place_of_the_old_one_while_people_search() throws Exception {
        try (LucenePracticeIndex index = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> searching = threads.submit(() -> {
                for (int i = 0; i < 200; i++) {
                    assertThat(total(index, "salud")).isPositive();
                }
            });
            index.rebuild();
            registry.publish(records.get(80));
            index.rebuild();
            searching.get();
            settle(index);
            assertThat(total(index, "")).isEqualTo(61);
            try (Stream<Path> left = Files.list(directory)) {
                assertThat(left.filter(Files::isDirectory)).hasSize(1);
            }
        }
    }

    @Test
    void an_index_deleted_while_it_runs_goes_on_and_is_whole_at_the_next_start() throws IOException {
        try (LucenePracticeIndex index = open()) {
            try (var rest = index.rest()) {
                for (Path file : files()) {
                    Files.delete(file);
                }
            }
            assertThat(total(index, "")).isEqualTo(60);
            registry.publish(records.get(90));
            settle(index);
            assertThat(total(index, "")).isEqualTo(61);
        } catch (RuntimeException closing) {
            // the files are gone: that it could not be closed in order is what the next start has to mend
            assertThat(closing).hasMessageContaining("closed in order");
        }
        try (LucenePracticeIndex index = open()) {
            assertThat(total(index, "")).isEqualTo(61);
        }
    }

    @Test
    void on_a_full_disk_it_answers_what_it_has_says_what_is_wrong_and_follows_again_when_there_is_room()
            throws Exception {
        FullDiskStorage disk = new FullDiskStorage(directory);
        try (LucenePracticeIndex index = LucenePracticeIndex.opened(disk, SCHEMA, registry.sources())) {
            disk.full(true);
            registry.publish(records.get(70));
            PracticeDocument gone = records.get(5);
            registry.withdraw(gone.id());
            String fault = Patience.until(() -> Optional.ofNullable(index.state().fault()),
                    "what is wrong, said in the health of the portal");
            assertThat(fault).contains("No space left on device");
            assertThat(total(index, "")).isBetween(59, 60);
            assertThat(index.search(SearchRequest.of('"' + gone.name() + '"')).hits())
                    .as("withdrawn at once all the same").noneMatch(hit -> hit.id() == gone.id());
            assertThat(index.settled()).as("nothing is kept meanwhile").isEmpty();
            disk.full(false);
            settle(index);
            assertThat(total(index, "")).isEqualTo(60);
        }
        try (LucenePracticeIndex index = open()) {
            assertThat(total(index, "")).isEqualTo(60);
        }
    }
}
