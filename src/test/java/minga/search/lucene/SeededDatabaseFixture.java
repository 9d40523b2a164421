package minga.search.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.commitment.JpaCommitments;
import minga.evidence.personaldata.JpaFileTexts;
import minga.harness.Patience;
import minga.intake.ImportReport;
import minga.intake.PracticeImport;
import minga.platform.Database;
import minga.platform.Transactions;
import minga.practice.JpaPractices;
import minga.practice.Practices;
import minga.search.EvidenceFileTexts;
import minga.search.IndexDependencies;
import minga.search.PracticeDocumentBuilder;
import minga.search.PracticeIndex;
import minga.search.VocabularyFacetLabels;
import minga.seed.Seed;
import minga.seminar.JpaSeminars;
import minga.territory.Commune;
import minga.territory.JpaTerritory;
import minga.territory.Territory;
import minga.vocabulary.JpaVocabularies;
import minga.vocabulary.Vocabularies;

/** A database seeded with the portal's content, with the JPA collections that an index reads. */
public final class SeededDatabaseFixture implements AutoCloseable {

    final Transactions transactions;
    final Changes changes;
    final Practices practices;
    final Clock clock = Clock.systemUTC();
    private final Database database;
    private final Vocabularies vocabularies;
    private final Territory territory;

    public SeededDatabaseFixture(Database database) {
        this.database = database;
        transactions = database.transactions();
        changes = new JpaChanges(transactions, clock);
        practices = new JpaPractices(transactions, changes, clock);
        vocabularies = new JpaVocabularies(transactions);
        territory = new JpaTerritory(transactions);
        new Seed(transactions, territory, vocabularies, practices, new JpaSeminars(transactions, changes),
                new JpaCommitments(transactions, changes), clock)
                .load(Path.of("content"));
    }

    public ImportReport take(Path records) throws IOException {
        try (InputStream file = Files.newInputStream(records)) {
            return new PracticeImport(transactions, practices, territory, vocabularies, clock).read(file, done -> {});
        }
    }

    public IndexDependencies sources() {
        return new IndexDependencies(changes, new PracticeDocumentBuilder(practices, vocabularies, territory,
                new EvidenceFileTexts(new JpaFileTexts(transactions))),
                ids -> practices.visible(ids).keySet(), new VocabularyFacetLabels(vocabularies, territory), clock);
    }

    Commune commune(String name) {
        return territory.communeNamed(name).orElseThrow();
    }

    PracticeIndex inMemory() {
        return LucenePracticeIndex.inMemory(Path.of("index"), sources());
    }

    /** Waits until the index has seen all. */
    void settle(PracticeIndex index) {
        if (!index.await(changes.last(), Patience.LIMIT)) {
            throw new AssertionError("the index did not follow: " + index.state());
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
