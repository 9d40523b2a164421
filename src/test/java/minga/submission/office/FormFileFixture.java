package minga.submission.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minga.account.Accounts;
import minga.account.Caller;
import minga.account.Invitation;
import minga.account.Invitations;
import minga.account.JpaAccounts;
import minga.account.JpaInvitations;
import minga.account.JpaKeptForms;
import minga.account.JpaSessions;
import minga.account.OneTimeToken;
import minga.account.Role;
import minga.account.TestPasswords;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.commitment.JpaCommitments;
import minga.document.FieldText;
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
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.practice.Remark;
import minga.practice.Remarks;
import minga.seed.Seed;
import minga.seminar.JpaSeminars;
import minga.submission.SubmissionNotifier;
import minga.submission.Submissions;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Rows;
import minga.template.Template;
import minga.territory.JpaTerritory;
import minga.territory.Territory;
import minga.vocabulary.JpaVocabularies;
import minga.vocabulary.Vocabularies;
import minga.web.Language;

/** Form files on a real database, with the portal's own content: Rosa and Raúl write for Quilicura. */
final class FormFileFixture implements AutoCloseable {

    static final String CANARY = "=1+1 <script>alert(1)</script> \"ñandú\" & 'Ü' 🏠 _x000D_";

    final Caller rosa;
    final Caller raul;
    final Submissions submissions;
    final FormFiles files;
    final JpaKeptForms kept;
    final FormViewBuilder forms;
    final FormBinder binder;
    final Transactions transactions;
    final Practices practices;
    final CodeLists lists;
    final Territory territory;
    private final Database database;
    private final Accounts accounts;
    private final Invitations invitations;

    FormFileFixture(TestDatabase kind) {
        Clock clock = Clock.systemUTC();
        database = kind.open();
        transactions = database.transactions();
        Changes changes = new JpaChanges(transactions, clock);
        practices = new JpaPractices(transactions, changes, clock);
        Vocabularies vocabularies = new JpaVocabularies(transactions);
        territory = new JpaTerritory(transactions);
        new Seed(transactions, territory, vocabularies, practices, new JpaSeminars(transactions, changes),
                new JpaCommitments(transactions, changes), clock).load(Path.of("content"));
        lists = new CodeLists(vocabularies, territory, Map.of());
        accounts = new JpaAccounts(transactions, new JpaSessions(transactions, clock, Duration.ofHours(1)), clock, 10,
                TestPasswords.HASHER);
        invitations = new JpaInvitations(transactions, accounts, clock, TestPasswords.HASHER);
        binder = new FormBinder(lists);
        forms = new FormViewBuilder(lists);
        submissions = new Submissions(transactions, practices, new SubmissionNotifier(changes,
                new JpaNotices(transactions, clock), accounts, territory,
                URI.create("https://minga.example.cl")), new NoRemarks(),
                binder, clock);
        kept = new JpaKeptForms(transactions, clock, Duration.ofHours(1));
        files = new FormFiles(submissions, binder, forms, kept,
                language -> FieldText.forReading(language, vocabularies, territory));
        rosa = joins("rosa@quilicura.example");
        raul = joins("raul@quilicura.example");
    }

    private Caller joins(String mail) {
        String key = invitations.invite(new Invitation(mail, mail, Set.of(Role.MEMBER), "13125"));
        invitations.register(key, OneTimeToken.Purpose.INVITATION,
                new Invitations.Joining(mail, mail, "una frase larga y secreta 27", "es"));
        long id = accounts.findByMail(mail).orElseThrow().id();
        return new Caller(id, mail, mail, Set.of(Role.MEMBER), "13125");
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

    BulkForms bulk() {
        return new BulkForms(transactions, practices, binder, forms, Clock.systemUTC());
    }

    long begin() {
        return submissions.begin(rosa, "Mesa de diálogo vecinal", "k" + System.nanoTime());
    }

    PracticeVersion version(long id) {
        return submissions.read(rosa, id).newest();
    }

    byte[] download(long id, FormFileType type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.write(rosa, id, type, Language.ES, bytes);
        return bytes.toByteArray();
    }

    void upload(Caller caller, long id, byte[] file) throws IOException {
        Path path = Files.createTempFile("minga-prueba", ".bin");
        try {
            files.keep(caller, id, Files.write(path, file), Language.ES);
        } finally {
            Files.delete(path);
        }
    }

    List<FormChange> changes(long id) {
        return files.changes(rosa, id, Language.ES).orElseThrow();
    }

    /** Rosa saves those changes, as the page showed them. */
    boolean take(long id, List<FormChange> changes) {
        return files.save(rosa, id, new FormFiles.Choice(
                changes.stream().map(FormChange::id).collect(Collectors.toSet()),
                changes.stream().filter(change -> !change.shown().isEmpty())
                        .collect(Collectors.toMap(FormChange::id, FormChange::shown))),
                Language.ES);
    }

    /** Types into the form of the page. */
    void type(long id, String parameter, String words) {
        write(id, Map.of(parameter, List.of(words)));
    }

    void write(long id, Map<String, List<String>> values) {
        List<?> faults = submissions.edit(rosa, id, version -> binder.merge(PracticeTemplate.PRACTICE,
                PracticeTemplate.PRACTICE.sections(), version, new FormValues(values, ""), true)).faults();
        if (!faults.isEmpty()) {
            throw new AssertionError(faults);
        }
    }

    void addRows(long id, int count) {
        submissions.edit(rosa, id, version -> {
            addRows(PracticeTemplate.PRACTICE, version, count);
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> void addRows(Template<T> template, T record, int count) {
        for (Field<T, ?> field : template.fields()) {
            if (field.kind() == FieldKind.ROWS) {
                Rows<Object> rows = (Rows<Object>) field.get(record);
                for (int i = 0; i < count; i++) {
                    addRows((Template<Object>) field.rowTemplate(), rows.add(), count);
                }
            }
        }
    }

    /** A ficha with every field answered, two rows in every list of every level. */
    long full() {
        long id = begin();
        addRows(id, 2);
        Map<String, List<String>> typed = new LinkedHashMap<>();
        leaves(form(id)).forEach(field -> typed.put(field.parameter(), answer(field)));
        write(id, typed);
        return id;
    }

    /** Every answer of the ficha by its parameter. */
    Map<String, List<String>> answers(long id) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        leaves(form(id)).forEach(field -> answers.put(field.parameter(), field.values()));
        return answers;
    }

    List<FieldView> form(long id) {
        PracticeVersion version = version(id);
        return PracticeTemplate.PRACTICE.sections().stream().flatMap(section -> forms.section(
                PracticeTemplate.PRACTICE, section, version, FormViewBuilder.FormState.plain(Language.ES)).stream())
                .toList();
    }

    static List<FieldView> leaves(List<FieldView> fields) {
        List<FieldView> leaves = new ArrayList<>();
        for (FieldView field : fields) {
            field.rows().forEach(row -> leaves.addAll(leaves(row.fields())));
            if (!field.kind().equals("ROWS")) {
                leaves.add(field);
            }
        }
        return leaves;
    }

    /** An answer of that kind, another one for each field. */
    static List<String> answer(FieldView field) {
        String own = Integer.toString(Math.floorMod(field.parameter().hashCode(), 900));
        return switch (field.kind()) {
            case "LINE" -> List.of(field.atMost() < 90 ? "=" + own : CANARY + own);
            case "TEXT", "MARKDOWN" -> List.of("Párrafo " + own + "\n\n" + CANARY + "\n☐ otro\n- x");
            case "MAIL" -> List.of("migracion" + own + "@quilicura.example");
            case "LINK" -> List.of("https://www.quilicura.example/informe?a=" + own + "&b=%3Cb%3E");
            case "YEAR" -> List.of("2016");
            case "NUMBER", "MONEY" -> List.of("1234" + own);
            case "PERCENT" -> List.of("87");
            case "DATE" -> List.of("2016-08-26");
            case "FLAG" -> List.of("false");
            case "WORDS" -> List.of("<i>uno</i> " + own, "dos & \"tres\"");
            case "CHOICE", "REFERENCE" -> List.of(field.choices().get(field.choices().size() - 1).code());
            default -> field.choices().stream().limit(2).map(FieldView.Choice::code).toList();
        };
    }

    @Override
    public void close() {
        database.close();
    }
}
