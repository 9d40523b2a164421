package minga.submission;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.commitment.JpaCommitments;
import minga.form.CodeLists;
import minga.form.FieldView;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.form.FormViewBuilder;
import minga.notice.JpaNotices;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.practice.JpaPractices;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.practice.Remark;
import minga.practice.Remarks;
import minga.seed.Seed;
import minga.seminar.JpaSeminars;
import minga.template.Section;
import minga.territory.JpaTerritory;
import minga.territory.Territory;
import minga.vocabulary.JpaVocabularies;
import minga.vocabulary.Vocabularies;
import minga.web.Language;

/**
 * Submissions of municipalities on a real database, with the portal's own content: Rosa and Raúl write for Quilicura,
 * Ana for Arica.
 */
final class SubmissionFixture implements AutoCloseable {

    static final Caller ROSA = new Caller(1, "Rosa", "rosa@quilicura.example", Set.of(Role.MEMBER), "13125");
    static final Caller RAUL = new Caller(2, "Raúl", "raul@quilicura.example", Set.of(Role.MEMBER), "13125");
    static final Caller ANA = new Caller(3, "Ana", "ana@arica.example", Set.of(Role.MEMBER), "15101");

    final Transactions transactions;
    final Practices practices;
    final Changes changes;
    final JpaNotices notices;
    final Submissions submissions;
    final FormViewBuilder forms;
    private final Database database;
    final Accounts accounts;
    private final Invitations invitations;

    SubmissionFixture(TestDatabase kind) {
        Clock clock = Clock.systemUTC();
        database = kind.open();
        transactions = database.transactions();
        changes = new JpaChanges(transactions, clock);
        practices = new JpaPractices(transactions, changes, clock);
        Vocabularies vocabularies = new JpaVocabularies(transactions);
        Territory territory = new JpaTerritory(transactions);
        new Seed(transactions, territory, vocabularies, practices, new JpaSeminars(transactions, changes),
                new JpaCommitments(transactions, changes), clock)
                .load(Path.of("content"));
        CodeLists lists = new CodeLists(vocabularies, territory, Map.of());
        notices = new JpaNotices(transactions, clock);
        accounts = new JpaAccounts(transactions, new JpaSessions(transactions, clock, Duration.ofHours(1)), clock, 10,
                TestPasswords.HASHER);
        invitations = new JpaInvitations(transactions, accounts, clock, TestPasswords.HASHER);
        submissions = new Submissions(transactions, practices,
                new SubmissionNotifier(changes, notices, accounts, territory, URI.create("https://minga.example.cl")),
                new NoRemarks(), new FormBinder(lists), clock);
        forms = new FormViewBuilder(lists);
    }

    /** Nobody has asked anything yet. */
    private static final class NoRemarks implements Remarks {
        @Override
        public Optional<String> reasonDeclined(long versionId) {
            return Optional.empty();
        }

        @Override
        public List<Remark> remarksOn(long versionId) {
            return List.of();
        }

        @Override
        public void answer(long versionId, long remarkId, String author, String answer) {
            throw new AssertionError("nothing was asked");
        }
    }

    /** Somebody joins the portal. */
    void createAccount(String mail, Role role, String municipality, String language) {
        String key = invitations.invite(new Invitation(mail, mail, Set.of(role), municipality));
        invitations.register(key, OneTimeToken.Purpose.INVITATION,
                new Invitations.Joining(mail, mail, "una frase larga y secreta 27", language));
    }

    /** Rosa begins a practice. */
    long beginPractice() {
        return submissions.begin(ROSA, "Mesa de diálogo vecinal", "k" + System.nanoTime());
    }

    PracticeVersion version(long id) {
        Practice practice = practices.find(id).orElseThrow();
        return practice.newest();
    }

    static Section<PracticeVersion> section(String key) {
        return PracticeTemplate.PRACTICE.section(key).orElseThrow();
    }

    /** The form as a page shows it now. */
    List<FieldView> form(long id, String section) {
        return forms.section(PracticeTemplate.PRACTICE, section(section), version(id), new FormViewBuilder.FormState(
                Language.ES, FormValues.NONE, List.of(), new PracticeFormExtras(List.of(), Language.ES)));
    }

    Submissions.SaveResult save(Caller caller, long id, String section, Map<String, List<String>> typed,
            String button) {
        return submissions.save(caller, id, section(section), version(id).revision(), new FormValues(typed, button));
    }

    /** Rosa types one answer. */
    Submissions.SaveResult type(long id, String section, String parameter, String words) {
        return save(ROSA, id, section, Map.of(parameter, List.of(words)), "guardar");
    }

    Submissions.SaveResult press(long id, String section, String button) {
        return save(ROSA, id, section, Map.of(), button);
    }

    @Override
    public void close() {
        database.close();
    }
}
