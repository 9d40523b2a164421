package minga.seminar;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minga.account.Caller;
import minga.account.Role;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.commitment.Commitments;
import minga.commitment.JpaCommitments;
import minga.form.CodeLists;
import minga.form.FieldView;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.form.FormViewBuilder;
import minga.platform.Database;
import minga.platform.Fault;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.practice.JpaPractices;
import minga.practice.Practices;
import minga.seed.Seed;
import minga.template.RecordDirectory;
import minga.territory.JpaTerritory;
import minga.territory.Territory;
import minga.vocabulary.JpaVocabularies;
import minga.vocabulary.Vocabularies;
import minga.web.Language;

/** Seminars of a curator on a real database, with the portal's own content. */
final class SeminarFixture implements AutoCloseable {

    static final Caller CARLA = new Caller(1, "Carla", "carla@minrel.example", Set.of(Role.CURATOR), null);

    final Transactions transactions;
    final Changes changes;
    final Seminars seminars;
    final Commitments commitments;
    final SeminarDesk desk;
    final FormViewBuilder forms;
    private final FormBinder binder;
    private final Database database;

    SeminarFixture(TestDatabase kind) {
        Clock clock = Clock.systemUTC();
        database = kind.open();
        transactions = database.transactions();
        changes = new JpaChanges(transactions, clock);
        seminars = new JpaSeminars(transactions, changes);
        commitments = new JpaCommitments(transactions, changes);
        Practices practices = new JpaPractices(transactions, changes, clock);
        Vocabularies vocabularies = new JpaVocabularies(transactions);
        Territory territory = new JpaTerritory(transactions);
        new Seed(transactions, territory, vocabularies, practices, seminars, commitments, clock)
                .load(Path.of("content"));
        CodeLists lists = new CodeLists(vocabularies, territory,
                Map.of("practice", new ThreePractices(practices), "seminar", SeminarDirectory.ofPublished(seminars)));
        binder = new FormBinder(lists);
        desk = new SeminarDesk(transactions, seminars, binder, clock);
        forms = new FormViewBuilder(lists);
    }

    /** The practices of the presentation, without an index. */
    private record ThreePractices(Practices practices) implements RecordDirectory {

        @Override
        public Optional<Entry> find(String code) {
            return practices.withCode(code).or(() -> practices.withSourceId(code))
                    .flatMap(practice -> practice.published()
                            .map(version -> new Entry(practice.code(), version.identification().name())));
        }

        @Override
        public List<Entry> search(String words, int limit) {
            return practices.published(practices.publishedAfter(0, 100)).stream()
                    .map(version -> new Entry(version.practice().code(), version.identification().name()))
                    .filter(entry -> entry.label().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                    .limit(limit).toList();
        }
    }

    FormBinder binder() {
        return binder;
    }

    /** Carla begins a seminar of that title. */
    long begin(String title) {
        return desk.begin(CARLA, new FormValues(Map.of("title", List.of(title)), ""), "k" + System.nanoTime());
    }

    Seminar seminar(long id) {
        return desk.read(CARLA, id);
    }

    List<Fault> save(long id, Map<String, List<String>> typed, String button) {
        return desk.save(CARLA, id, seminar(id).revision(), new FormValues(typed, button));
    }

    List<Fault> type(long id, String parameter, String... values) {
        return save(id, Map.of(parameter, List.of(values)), "guardar");
    }

    List<Fault> press(long id, String button) {
        return save(id, Map.of(), button);
    }

    /** The fields that hold values, as the form shows them now. */
    Map<String, FieldView> fields(long id) {
        Map<String, FieldView> found = new LinkedHashMap<>();
        SeminarTemplate.SEMINAR.sections()
                .forEach(section -> collect(forms.section(SeminarTemplate.SEMINAR, section, seminar(id),
                        FormViewBuilder.FormState.plain(Language.ES)), found));
        return found;
    }

    private static void collect(List<FieldView> fields, Map<String, FieldView> found) {
        for (FieldView field : fields) {
            field.rows().forEach(row -> collect(row.fields(), found));
            if (!field.kind().equals("ROWS")) {
                found.put(field.parameter(), field);
            }
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
