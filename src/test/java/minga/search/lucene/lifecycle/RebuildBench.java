package minga.search.lucene.lifecycle;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import minga.platform.Database;
import minga.search.PracticeDocument;
import minga.search.PracticeSource;
import minga.search.lucene.SeededDatabaseFixture;
import minga.search.lucene.document.LuceneDocumentFactory;
import minga.search.lucene.schema.IndexSchema;
import org.apache.lucene.store.FSDirectory;

/**
 * What building the index costs beside the library alone: from the database, and with the same fields from records that
 * lie in memory already, in turns. Run with {@code src/test/bench/rebuild.sh FILE.jsonl}.
 */
public final class RebuildBench {

    /** The first warms up and does not count. */
    private static final int ROUNDS = 8;

    private RebuildBench() {
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("minga-rebuild");
        try (SeededDatabaseFixture house = new SeededDatabaseFixture(
                Database.open(new Database.Address("jdbc:derby:" + work.resolve("database")
                        + ";create=true", "", "", 20)))) {
            long begin = System.nanoTime();
            long taken = house.take(Path.of(arguments[0])).taken();
            say("import into Derby: %.0f records/s", taken / ((System.nanoTime() - begin) / 1e9));
            PracticeSource database = house.sources().practices();
            List<List<PracticeDocument>> records = new ArrayList<>();
            database.all(records::add);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                double bare = rate(work.resolve("bare" + round), inMemory(records));
                double ours = rate(work.resolve("ours" + round), database);
                say("round %d: library alone %.0f, from the database %.0f records per CPU-second", round + 1, bare,
                        ours);
                if (round > 0) {
                    ratios.add(ours / bare);
                }
            }
            say("median of the rounds but the first: %.2f of the library alone",
                    ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElseThrow());
        }
    }

    private static double rate(Path directory, PracticeSource source) throws IOException {
        double begin = cpu();
        int documents;
        try (PracticeIndexWriter index = new PracticeIndexWriter("bench", FSDirectory.open(directory),
                new LuceneDocumentFactory(IndexSchema.read(Path.of("index"))), new SetAsidePractices(),
                new IndexCheckpoint(0, "bench", "bench"))) {
            new BulkIndexer(index, new SetAsidePractices()).indexAll(source);
            index.commit();
            try (var reader = index.reader(null)) {
                documents = reader.numDocs();
            }
        }
        return documents / (cpu() - begin);
    }

    private static PracticeSource inMemory(List<List<PracticeDocument>> records) {
        return new PracticeSource() {
            @Override
            public List<PracticeDocument> published(Collection<Long> practiceIds) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void all(Consumer<List<PracticeDocument>> batch) {
                records.forEach(batch);
            }
        };
    }

    /** CPU seconds of this process so far. */
    private static double cpu() {
        var bean = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return bean.getProcessCpuTime() / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
