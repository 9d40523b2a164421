package minga.secrecy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import minga.change.ChangeKind;
import minga.change.ChangeLogEntry;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.document.FieldText;
import minga.evidence.personaldata.JpaFileTexts;
import minga.export.PracticeExport;
import minga.harness.Patience;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.practice.JpaPractices;
import minga.practice.Practices;
import minga.search.EvidenceFileTexts;
import minga.search.IndexDependencies;
import minga.search.PracticeDocumentBuilder;
import minga.search.PracticeIndex;
import minga.search.VocabularyFacetLabels;
import minga.search.lucene.LucenePracticeIndex;
import minga.territory.JpaTerritory;
import minga.territory.Territory;
import minga.vocabulary.JpaVocabularies;
import minga.vocabulary.Vocabularies;
import minga.web.Language;

/** The real collections on a real database, an index that follows, and one that lags until it is let go on. */
final class SecrecyFixture implements AutoCloseable {

    private static final Path MOULD = Path.of("index");

    final Transactions transactions;
    final Practices practices;
    final PracticeIndex index;
    final PracticeIndex lagging;
    final PracticeExport export;
    private final Database database;
    private final Changes changes;
    private final Lagging lag;
    private final Clock clock = Clock.systemUTC();

    SecrecyFixture() {
        database = TestDatabase.DERBY.open();
        transactions = database.transactions();
        changes = new JpaChanges(transactions, clock);
        practices = new JpaPractices(transactions, changes, clock);
        Vocabularies vocabularies = new JpaVocabularies(transactions);
        Territory territory = new JpaTerritory(transactions);
        export = new PracticeExport(practices, FieldText.forReading(Language.ES, vocabularies, territory), "");
        lag = new Lagging(changes);
        PracticeDocumentBuilder documents = new PracticeDocumentBuilder(practices, vocabularies, territory,
                new EvidenceFileTexts(new JpaFileTexts(transactions)));
        VocabularyFacetLabels labels = new VocabularyFacetLabels(vocabularies, territory);
        index = LucenePracticeIndex.inMemory(MOULD,
                new IndexDependencies(changes, documents, ids -> practices.visible(ids).keySet(), labels, clock));
        lagging = LucenePracticeIndex.inMemory(MOULD,
                new IndexDependencies(lag, documents, ids -> practices.visible(ids).keySet(), labels, clock));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Waits until the index that follows has followed. */
    void settle() {
        if (!index.await(changes.last(), Patience.LIMIT)) {
            throw new AssertionError("the index did not follow: " + index.state());
        }
    }

    /** Lets the other index see what happened so far. */
    void catchUp() {
        lag.until = changes.last();
        if (!lagging.await(lag.until, Patience.LIMIT)) {
            throw new AssertionError("the lagging index did not catch up: " + lagging.state());
        }
    }

    @Override
    public void close() {
        index.close();
        lagging.close();
        database.close();
    }

    /** The log as a node sees it whose follower hangs; that there is more in the log it can see. */
    private static final class Lagging implements Changes {
        private final Changes real;
        private volatile long until;

        Lagging(Changes real) {
            this.real = real;
            this.until = real.last();
        }

        @Override
        public void record(ChangeKind kind, long subject, String detail) {
            throw new UnsupportedOperationException("an index only reads");
        }

        @Override
        public List<ChangeLogEntry> after(long number, int limit) {
            return real.after(number, limit).stream().filter(change -> change.number() <= until).toList();
        }

        @Override
        public long last() {
            return real.last();
        }

        @Override
        public String databaseId() {
            return real.databaseId();
        }

        @Override
        public void onCommit(Runnable listener) {
            // it hears nothing
        }
    }
}
