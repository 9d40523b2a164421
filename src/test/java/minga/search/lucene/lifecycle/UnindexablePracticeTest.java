package minga.search.lucene.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import minga.harness.Patience;
import minga.search.IndexDependencies;
import minga.search.PracticeDocument;
import minga.search.SearchRequest;
import minga.search.lucene.LucenePracticeIndex;
import minga.search.lucene.PracticeRegistryFixture;
import minga.search.lucene.RankingFixture;
import minga.search.lucene.RelevanceRecords;
import minga.search.lucene.document.LuceneDocumentFactory;
import minga.search.lucene.schema.IndexSchema;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that one practice that cannot be indexed is named and left out while all others go on. */
class UnindexablePracticeTest {

    private static final Path SCHEMA = Path.of("index");

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

    private static int total(LucenePracticeIndex index) {
        return index.search(SearchRequest.of("")).total();
    }

    /** A record that the maker of documents stumbles over. */
    private static PracticeDocument broken(PracticeDocument one) {
        return new PracticeDocument(one.id(), one.code(), one.slug(), one.sourceId(), null, one.municipality(),
                one.region(), one.startYear(),
                one.years(), one.summary(), one.evidence(), one.publishedAt(), one.codes(), one.texts());
    }

    @Test
    void a_practice_that_cannot_be_indexed_does_not_stop_what_comes_after_it() {
        try (LucenePracticeIndex index = open()) {
            registry.publish(broken(records.get(5)));
            registry.publish(records.get(70));
            assertThat(index.await(registry.last(), Patience.LIMIT)).isTrue();
            assertThat(index.state().setAside()).containsExactly(records.get(5).id());
            assertThat(index.state().fault()).isNull();
            assertThat(total(index)).as("the old text of the one is gone, the new one is there").isEqualTo(60);
            registry.publish(records.get(5));
            assertThat(index.await(registry.last(), Patience.LIMIT)).isTrue();
            assertThat(index.state().setAside()).isEmpty();
            assertThat(total(index)).isEqualTo(61);
        }
    }

    @Test
    void a_practice_that_cannot_be_read_does_not_stop_what_comes_after_it() {
        try (LucenePracticeIndex index = open()) {
            registry.makeUnreadable(records.get(70).id(), true);
            registry.publishAll(records.subList(69, 72));
            assertThat(index.await(registry.last(), Patience.LIMIT)).isTrue();
            assertThat(index.state().setAside()).containsExactly(records.get(70).id());
            assertThat(total(index)).isEqualTo(62);
        }
    }

    @Test
    void a_new_index_is_filled_without_those_that_cannot_be_read_or_indexed_and_names_them() {
        registry.publish(broken(records.get(3)));
        registry.makeUnreadable(records.get(55).id(), true);
        try (LucenePracticeIndex index = open()) {
            assertThat(total(index)).isEqualTo(58);
            assertThat(index.state().setAside()).containsExactlyInAnyOrder(records.get(3).id(), records.get(55).id());
        }
    }

    @Test
    void what_was_set_aside_is_tried_again_after_a_new_start() throws IOException {
        registry.makeUnreadable(records.get(55).id(), true);
        open().close();
        registry.makeUnreadable(records.get(55).id(), false);
        try (IndexManager keeper = new IndexManager(new DiskIndexStorage(directory), IndexSchema.read(SCHEMA),
                registry.sources())) {
            keeper.open();
            assertThat(keeper.setAside()).containsExactly(records.get(55).id());
            keeper.retrySetAside();
            assertThat(keeper.setAside()).isEmpty();
            assertThat(keeper.snapshots().documents()).isEqualTo(60);
        }
    }

    @Test
    void when_writing_breaks_in_any_way_the_new_index_is_given_up_and_the_old_one_stays() throws IOException {
        try (PracticeIndexWriter closed = new PracticeIndexWriter("x", FSDirectory.open(directory.resolve("x")),
                new LuceneDocumentFactory(IndexSchema.read(SCHEMA)), new SetAsidePractices(),
                new IndexCheckpoint(0, "m", "d"))) {
            closed.close();
            assertThatThrownBy(() -> new BulkIndexer(closed, new SetAsidePractices()).indexAll(registry))
                    .isInstanceOf(IOException.class);
        }
        try (LucenePracticeIndex index = open()) {
            assertThat(total(index)).isEqualTo(60);
        }
    }

    @Test
    void a_reading_that_breaks_off_half_way_gives_no_half_index() {
        boolean[] breaks = {false};
        IndexDependencies sources = new IndexDependencies(registry, new minga.search.PracticeSource() {
            @Override
            public List<PracticeDocument> published(java.util.Collection<Long> ids) {
                return registry.published(ids);
            }

            @Override
            public void all(Consumer<List<PracticeDocument>> batch) {
                registry.all(batch.andThen(half -> {
                    if (breaks[0]) {
                        throw new IllegalStateException("the connection was lost");
                    }
                }));
            }
        }, registry, RankingFixture.NO_LABELS, java.time.Clock.systemUTC());
        try (LucenePracticeIndex index = LucenePracticeIndex.onDisk(directory, SCHEMA, sources)) {
            breaks[0] = true;
            assertThatThrownBy(index::rebuild).hasMessageContaining("the connection was lost");
            assertThat(total(index)).isEqualTo(60);
            breaks[0] = false;
            Patience.until(() -> index.state().fault() == null ? Optional.of(true) : Optional.empty(), "well again");
        }
    }
}
