package minga.commitment;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.account.Caller;
import minga.account.Role;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.document.FieldText;
import minga.form.CodeLists;
import minga.form.FieldView;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.form.FormViewBuilder;
import minga.notice.JpaNotices;
import minga.notice.Notice;
import minga.notice.Notices;
import minga.platform.Database;
import minga.platform.Fault;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.platform.TurnedClock;
import minga.practice.JpaPractices;
import minga.practice.Practices;
import minga.seed.Seed;
import minga.seminar.JpaSeminars;
import minga.seminar.SeminarDirectory;
import minga.seminar.Seminars;
import minga.template.RecordDirectory;
import minga.territory.JpaTerritory;
import minga.territory.Territory;
import minga.vocabulary.JpaVocabularies;
import minga.vocabulary.Vocabularies;
import minga.web.Language;

/** Commitments of a curator on a real database, with the portal's own content and a clock that is turned. */
final class CommitmentFixture implements AutoCloseable {

    static final Caller CARLA = new Caller(1, "Carla", "carla@minrel.example", Set.of(Role.CURATOR), null);
    static final Duration PAUSE = Duration.ofDays(14);

    final TurnedClock clock = new TurnedClock();
    final Transactions transactions;
    final Changes changes;
    final Commitments commitments;
    final CommitmentDesk desk;
    final CommitmentReports reports;
    final CommitmentReminders reminders;
    final ReportKeys keys;
    final Notices notices;
    final CommitmentPageBuilder views;
    final CommitmentExports exports;
    final FormViewBuilder forms;
    private final Database database;

    CommitmentFixture(TestDatabase kind) {
        database = kind.open();
        transactions = database.transactions();
        changes = new JpaChanges(transactions, clock);
        commitments = new JpaCommitments(transactions, changes);
        keys = new JpaReportKeys(transactions, commitments);
        notices = new JpaNotices(transactions, clock, "minga@minrel.example");
        Seminars seminars = new JpaSeminars(transactions, changes);
        Practices practices = new JpaPractices(transactions, changes, clock);
        Vocabularies vocabularies = new JpaVocabularies(transactions);
        Territory territory = new JpaTerritory(transactions);
        new Seed(transactions, territory, vocabularies, practices, seminars, commitments, clock)
                .load(Path.of("content"));
        RecordDirectory known = new PracticesByCode(practices);
        CodeLists lists = new CodeLists(vocabularies, territory,
                Map.of("practice", known, "seminar", SeminarDirectory.ofPublished(seminars)));
        desk = new CommitmentDesk(transactions, commitments, new FormBinder(lists), clock);
        reports = new CommitmentReports(transactions, commitments, keys, desk, clock);
        URI home = URI.create("https://minga.example");
        reminders = new CommitmentReminders(commitments, keys, notices, transactions, PAUSE, home, clock);
        views = new CommitmentPageBuilder(commitments, practices, SeminarDirectory.ofPublic(seminars), vocabularies,
                language -> FieldText.forReading(language, vocabularies, territory), clock);
        exports = new CommitmentExports(commitments, SeminarDirectory.ofPublic(seminars),
                language -> FieldText.forReading(language, vocabularies, territory), home, clock);
        forms = new FormViewBuilder(lists);
    }

    /** The practices of the presentation, without an index. */
    private record PracticesByCode(Practices practices) implements RecordDirectory {

        @Override
        public java.util.Optional<Entry> find(String code) {
            return practices.withCode(code).or(() -> practices.withSourceId(code)).flatMap(practice -> practice
                    .published().map(version -> new Entry(practice.code(), version.identification().name())));
        }

        @Override
        public List<Entry> search(String words, int limit) {
            return practices.published(practices.publishedAfter(0, 100)).stream()
                    .map(version -> new Entry(version.practice().code(), version.identification().name()))
                    .filter(entry -> entry.label().contains(words)).limit(limit).toList();
        }
    }

    long begin(String words) {
        return desk.begin(CARLA, new FormValues(Map.of("text", List.of(words)), ""), "k" + System.nanoTime());
    }

    /** A public one with a contact, due on that day. */
    long published(String words, String dueOn) {
        long id = begin(words);
        save(id, Map.of("institution", List.of("Municipalidad"), "contact", List.of("oficina@quilicura.example"),
                "dueOn",
                List.of(dueOn)), "publicar");
        return id;
    }

    Commitment read(long id) {
        return desk.read(CARLA, id);
    }

    List<Fault> save(long id, Map<String, List<String>> typed, String button) {
        return desk.save(CARLA, id, read(id).revision(), new FormValues(typed, button));
    }

    /** The mails that wait, oldest first. */
    List<Notice> mails() {
        return notices.findDue(1000);
    }

    static FormValues typed(String parameter, String value) {
        return new FormValues(Map.of(parameter, List.of(value)), "");
    }

    Map<String, FieldView> fields(long id) {
        Map<String, FieldView> found = new LinkedHashMap<>();
        CommitmentTemplate.COMMITMENT.sections()
                .forEach(section -> forms.section(CommitmentTemplate.COMMITMENT, section, read(id),
                        FormViewBuilder.FormState.plain(Language.ES))
                        .forEach(field -> found.put(field.parameter(), field)));
        return found;
    }

    @Override
    public void close() {
        reminders.close();
        database.close();
    }
}
