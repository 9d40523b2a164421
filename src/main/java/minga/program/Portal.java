package minga.program;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import minga.account.Accounts;
import minga.account.Invitations;
import minga.account.SecurityLog;
import minga.alert.AlertDigestJob;
import minga.alert.JpaSearchAlerts;
import minga.alert.SearchAlerts;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.evidence.EvidenceStore;
import minga.evidence.personaldata.JpaFileTexts;
import minga.frontpage.StaticTextFiles;
import minga.notice.JpaNotices;
import minga.notice.Notices;
import minga.platform.Database;
import minga.platform.Settings;
import minga.platform.Transactions;
import minga.practice.JpaPractices;
import minga.practice.Practices;
import minga.review.Reviews;
import minga.search.EvidenceFileTexts;
import minga.search.IndexDependencies;
import minga.search.JpaSearchTermCounts;
import minga.search.PracticeDocumentBuilder;
import minga.search.PracticeIndex;
import minga.search.SearchTermCounter;
import minga.search.SearchTermCounts;
import minga.search.VocabularyFacetLabels;
import minga.search.lucene.LucenePracticeIndex;
import minga.seed.Seed;
import minga.territory.JpaTerritory;
import minga.territory.Territory;
import minga.vocabulary.JpaVocabularies;
import minga.vocabulary.Vocabularies;

/**
 * Composition root: creates all services of the portal on one data directory and connects interfaces with their
 * implementations. Server, commands and tests all open it here; closing it closes the services in reverse order.
 */
public final class Portal implements AutoCloseable {

    private final Settings settings;
    private final Clock clock;
    private final DataDirectoryLock lock;
    private final Database database;
    private final Transactions transactions;
    private final Changes changes;
    private final Vocabularies vocabularies;
    private final Territory territory;
    private final Practices practices;
    private final SeminarServices seminars;
    private final AccountServices membership;
    private final Notices notices;
    private final SecondFactorServices secondFactor;
    private final MailServices mail;
    private final SearchTermCounts tallies;
    private final SearchTermCounter searchLog;
    private final SearchAlerts alerts;
    private AlertDigestJob digests;
    private EvidenceJobs evidenceJobs;
    private final ReviewServices review;
    private final EvidenceServices evidence;
    private PracticeIndex index;
    private ControlSocket control;

    private Portal(Settings settings, Clock clock, DataDirectoryLock lock, Database database) {
        this.settings = settings;
        this.clock = clock;
        this.lock = lock;
        this.database = database;
        this.transactions = database.transactions();
        this.changes = new JpaChanges(transactions, clock, database.address().embedded());
        this.vocabularies = new JpaVocabularies(transactions);
        this.territory = new JpaTerritory(transactions);
        this.practices = new JpaPractices(transactions, changes, clock);
        this.notices = new JpaNotices(transactions, clock, settings.contact());
        this.seminars = new SeminarServices(settings, transactions, changes, notices, clock);
        this.membership = AccountServices.open(settings, transactions, notices, clock);
        Accounts accounts = membership.accounts();
        this.secondFactor = SecondFactorServices.open(settings, transactions, membership, notices, clock);
        this.mail = new MailServices(settings, transactions, clock, notices, membership.invitations());
        this.tallies = new JpaSearchTermCounts(transactions);
        this.searchLog = new SearchTermCounter(tallies, clock);
        this.alerts = new JpaSearchAlerts(transactions);
        this.review = ReviewServices.open(settings, transactions, practices, changes, accounts, notices, clock);
        this.evidence = new EvidenceServices(settings, transactions, clock);
    }

    /** Opens the portal on its data directory, or throws {@link DataDirectoryInUse}. */
    public static Portal open(Settings settings, Clock clock) {
        return open(settings, clock, DataDirectoryLock.take(settings.lock()), DatabaseWaitPolicy.NONE);
    }

    /**
     * Opens it under a lock that is held already, and gives that back when it closes; waits for the database server if
     * told to.
     */
    static Portal open(Settings settings, Clock clock, DataDirectoryLock lock, DatabaseWaitPolicy wait) {
        DataDirectoryPermissions.prepare(settings);
        return wait.open(() -> begun(settings, clock, lock), lock);
    }

    private static Portal begun(Settings settings, Clock clock, DataDirectoryLock lock) {
        Database database = Database.open(settings.database());
        try {
            Portal portal = new Portal(settings, clock, lock, database);
            portal.seed();
            portal.openIndex();
            portal.mail.start();
            portal.searchLog.start();
            portal.openRounds();
            return portal;
        } catch (RuntimeException refused) {
            close(null, database, null);
            throw refused;
        }
    }

    /** After the seed, so that the first index is built of all that is there. */
    private void openIndex() {
        Path indexFolder = settings.words().or(() -> PackagedFolders.folder("minga-index"))
                .orElseThrow(() -> new CommandFailure("El programa está incompleto: falta la carpeta minga-index."));
        index = LucenePracticeIndex.onDisk(settings.index(), indexFolder, new IndexDependencies(changes,
                new PracticeDocumentBuilder(practices, vocabularies, territory, new EvidenceFileTexts(
                        new JpaFileTexts(transactions))),
                ids -> practices.visible(ids).keySet(),
                new VocabularyFacetLabels(vocabularies, territory), clock));
    }

    private void openRounds() {
        digests = new AlertDigestJob(alerts, changes, practices, index, notices, transactions,
                settings.http().publicUrl(), clock);
        digests.start();
        evidenceJobs = EvidenceJobs.start(this);
        seminars.start(forms().registrations());
        review.reminders().start();
    }

    private void seed() {
        Seed seed = new Seed(transactions, territory, vocabularies, practices, seminars.seminars(),
                seminars.commitments(), clock);
        settings.content().or(() -> PackagedFolders.folder("minga-content")).ifPresent(seed::load);
        review.load(settings.content());
    }

    public Settings settings() {
        return settings;
    }

    public Clock clock() {
        return clock;
    }

    public Database database() {
        return database;
    }

    public Transactions transactions() {
        return transactions;
    }

    public Changes changes() {
        return changes;
    }

    public Vocabularies vocabularies() {
        return vocabularies;
    }

    public Territory territory() {
        return territory;
    }

    public Practices practices() {
        return practices;
    }

    AccountServices membership() {
        return membership;
    }

    public SecurityLog securityLog() {
        return membership.log();
    }

    public Accounts accounts() {
        return membership.accounts();
    }

    public Invitations invitations() {
        return membership.invitations();
    }

    public Notices notices() {
        return notices;
    }

    SecondFactorServices secondFactor() {
        return secondFactor;
    }

    /** What has to do with mails beyond the outbox. */
    MailServices mail() {
        return mail;
    }

    /** The pages of words, from the same folder as the rest of the content. */
    public StaticTextFiles leaflets() {
        return new StaticTextFiles(settings.content().or(() -> PackagedFolders.folder("minga-content"))
                .orElse(Path.of("content")).resolve("pages"));
    }

    /** Seminars and commitments. */
    SeminarServices seminars() {
        return seminars;
    }

    /** What writes records through forms. */
    FormServices forms() {
        return new FormServices(this);
    }

    public Reviews reviews() {
        return review.reviews();
    }

    ReviewServices review() {
        return review;
    }

    public EvidenceStore evidenceStore() {
        return evidence.store();
    }

    EvidenceServices evidence() {
        return evidence;
    }

    public PracticeIndex index() {
        return index;
    }

    public SearchAlerts alerts() {
        return alerts;
    }

    public SearchTermCounts searchTallies() {
        return tallies;
    }

    public SearchTermCounter searchLog() {
        return searchLog;
    }

    /**
     * From now on it serves: its data directory is marked with its database, and commands of this machine are heard.
     */
    void listen() {
        DatabaseIdFile.write(settings.data(), changes.databaseId());
        control = ControlSocket.open(settings.data(), new BackupRequestHandler(this));
    }

    /** What the portal can say of its own health. */
    public Health health() {
        return new Health(new JpaWriteCheck(transactions, clock), index, clock, settings.data());
    }

    /** A key for the first administrator, as long as nobody administers. */
    Optional<String> administratorKey() {
        return accounts().lacksAdministrator() ? Optional.of(invitations().createAdministratorKey()) : Optional.empty();
    }

    @Override
    public void close() {
        if (control != null) {
            control.close();
        }
        evidenceJobs.close();
        seminars.close();
        review.close();
        digests.close();
        mail.close();
        searchLog.close();
        close(index, database, lock);
    }

    private static void close(PracticeIndex index, Database database, DataDirectoryLock lock) {
        try (lock; database; index) {
            // last opened, first closed
        }
    }
}
