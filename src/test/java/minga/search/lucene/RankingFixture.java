package minga.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minga.platform.TestDatabase;
import minga.search.BilingualLabel;
import minga.search.FacetLabels;
import minga.search.FacetName;
import minga.search.PracticeDocument;
import minga.search.SearchRequest;
import minga.search.lucene.document.LuceneDocumentFactory;
import minga.search.lucene.expansion.QueryPlan;
import minga.search.lucene.expansion.QueryPlanner;
import minga.search.lucene.expansion.SpellingDictionary;
import minga.search.lucene.facets.FacetCounter;
import minga.search.lucene.facets.SegmentColumnsCache;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.ranking.SearchDeadline;
import minga.search.lucene.ranking.TopHits;
import minga.search.lucene.ranking.TwoStageRanker;
import minga.search.lucene.schema.IndexSchema;
import minga.search.lucene.snapshot.IndexSnapshot;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Index in memory without change log and database, for tests of the ranking; as a program it prints the measures of
 * the judged queries, and with {@code weigh} what each ranking weight does to them.
 */
public final class RankingFixture {

    private final IndexSnapshot snapshot;
    private final SpellingDictionary dictionary;
    private final IndexSchema schema;

    RankingFixture(Path sources, List<PracticeDocument> records) throws IOException {
        schema = IndexSchema.read(sources);
        LuceneDocumentFactory documents = new LuceneDocumentFactory(schema);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (PracticeDocument record : records) {
                writer.addDocument(documents.document(record));
            }
        }
        snapshot = new IndexSnapshot(DirectoryReader.open(directory), new SegmentColumnsCache(), 1, 0);
        dictionary = SpellingDictionary.of(snapshot.reader(), schema.spelledWords());
    }

    /** The best of what a request finds, by their numbers, and how many it finds. */
    record Answer(List<Long> best, int total) {
    }

    /** The numbers of the best practices for a query. */
    List<Long> search(String text, int most, RankingWeights weights) {
        return search(SearchRequest.of(text), most, weights).best();
    }

    /** The same for any request, however long it takes. */
    Answer search(SearchRequest request, int most, RankingWeights weights) {
        QueryPlan plan = new QueryPlanner(schema, NO_LABELS, weights, java.time.Clock.systemUTC()).plan(request,
                snapshot, dictionary);
        FacetCounter counter = new FacetCounter(snapshot.columns(), plan.facetFilters());
        List<TopHits.Found> best = new TwoStageRanker(snapshot, plan.clauses(), weights)
                .rank(request.sort(), most, counter, new SearchDeadline(60_000));
        return new Answer(best.stream().map(TopHits.Found::id).toList(), counter.total());
    }

    /** Facet labels that are the codes themselves. */
    public static final FacetLabels NO_LABELS = new FacetLabels() {
        @Override
        public BilingualLabel label(FacetName facet, String code) {
            return BilingualLabel.of(code);
        }

        @Override
        public Optional<String> code(FacetName facet, String words) {
            return Optional.empty();
        }

        @Override
        public int position(FacetName facet, String code) {
            return 0;
        }
    };

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of("src/test/resources/relevance");
        List<PracticeDocument> records = imported(data.resolve("docs.jsonl"));
        RankingFixture index = new RankingFixture(Path.of("index"), records);
        RelevanceJudgements judged = RelevanceJudgements.read(data);
        Map<RelevanceJudgements.Query, RelevanceJudgements.Measures> measures = judged
                .measure(query -> index.search(query.text(), 20, RankingWeights.DEFAULT).stream()
                        .map(id -> records.get((int) (id - 1)).sourceId()).toList());
        if (arguments.length > 0 && arguments[0].equals("weigh")) {
            weigh(index, judged, records);
            return;
        }
        if (arguments.length > 0) {
            measures.forEach(
                    (query, m) -> System.out.printf("%-4s %s  %s [%s]%n", query.id(), m, query.text(), query.type()));
        }
        RelevanceJudgements.byType(measures).forEach((type, m) -> System.out.printf("%-18s %s%n", type, m));
    }

    /** The records as the real import and the real database hand them to the index, numbered as they come. */
    static List<PracticeDocument> imported(Path file) throws IOException {
        List<PracticeDocument> records = new ArrayList<>();
        try (SeededDatabaseFixture house = new SeededDatabaseFixture(TestDatabase.DERBY.open())) {
            house.take(file);
            house.sources().practices()
                    .all(batch -> batch.forEach(one -> records.add(numbered(one, records.size() + 1))));
        }
        return records;
    }

    private static PracticeDocument numbered(PracticeDocument one, long id) {
        return new PracticeDocument(id, one.code(), one.slug(), one.sourceId() == null ? one.code() : one.sourceId(),
                one.name(),
                one.municipality(), one.region(), one.startYear(), one.years(), one.summary(), one.evidence(),
                one.publishedAt(), one.codes(), one.texts());
    }

    /** What each weight does when it is made smaller and greater, one at a time. */
    private static void weigh(RankingFixture index, RelevanceJudgements judged, List<PracticeDocument> records) {
        var parts = RankingWeights.class.getRecordComponents();
        for (int i = 0; i < parts.length; i++) {
            StringBuilder line = new StringBuilder(String.format("%-9s", parts[i].getName()));
            for (float factor : new float[]{0, 0.5f, 0.75f, 1, 1.33f, 2, 4}) {
                RankingWeights changed = changed(i, factor);
                var all = RelevanceJudgements.byType(judged.measure(query -> index.search(query.text(), 20, changed)
                        .stream()
                        .map(id -> records.get((int) (id - 1)).sourceId()).toList())).get("ALL");
                line.append(String.format(" %s:%.4f/%.3f/%.3f", factor, all.ndcg(), all.mrr(), all.recall()));
            }
            System.out.println(line);
        }
    }

    private static RankingWeights changed(int which, float factor) {
        try {
            var parts = RankingWeights.class.getRecordComponents();
            Object[] values = new Object[parts.length];
            Class<?>[] types = new Class<?>[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = (float) parts[i].getAccessor().invoke(RankingWeights.DEFAULT) * (i == which ? factor : 1);
                types[i] = float.class;
            }
            return RankingWeights.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
