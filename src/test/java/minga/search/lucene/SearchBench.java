package minga.search.lucene;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import minga.search.FacetName;
import minga.search.PracticeDocument;
import minga.search.SearchRequest;
import minga.search.lucene.analysis.SpanishMorphology;
import minga.search.lucene.analysis.WordTokenizer;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.snapshot.IndexSnapshot;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

/**
 * What a results page costs: built, searched and followed in one run, in turns, so that only the ratios count.
 * Run with {@code src/test/bench/search.sh 10000}. Records are made by mixing the texts of the judged ones.
 */
public final class SearchBench {

    private static final int WARM = 400;
    private static final int PAGES = 600;

    private SearchBench() {
    }

    public static void main(String[] arguments) throws Exception {
        int most = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        List<PracticeDocument> judged = RelevanceRecords.read(Path.of("src/test/resources/relevance/docs.jsonl"));
        List<SearchRequest> requests = requests();
        Path directory = Files.createTempDirectory("minga-bench");
        PracticeRegistryFixture small = registry(judged, most / 10);
        PracticeRegistryFixture large = registry(judged, most);
        try (LucenePracticeIndex tenth = LucenePracticeIndex.inMemory(Path.of("index"), small.sources());
                LucenePracticeIndex whole = built(directory, large, most)) {
            compare("page, 20 hits, passages, 7 facets", tenth, whole, requests);
            compare("browse everything", tenth, whole, List.of(SearchRequest.everything()));
            bare(whole, requests);
            suggestions(whole);
            publishing(whole, large, judged);
        }
    }

    private static LucenePracticeIndex built(Path directory, PracticeRegistryFixture registry, int records) {
        double cpu = cpu();
        long begin = System.nanoTime();
        LucenePracticeIndex index = LucenePracticeIndex.onDisk(directory, Path.of("index"), registry.sources());
        double seconds = (System.nanoTime() - begin) / 1e9;
        say("build: %.0f records/s, %.0f records per CPU-second", records / seconds, records / ((cpu() - cpu) / 1e3));
        return index;
    }

    private static void compare(String what, LucenePracticeIndex tenth, LucenePracticeIndex whole,
            List<SearchRequest> all) {
        IntConsumer small = i -> tenth.search(all.get(i % all.size()));
        IntConsumer large = i -> whole.search(all.get(i % all.size()));
        repeat(WARM, small);
        repeat(WARM, large);
        double[] costs = new double[2];
        double[] times = {};
        for (int round = 0; round < 3; round++) {
            costs[0] += cost(small);
            costs[1] += cost(large);
            times = times(large);
        }
        say("%s: CPU %.2f ms a page, x%.2f of a tenth of the records; p50 %.2f ms, p99 %.2f ms", what,
                costs[1] / 3 / PAGES, costs[1] / costs[0], times[times.length / 2], times[times.length * 99 / 100]);
    }

    /**
     * The library's own search for the same words in one field, best twenty, nothing shown: a measure of the machine.
     */
    private static void bare(LucenePracticeIndex index, List<SearchRequest> requests) {
        IndexSnapshot snapshot = index.snapshots().acquire();
        try {
            IntConsumer bare = i -> bareSearch(snapshot, requests.get(i % requests.size()).text());
            IntConsumer ours = i -> index.search(requests.get(i % requests.size()));
            repeat(WARM, bare);
            double reference = cost(bare);
            say("page against the bare library's twenty best of one field: x%.1f CPU", cost(ours) / reference);
        } finally {
            index.snapshots().release(snapshot);
        }
    }

    private static void bareSearch(IndexSnapshot snapshot, String text) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        SpanishMorphology spanish = new SpanishMorphology(java.util.Set.of(), java.util.Set.of(), java.util.Set.of(),
                java.util.Set.of());
        new WordTokenizer().each(text, (word, start, end) -> query.add(
                new TermQuery(new Term(IndexFields.STEM, spanish.forms(word).stem())), BooleanClause.Occur.SHOULD));
        try {
            snapshot.searcher().search(query.build(), 20);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static void suggestions(LucenePracticeIndex index) {
        String[] typed = {"qui", "quili", "educ", "matri", "oficina de mi", "radio s", "salud me", "vivi", "ofic",
                "mujeres e"};
        IntConsumer suggest = i -> index.suggestions(typed[i % typed.length]);
        repeat(WARM, suggest);
        double[] times = times(suggest);
        say("suggestions: p50 %.2f ms, p99 %.2f ms", times[times.length / 2], times[times.length * 99 / 100]);
    }

    private static void publishing(LucenePracticeIndex index, PracticeRegistryFixture registry,
            List<PracticeDocument> judged) {
        double[] times = new double[150];
        for (int i = 0; i < times.length; i++) {
            PracticeDocument next = RelevanceRecords.mixed(judged, 10_000_000 + i, new Random(i));
            long begin = System.nanoTime();
            registry.publish(next);
            index.await(registry.last(), Duration.ofSeconds(10));
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        say("published to found: p50 %.1f ms, p99 %.1f ms", times[75], times[148]);
    }

    private static List<SearchRequest> requests() throws IOException {
        List<SearchRequest> requests = new ArrayList<>();
        for (RelevanceJudgements.Query query : RelevanceJudgements.read(Path.of("src/test/resources/relevance"))
                .queries()) {
            requests.add(SearchRequest.of(query.text()));
            requests.add(SearchRequest.of(query.text()).with(FacetName.REGION, "Antofagasta"));
        }
        return requests;
    }

    private static PracticeRegistryFixture registry(List<PracticeDocument> judged, int records) {
        PracticeRegistryFixture registry = new PracticeRegistryFixture();
        Random random = new Random(42);
        for (int i = 1; i <= records; i++) {
            registry.publish(RelevanceRecords.mixed(judged, i, random));
        }
        return registry;
    }

    private static void repeat(int times, IntConsumer action) {
        for (int i = 0; i < times; i++) {
            action.accept(i);
        }
    }

    private static double cost(IntConsumer action) {
        double before = cpu();
        repeat(PAGES, action);
        return cpu() - before;
    }

    private static double[] times(IntConsumer action) {
        double[] times = new double[PAGES];
        for (int i = 0; i < PAGES; i++) {
            long begin = System.nanoTime();
            action.accept(i);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static double cpu() {
        var bean = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return bean.getProcessCpuTime() / 1e6;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
