package minga.search.lucene.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import minga.search.EvidenceSummary;
import minga.search.PracticeDocument;
import minga.search.SearchRequest;
import minga.search.SortOrder;
import minga.search.lucene.RankingFixture;
import minga.search.lucene.document.LuceneDocumentFactory;
import minga.search.lucene.expansion.QueryPlanner;
import minga.search.lucene.expansion.SpellingDictionary;
import minga.search.lucene.facets.FacetCounter;
import minga.search.lucene.facets.SegmentColumnsCache;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.schema.IndexSchema;
import minga.search.lucene.snapshot.IndexSnapshot;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Property test against a reference scorer: blocks, pruning and buffers change neither hits nor scores nor order. */
class RankingFormulaTest {

    private static final long SEED = Long.getLong("minga.seed", 20261129);
    private static final int HITS = 20;
    private static final int QUERIES = 40;
    private static final IndexSchema SCHEMA = IndexSchema.read(Path.of("index"));
    private static final String[] WORDS = ("salud mujeres niñez vivienda escuela trabajo taller español oficina"
            + " migrantes haitianos becas matrícula consultorio "
            + "vacunas arriendo campamento mediación intérprete registro social hogares visa residencia feria cultura"
            + " radio deporte jardín infantil "
            + "denuncia violencia cuidado adultos mayores frontera refugio albergue empleo capacitación lectura"
            + " biblioteca huerto transporte")
            .split(" ");
    private static final String[] SMALL = {"de", "la", "para", "con", "y", "en"};

    @ParameterizedTest
    @ValueSource(ints = {400, 5_000, 9_000})
    void the_ranker_gives_what_the_reference_scorer_gives(int practices) throws IOException {
        Random random = new Random(SEED + practices);
        System.out.println("minga.seed=" + SEED);
        int beyondTheWindow = 0;
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            write(practices, directory, random);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSnapshot snapshot = new IndexSnapshot(reader, new SegmentColumnsCache(), 1, 0);
                SpellingDictionary dictionary = SpellingDictionary.of(reader);
                QueryPlanner planner = new QueryPlanner(SCHEMA, RankingFixture.NO_LABELS, RankingWeights.DEFAULT,
                        java.time.Clock.systemUTC());
                for (int i = 0; i < QUERIES; i++) {
                    String query = query(random);
                    List<QueryClause> clauses = planner.plan(SearchRequest.of(query), snapshot, dictionary).clauses();
                    RankingWeights weights = i % 8 == 7 ? RankingWeights.DEFAULT.lenient() : RankingWeights.DEFAULT;
                    beyondTheWindow += compare(query, clauses, weights, snapshot) > 5 * HITS ? 1 : 0;
                }
            }
        }
        assertThat(beyondTheWindow).as("queries that find far more than what is shown").isGreaterThan(QUERIES / 3);
    }

    /** Answers how many the query finds. */
    private static int compare(String query, List<QueryClause> clauses, RankingWeights weights, IndexSnapshot snapshot)
            throws IOException {
        FacetCounter counter = new FacetCounter(snapshot.columns(), Map.of());
        TopHits hits = new TopHits(SortOrder.RELEVANCE, HITS);
        new Ranker(snapshot, clauses, weights, counter, hits, new SearchDeadline(60_000)).rank();
        List<TopHits.Found> found = hits.takeFrom(0);
        List<ReferenceScorer.Scored> all = new ReferenceScorer(snapshot, weights).rank(clauses);
        Map<Long, Double> scores = new HashMap<>();
        all.forEach(one -> scores.put(one.id(), one.score()));
        assertThat(counter.total()).as(query).isEqualTo(all.size());
        assertThat(found).as(query).hasSize(Math.min(HITS, all.size()));
        for (int i = 0; i < found.size(); i++) {
            Offset<Double> rounding = Offset.offset(1e-5 * Math.max(1, all.get(i).score()));
            assertThat((double) found.get(i).score()).as("%s, score of place %d", query, i)
                    .isCloseTo(all.get(i).score(), rounding);
            assertThat(scores.get(found.get(i).id())).as("%s, practice at place %d", query, i)
                    .isCloseTo(all.get(i).score(), rounding);
        }
        return all.size();
    }

    private static String query(Random random) {
        StringBuilder query = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String word = word(random);
            query.append(switch (random.nextInt(14)) {
                case 0 -> "+" + word;
                case 1 -> "-" + word;
                case 2 -> '"' + word + ' ' + word(random) + '"';
                case 3 -> '"' + word + " de " + word(random) + ' ' + word(random) + '"';
                case 4 -> word.substring(0, 3) + "*";
                case 5 -> "excepto " + word;
                case 6 -> "nombre:" + word;
                case 7 -> word + "x";
                case 8 -> word.length() > 4 ? word.substring(1) : word;
                case 9 -> word + "-" + word(random);
                default -> word;
            }).append(' ');
        }
        return query.toString();
    }

    /** Some words are in half of the practices, others in a few. */
    private static String word(Random random) {
        return WORDS[(int) (WORDS.length * Math.pow(random.nextDouble(), 2.5))];
    }

    private static void write(int practices, ByteBuffersDirectory directory, Random random) throws IOException {
        LuceneDocumentFactory documents = new LuceneDocumentFactory(SCHEMA);
        IndexWriterConfig several = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, several)) {
            for (int id = 1; id <= practices; id++) {
                writer.addDocument(documents.document(practice(id, random)));
                if (id == practices * 9 / 10) {
                    writer.commit();
                }
            }
            for (int i = 0; i < practices / 20; i++) {
                writer.deleteDocuments(new Term(IndexFields.KEY, IndexFields.key(1 + random.nextInt(practices))));
            }
        }
    }

    private static PracticeDocument practice(int id, Random random) {
        List<PracticeDocument.Text> texts = new ArrayList<>();
        texts.add(new PracticeDocument.Text("name", text(2, random)));
        texts.add(new PracticeDocument.Text("description", text(random.nextInt(12), random)));
        texts.add(new PracticeDocument.Text("activities.0.text", text(random.nextInt(5), random)));
        return new PracticeDocument(id, "BP-" + id, "p-" + id, null, "Ficha " + id, "Arica", "Arica", null, "", "",
                new EvidenceSummary(0, 0, "none"), Instant.ofEpochSecond(id), Map.of(), texts);
    }

    private static String text(int words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(random.nextInt(4) == 0 ? SMALL[random.nextInt(SMALL.length)] + " " : "").append(word(random))
                    .append(' ');
        }
        return text.toString();
    }
}
