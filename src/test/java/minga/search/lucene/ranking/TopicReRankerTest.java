package minga.search.lucene.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import minga.search.lucene.facets.SegmentColumnsCache;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.schema.RootHash;
import minga.search.lucene.snapshot.IndexSnapshot;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** Tests the second ranking stage: what shares topics with the first hits is raised, and nothing else happens. */
class TopicReRankerTest {

    private final List<Set<String>> practices = new ArrayList<>();

    /** The hits of these practices, in the order given, each with its score. */
    private List<TopHits.Found> reRanked(float... scores) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int id = 0; id < practices.size(); id++) {
                writer.addDocument(document(id, practices.get(id)));
            }
        }
        IndexSnapshot snapshot = new IndexSnapshot(DirectoryReader.open(directory), new SegmentColumnsCache(), 1, 0);
        LeafReaderContext leaf = snapshot.leaves().get(0);
        List<TopHits.Found> hits = new ArrayList<>();
        for (int doc = 0; doc < scores.length; doc++) {
            hits.add(new TopHits.Found(leaf, doc, scores[doc], 0, null, doc));
        }
        return new TopicReRanker(snapshot).reRank(hits);
    }

    private static Document document(int id, Set<String> topics) {
        Document document = new Document();
        document.add(new NumericDocValuesField(IndexFields.ID, id));
        topics.forEach(topic -> {
            document.add(new StringField(IndexFields.TOPIC_MARK, topic, Field.Store.NO));
            document.add(new SortedNumericDocValuesField(IndexFields.TOPICS, RootHash.of(topic)));
        });
        return document;
    }

    private static List<Long> ids(List<TopHits.Found> hits) {
        return hits.stream().map(TopHits.Found::id).toList();
    }

    @Test
    void a_hit_with_the_topics_of_the_first_ones_passes_one_without() throws IOException {
        practices.addAll(List.of(Set.of("salud"), Set.of("salud", "niñez"), Set.of("deporte"), Set.of("salud")));
        assertThat(ids(reRanked(10, 9, 8, 7.9f))).containsExactly(0L, 1L, 3L, 2L);
    }

    @Test
    void a_clearly_better_hit_keeps_its_place_whatever_it_is_about() throws IOException {
        practices.addAll(List.of(Set.of("deporte"), Set.of("salud"), Set.of("salud"), Set.of("salud")));
        assertThat(ids(reRanked(20, 5, 5, 5))).startsWith(0L);
    }

    @Test
    void without_topics_nothing_changes() throws IOException {
        practices.addAll(List.of(Set.of(), Set.of(), Set.of(), Set.of("salud")));
        List<TopHits.Found> hits = reRanked(4, 3, 2, 1);
        assertThat(ids(hits)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(hits).extracting(TopHits.Found::score).containsExactly(4f, 3f, 2f, 1f);
    }

    @Test
    void one_or_two_hits_and_hits_without_score_stay_as_they_are() throws IOException {
        practices.addAll(List.of(Set.of("salud"), Set.of("salud"), Set.of("salud")));
        assertThat(reRanked(2, 1)).extracting(TopHits.Found::score).containsExactly(2f, 1f);
        assertThat(reRanked(0, 0, 0)).extracting(TopHits.Found::score).containsExactly(0f, 0f, 0f);
    }

    @Test
    void what_lies_behind_the_depth_keeps_its_place() throws IOException {
        float[] scores = new float[TopicReRanker.DEPTH + 5];
        for (int i = 0; i < scores.length; i++) {
            practices.add(Set.of(i < 4 || i % 2 == 0 ? "salud" : "deporte"));
            scores[i] = 100 - i;
        }
        List<Long> ids = ids(reRanked(scores));
        assertThat(ids).hasSize(scores.length).doesNotHaveDuplicates();
        assertThat(ids.subList(TopicReRanker.DEPTH, scores.length)).containsExactly(40L, 41L, 42L, 43L, 44L);
        assertThat(ids.indexOf(38L)).as("raised by its topic").isLessThan(ids.indexOf(5L));
    }
}
