package minga.search.lucene.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import minga.harness.Patience;
import minga.search.PracticeDocument;
import minga.search.SearchRequest;
import minga.search.lucene.LucenePracticeIndex;
import minga.search.lucene.PracticeRegistryFixture;
import minga.search.lucene.RelevanceRecords;
import minga.search.lucene.schema.IndexSchema;
import minga.search.lucene.snapshot.IndexSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the segments of many small publications are merged while nothing is published. */
class MergingSegmentsTest {

    private static final Path SCHEMA = Path.of("index");

    @TempDir
    Path directory;
    private final PracticeRegistryFixture registry = new PracticeRegistryFixture();

    private static boolean merges(IndexManager manager) {
        try {
            return manager.forceMergeWhenIdle();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void what_many_publishings_scattered_is_put_together_and_answers_the_same() throws Exception {
        List<PracticeDocument> records = RelevanceRecords.read(Path.of("src/test/resources/relevance/docs.jsonl"));
        registry.publishAll(records.subList(0, 60));
        try (IndexManager manager = new IndexManager(new DiskIndexStorage(directory), IndexSchema.read(SCHEMA),
                registry.sources())) {
            manager.open();
            for (int first = 60; first < 90; first += 10) {
                registry.publishAll(records.subList(first, first + 10));
                manager.follow();
            }
            assertThat(manager.snapshots().needsMerge()).isTrue();
            long before = manager.snapshots().settled().orElseThrow();
            Patience.untilTrue(() -> !merges(manager), "that nothing is left to merge");
            IndexSnapshot now = manager.snapshots().acquire();
            assertThat(now.leaves()).hasSize(1);
            assertThat(now.documents()).isEqualTo(90);
            manager.snapshots().release(now);
            assertThat(manager.snapshots().settled()).as("what was kept is made anew").isPresent()
                    .isNotEqualTo(java.util.OptionalLong.of(before));
        }
        try (LucenePracticeIndex index = LucenePracticeIndex.onDisk(directory, SCHEMA, registry.sources())) {
            assertThat(index.search(SearchRequest.everything()).total()).isEqualTo(90);
        }
    }
}
