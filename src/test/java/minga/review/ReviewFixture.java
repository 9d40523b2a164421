package minga.review;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import minga.account.Accounts;
import minga.account.Caller;
import minga.account.Invitation;
import minga.account.Invitations;
import minga.account.JpaAccounts;
import minga.account.JpaInvitations;
import minga.account.JpaSessions;
import minga.account.OneTimeToken;
import minga.account.Role;
import minga.account.TestPasswords;
import minga.assessment.Verdicts;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.notice.JpaNotices;
import minga.notice.Notice;
import minga.notice.Notices;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.practice.JpaPractices;
import minga.practice.MeansOfVerification;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;

/** A review queue with its people, on a real database. */
final class ReviewFixture implements AutoCloseable {

    static final String QUILICURA = "13125";
    static final String ARICA = "15101";

    final Caller paula;
    final Caller pedro;
    final Caller neighbour;
    final Caller rosa;
    final Transactions transactions;
    final Practices practices;
    final Changes changes;
    final Notices notices;
    final Reviews reviews;
    final Verdicts verdicts;
    final ReviewQueue queue;
    private final Clock clock = Clock.systemUTC();
    private final Database database;
    private final Accounts accounts;
    private final Invitations invitations;

    ReviewFixture(TestDatabase kind) {
        database = kind.open();
        transactions = database.transactions();
        changes = new JpaChanges(transactions, clock);
        practices = new JpaPractices(transactions, changes, clock);
        notices = new JpaNotices(transactions, clock);
        accounts = new JpaAccounts(transactions, new JpaSessions(transactions, clock, Duration.ofHours(1)), clock, 10,
                TestPasswords.HASHER);
        invitations = new JpaInvitations(transactions, accounts, clock, TestPasswords.HASHER);
        verdicts = new Verdicts(transactions, accounts, notices, clock, 2);
        reviews = new Reviews(transactions, practices,
                new ReviewNotifier(changes, notices, accounts, URI.create("https://minga.example.cl")),
                verdicts.assessments, verdicts.assignments, clock);
        queue = new ReviewQueue(transactions, clock);
        paula = createAccount("paula@minrel.example", Role.REVIEWER, null);
        pedro = createAccount("pedro@minrel.example", Role.REVIEWER, null);
        neighbour = new Caller(77, "Nora", "nora@quilicura.example", Set.of(Role.REVIEWER), QUILICURA);
        rosa = createAccount("rosa@quilicura.example", Role.MEMBER, QUILICURA);
    }

    Caller createAccount(String mail, Role role, String municipality) {
        String name = mail.substring(0, 1).toUpperCase(Locale.ROOT) + mail.substring(1, mail.indexOf('@'));
        String key = invitations.invite(new Invitation(mail, name, Set.of(role), municipality));
        return invitations.register(key, OneTimeToken.Purpose.INVITATION,
                new Invitations.Joining(mail, name, "una frase larga y secreta 27", "es")).caller();
    }

    /** The id of a version that a municipality has just sent. */
    long sendPractice(String municipality, String name, String... themes) {
        return transactions.write(() -> {
            Practice practice = practices.begin(municipality, null);
            PracticeTemplate.NAME.set(practice.newest(), name);
            PracticeTemplate.THEMES.set(practice.newest(), List.of(themes));
            practice.newest().indicators().add().means().add();
            practice.newest().send(clock.instant());
            return practice.newest();
        }).id();
    }

    /** The one means of verification that such a version has. */
    MeansOfVerification means(long id) {
        return transactions.read(() -> {
            MeansOfVerification means = version(id).indicators().get(0).means().get(0);
            means.evidence().size();
            return means;
        });
    }

    /** A file stands behind it. */
    void attach(long id) {
        transactions.write(() -> version(id).indicators().get(0).means().get(0).evidence().add().attach("a".repeat(64),
                "acta.pdf", "application/pdf", 9));
    }

    void sendAgain(long id) {
        transactions.write(() -> version(id).send(clock.instant()));
    }

    PracticeVersion version(long id) {
        return transactions.read(() -> transactions.entities().find(PracticeVersion.class, id));
    }

    /** The revision that somebody sees who opens the page now. */
    long revision(long id) {
        return version(id).revision();
    }

    /** A version that Paula has taken up. */
    long startedReview() {
        long id = sendPractice(QUILICURA, "Mesa de diálogo");
        reviews.startReview(paula, id, revision(id));
        return id;
    }

    /** A version that Paula has accepted. */
    long acceptedReview() {
        long id = startedReview();
        verdicts.agree(id, paula, pedro);
        reviews.accept(paula, id, revision(id));
        return id;
    }

    <T> T read(Supplier<T> work) {
        return transactions.read(work);
    }

    /** What a query that counts answers. */
    long count(String query) {
        return transactions.read(() -> transactions.entities().createQuery(query, Long.class).getSingleResult());
    }

    /** To the municipality. */
    List<Notice> mails() {
        return notices.findByState(Notice.State.WAITING, 100).stream()
                .filter(mail -> mail.recipient().endsWith("@quilicura.example")).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
