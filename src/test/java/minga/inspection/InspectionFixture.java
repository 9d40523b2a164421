package minga.inspection;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import minga.account.Invitation;
import minga.account.Invitations;
import minga.account.JpaAccounts;
import minga.account.JpaInvitations;
import minga.account.JpaSessions;
import minga.account.OneTimeToken;
import minga.account.Role;
import minga.account.TestPasswords;
import minga.change.ChangeKind;
import minga.change.ChangeLogEntry;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.evidence.Evidence;
import minga.evidence.EvidenceStore;
import minga.evidence.EvidenceTemplate;
import minga.notice.JpaNotices;
import minga.notice.Notice;
import minga.notice.Notices;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.platform.TurnedClock;
import minga.practice.ImportedPractice;
import minga.practice.JpaPractices;
import minga.practice.MeansOfVerification;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.template.Field;

/** The evidence inspection on a real database, with real files and a {@link HttpTestServer} to ask. */
final class InspectionFixture implements AutoCloseable {
    final TurnedClock clock = new TurnedClock();
    final HttpTestServer server = new HttpTestServer();
    private final Database database;
    final Transactions transactions;
    final Changes changes;
    private final Practices practices;
    private final Notices notices;
    final EvidenceStore store;
    private final LostEvidenceNotifier notifier;
    final EvidenceChecker checker;

    InspectionFixture(TestDatabase kind, Path folder) {
        database = kind.open();
        transactions = database.transactions();
        changes = new JpaChanges(transactions, clock);
        practices = new JpaPractices(transactions, changes, clock);
        notices = new JpaNotices(transactions, clock);
        store = new EvidenceStore(folder, 100);
        JpaAccounts accounts = new JpaAccounts(transactions, new JpaSessions(transactions, clock, Duration.ofHours(1)),
                clock, 10, TestPasswords.HASHER);
        JpaInvitations invitations = new JpaInvitations(transactions, accounts, clock, TestPasswords.HASHER);
        String key = invitations.invite(new Invitation("rosa@quilicura.example", "Rosa", Set.of(Role.MEMBER), "13125"));
        invitations.register(key, OneTimeToken.Purpose.INVITATION,
                new Invitations.Joining("rosa@quilicura.example", "Rosa", "una frase larga y secreta 27", "es"));
        notifier = new LostEvidenceNotifier(changes, notices, accounts, URI.create("https://minga.example.cl"));
        checker = new EvidenceChecker(transactions, store, notifier, clock,
                new LinkProbe(new LoopbackAllowedPolicy(() -> {}), Duration.ofMinutes(1), notifier.portal()));
    }

    /** Another portal on the same database, and what happens while it asks. */
    EvidenceChecker newChecker(Runnable meanwhile) {
        return new EvidenceChecker(transactions, store, notifier, clock,
                new LinkProbe(new LoopbackAllowedPolicy(meanwhile), Duration.ofMinutes(1), notifier.portal()));
    }

    /** A public practice with one means of verification, and what stands behind it. */
    long publish(Consumer<Evidence> proof) {
        PracticeVersion version = PracticeVersion.blank(clock.instant());
        PracticeTemplate.NAME.set(version, "Mesa de diálogo");
        proof.accept(version.indicators().add().means().add().evidence().add());
        return transactions
                .write(() -> practices.importPublished(List.of(new ImportedPractice("13125", null, version))).get(0))
                .id();
    }

    void link(Evidence evidence, String path) {
        linked(evidence, server.address(path));
    }

    @SuppressWarnings("unchecked")
    static void linked(Evidence evidence, String address) {
        ((Field<Evidence, String>) EvidenceTemplate.EVIDENCE.field("link").orElseThrow()).set(evidence, address);
    }

    void file(Evidence evidence) {
        EvidenceStore.StoredFile kept = store
                .store(new ByteArrayInputStream("un acta".getBytes(StandardCharsets.UTF_8)), "acta.txt");
        evidence.attach(kept.hash(), "acta.txt", "text/plain", kept.size());
    }

    MeansOfVerification means(long practice) {
        return practices.find(practice).orElseThrow().published().orElseThrow().indicators().get(0).means().get(0);
    }

    List<Long> evidenceChanges() {
        return changes.after(0, 100).stream().filter(change -> change.kind() == ChangeKind.EVIDENCE)
                .map(ChangeLogEntry::subject).toList();
    }

    List<Notice> mails() {
        return notices.findByState(Notice.State.WAITING, 10);
    }

    @Override
    public void close() {
        checker.close();
        server.close();
        database.close();
    }
}
