package minga.dossier;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import minga.account.Caller;
import minga.account.Role;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.commitment.JpaCommitments;
import minga.document.ExportFormat;
import minga.document.ExportFormats;
import minga.document.FieldText;
import minga.export.PublicFormats;
import minga.form.CodeLists;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.form.FormViewBuilder;
import minga.platform.Database;
import minga.platform.Fault;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.practice.JpaPractices;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.seed.Seed;
import minga.seminar.JpaSeminars;
import minga.template.RecordDirectory;
import minga.territory.JpaTerritory;
import minga.territory.Territory;
import minga.vocabulary.JpaVocabularies;
import minga.vocabulary.Vocabularies;
import minga.web.Language;
import minga.web.RequestContext;

/** Dossiers of a curator on a real database, with the three practices of the portal's own content. */
final class DossierFixture implements AutoCloseable {

    static final Caller CARLA = new Caller(1, "Carla", "carla@minrel.example", Set.of(Role.CURATOR), null);
    static final Caller ROSA = new Caller(2, "Rosa", "rosa@quilicura.example", Set.of(Role.MEMBER, Role.REVIEWER),
            "13125");

    final Transactions transactions;
    final Changes changes;
    final Dossiers dossiers;
    final Practices practices;
    final DossierDesk desk;
    final DossierBooks books;
    final DossierReaders readers;
    final DossierView view;
    final DossierPageBuilder pages;
    private final Database database;

    DossierFixture(TestDatabase kind) {
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
        dossiers = new JpaDossiers(transactions, changes);
        CodeLists lists = new CodeLists(vocabularies, territory, Map.of());
        RecordDirectory directory = new ByName(practices);
        desk = new DossierDesk(transactions, dossiers, new FormBinder(lists), directory, practices,
                RequestContext::random, clock);
        Function<Language, FieldText> texts = language -> FieldText.forReading(language, vocabularies, territory);
        books = new DossierBooks(practices, texts, territory, AcronymList.read(Path.of("content/acronyms.txt")),
                "https://minga.example");
        readers = new DossierReaders(dossiers);
        view = new DossierView(books, new ExportFormats(formats()));
        pages = new DossierPageBuilder(practices, new FormViewBuilder(lists), directory, books);
    }

    static Stream<ExportFormat> formats() {
        return PublicFormats.all();
    }

    /** Public practices by code and by words of their name, without an index. */
    private record ByName(Practices practices) implements RecordDirectory {

        @Override
        public Optional<Entry> find(String code) {
            return practices.withCode(code).or(() -> practices.withSourceId(code)).or(() -> practices.withSlug(code))
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

    /** The codes of the three practices, by ascending id. */
    List<String> codes() {
        return practices.published(practices.publishedAfter(0, 100)).stream().map(one -> one.practice().code())
                .toList();
    }

    /** Carla begins a dossier of that title with those practices. */
    long begin(String title, String... names) {
        return desk.begin(CARLA, new FormValues(Map.of("title", List.of(title)), ""), List.of(names),
                "k" + System.nanoTime());
    }

    DossierVersion newest(long id) {
        return desk.read(CARLA, id).newest();
    }

    List<Fault> save(long id, Map<String, List<String>> typed, String button) {
        return desk.save(CARLA, id, newest(id).revision(), new FormValues(typed, button));
    }

    List<Fault> press(long id, String button) {
        return save(id, Map.of(), button);
    }

    /** Carla begins, publishes and shows it to everybody. */
    Dossier published(String title, String... names) {
        long id = begin(title, names);
        if (!press(id, "publicar").isEmpty()) {
            throw new AssertionError("not published");
        }
        desk.show(CARLA, id, Visibility.PUBLIC);
        return desk.read(CARLA, id);
    }

    /** The practice gets another public version with that description. */
    void changes(String code, String description) {
        transactions.write(() -> {
            Practice practice = practices.withCode(code).orElseThrow();
            PracticeVersion next = practice.revise(Instant.now(Clock.systemUTC()));
            PracticeTemplate.DESCRIPTION.set(next, description);
            Instant now = Instant.now(Clock.systemUTC());
            next.send(now);
            next.startReview();
            next.accept(now);
            practices.publish(next);
        });
    }

    void withdraw(String code, String reason) {
        transactions.write(() -> practices.withdraw(practices.withCode(code).orElseThrow(), reason));
    }

    @Override
    public void close() {
        database.close();
    }
}
