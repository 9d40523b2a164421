package minga.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minga.search.FacetLabels;
import minga.search.FacetName;
import minga.search.Label;
import minga.search.PracticeDocument;
import minga.search.SearchRequest;
import minga.search.Sort;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The ranking alone, in memory: for weighing the weights. */
final class Trial {

    private final Generation generation;
    private final Lexicon lexicon;
    private final FieldTable table;
    private final Spanish spanish;
    private final Thesaurus thesaurus;

    Trial(Path sources, List<PracticeDocument> records) throws IOException {
        WordFiles files = WordFiles.read(sources.resolve("words"));
        table = FieldTable.read(sources.resolve("fields.csv"));
        spanish = new Spanish(files.stop(), files.weak(), files.whole());
        thesaurus = new Thesaurus(files, spanish);
        DocumentMaker maker = new DocumentMaker(table, spanish, thesaurus);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (PracticeDocument record : records) {
                writer.addDocument(maker.document(record));
            }
        }
        generation = new Generation(DirectoryReader.open(directory), new Generation.Shelf(), 1, 0);
        lexicon = Lexicon.of(generation.reader());
    }

    /** The numbers of the best practices for a query. */
    List<Long> search(String text, int most, Weights weights) {
        SearchRequest request = SearchRequest.of(text);
        Plan plan = new Translation(table, spanish, thesaurus, NONE, weights).plan(request, generation, lexicon);
        Best best = new Best(Sort.RELEVANCE, most);
        new Ranker(generation, plan, weights, new Tally(generation, plan.wantedCodes()), best, new Deadline(5000)).run();
        return best.from(0).stream().map(Best.Found::id).toList();
    }

    static final FacetLabels NONE = new FacetLabels() {
        @Override
        public Label label(FacetName facet, String code) {
            return Label.of(code);
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
        List<PracticeDocument> records = Records.read(data.resolve("docs.jsonl"));
        Trial trial = new Trial(Path.of("index"), records);
        Judged judged = Judged.read(data);
        Map<Judged.Query, Judged.Measures> measures = judged.measure(query ->
                trial.search(query.text(), 20, Weights.USUAL).stream().map(id -> records.get((int) (id - 1)).sourceId()).toList());
        if (arguments.length > 0) {
            measures.forEach((query, m) -> System.out.printf("%-4s %s  %s [%s]%n", query.id(), m, query.text(), query.type()));
        }
        Judged.byType(measures).forEach((type, m) -> System.out.printf("%-18s %s%n", type, m));
    }
}
