package minga.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minga.platform.TestDatabase;
import minga.search.FacetLabels;
import minga.search.FacetName;
import minga.search.BilingualLabel;
import minga.search.PracticeDocument;
import minga.search.SearchRequest;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The ranking alone, in memory: for weighing the weights. */
final class Trial {

    private final IndexSnapshot snapshot;
    private final SpellingDictionary lexicon;
    private final SearchFieldTable table;
    private final Spanish spanish;
    private final Thesaurus thesaurus;

    Trial(Path sources, List<PracticeDocument> records) throws IOException {
        WordFiles files = WordFiles.read(sources.resolve("words"));
        table = SearchFieldTable.read(sources.resolve("fields.csv"));
        spanish = new Spanish(files.stop(), files.weak(), files.whole(), files.gendered());
        thesaurus = new Thesaurus(files, spanish);
        LuceneDocumentFactory maker = new LuceneDocumentFactory(table, spanish, thesaurus);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (PracticeDocument record : records) {
                writer.addDocument(maker.document(record));
            }
        }
        snapshot = new IndexSnapshot(DirectoryReader.open(directory), new IndexSnapshot.SegmentCache(), 1, 0);
        lexicon = SpellingDictionary.of(snapshot.reader());
    }

    /** The best of what a request finds, by their numbers, and how many it finds. */
    record Answer(List<Long> best, int total) {
    }

    /** The numbers of the best practices for a query. */
    List<Long> search(String text, int most, Weights weights) {
        return search(SearchRequest.of(text), most, weights).best();
    }

    /** The same for any request, however long it takes. */
    Answer search(SearchRequest request, int most, Weights weights) {
        Plan plan = new Translation(table, spanish, thesaurus, NONE, weights).plan(request, snapshot, lexicon);
        TopHits best = new TopHits(request.sort(), most);
        FacetCounter counter = new FacetCounter(snapshot, plan.wantedCodes());
        new Ranker(snapshot, plan, weights, counter, best, new SearchDeadline(60_000)).run();
        return new Answer(best.from(0).stream().map(TopHits.Found::id).toList(), counter.total());
    }

    static final FacetLabels NONE = new FacetLabels() {
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
        Trial trial = new Trial(Path.of("index"), records);
        Judged judged = Judged.read(data);
        Map<Judged.Query, Judged.Measures> measures = judged.measure(query ->
                trial.search(query.text(), 20, Weights.USUAL).stream().map(id -> records.get((int) (id - 1)).sourceId()).toList());
        if (arguments.length > 0 && arguments[0].equals("weigh")) {
            weigh(trial, judged, records);
            return;
        }
        if (arguments.length > 0) {
            measures.forEach((query, m) -> System.out.printf("%-4s %s  %s [%s]%n", query.id(), m, query.text(), query.type()));
        }
        Judged.byType(measures).forEach((type, m) -> System.out.printf("%-18s %s%n", type, m));
    }

    /** The records as the real import and the real database hand them to the index, numbered as they come. */
    static List<PracticeDocument> imported(Path file) throws IOException {
        List<PracticeDocument> records = new ArrayList<>();
        try (RealHouse house = new RealHouse(TestDatabase.DERBY.open())) {
            house.take(file);
            house.sources().practices().all(batch -> batch.forEach(one -> records.add(numbered(one, records.size() + 1))));
        }
        return records;
    }

    private static PracticeDocument numbered(PracticeDocument one, long id) {
        return new PracticeDocument(id, one.code(), one.slug(), one.sourceId() == null ? one.code() : one.sourceId(), one.name(),
                one.municipality(), one.region(), one.startYear(), one.years(), one.summary(), one.evidence(),
                one.publishedAt(), one.codes(), one.texts());
    }

    /** What each weight does when it is made smaller and greater, one at a time. */
    private static void weigh(Trial trial, Judged judged, List<PracticeDocument> records) {
        var parts = Weights.class.getRecordComponents();
        for (int i = 0; i < parts.length; i++) {
            StringBuilder line = new StringBuilder(String.format("%-9s", parts[i].getName()));
            for (float factor : new float[] {0, 0.5f, 0.75f, 1, 1.33f, 2, 4}) {
                Weights changed = changed(i, factor);
                var all = Judged.byType(judged.measure(query -> trial.search(query.text(), 20, changed).stream()
                        .map(id -> records.get((int) (id - 1)).sourceId()).toList())).get("ALL");
                line.append(String.format(" %s:%.4f/%.3f/%.3f", factor, all.ndcg(), all.mrr(), all.recall()));
            }
            System.out.println(line);
        }
    }

    private static Weights changed(int which, float factor) {
        try {
            var parts = Weights.class.getRecordComponents();
            Object[] values = new Object[parts.length];
            Class<?>[] types = new Class<?>[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = (float) parts[i].getAccessor().invoke(Weights.USUAL) * (i == which ? factor : 1);
                types[i] = float.class;
            }
            return (Weights) Weights.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
