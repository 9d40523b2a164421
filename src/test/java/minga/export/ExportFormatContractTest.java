package minga.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import minga.change.JpaChanges;
import minga.document.Block;
import minga.document.Document;
import minga.document.DocumentList;
import minga.document.ExportFormat;
import minga.document.FieldText;
import minga.document.RecordDocumentBuilder;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.practice.ImportedPractice;
import minga.practice.JpaPractices;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.RecordFiller;
import minga.template.TemplateJson;
import minga.territory.JpaTerritory;
import minga.vocabulary.JpaVocabularies;
import minga.web.Language;
import minga.web.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract test of every export format; it finds the formats by their interface, a new one too. */
class ExportFormatContractTest {

    private static final int MANY = 10_000;
    private static final List<ExportFormat> FORMATS = found();
    private static final List<Document.Metadata> CODE = List
            .of(new Document.Metadata("code", "Código", "BP-2026-0001", "BP-2026-0001"));
    private static Database database;
    private static FieldText text;
    private static RecordDocumentBuilder<PracticeVersion> records;

    @BeforeAll
    static void open() {
        database = TestDatabase.DERBY.open();
        text = FieldText.forReading(Language.ES, new JpaVocabularies(database.transactions()),
                new JpaTerritory(database.transactions()));
        records = new RecordDocumentBuilder<>(PracticeTemplate.PRACTICE, text, false);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static Stream<ExportFormat> formats() {
        return FORMATS.stream();
    }

    private static List<ExportFormat> found() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("minga")
                .stream()
                .filter(one -> one.isAssignableTo(ExportFormat.class)
                        && !one.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::reflect).map(ExportFormatContractTest::made).toList();
    }

    private static ExportFormat made(Class<?> format) {
        try {
            return (ExportFormat) format.getConstructor().newInstance();
        } catch (ReflectiveOperationException not) {
            throw new AssertionError(format + " needs a public constructor without parameters", not);
        }
    }

    private static Document document(PracticeVersion version) {
        String name = version.identification().name();
        return new Document(name == null ? "" : name, Language.ES, CODE, records.sections(version));
    }

    private static DocumentList list(DocumentList.Source source) {
        List<Block.Column> columns = new ArrayList<>(List.of(new Block.Column("code", "Código")));
        columns.addAll(records.columns());
        return new DocumentList("minga-practicas", Language.ES, "https://minga.example/practicas", 1, columns, source);
    }

    private static byte[] written(ExportFormat format, PracticeVersion... versions) throws IOException {
        return written(format, list(sink -> {
            for (PracticeVersion version : versions) {
                sink.accept(document(version));
            }
        }));
    }

    private static byte[] written(ExportFormat format, DocumentList documents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("the stream is its caller's to close");
            }
        };
        format.write(documents, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void it_has_a_name_in_both_languages_and_the_ending_is_an_address(ExportFormat format) {
        for (Language language : Language.values()) {
            assertThat(Messages.has(language, "export.format." + format.suffix())).as(language.code()).isTrue();
        }
        assertThat(format.suffix()).matches("[a-z]{1,10}");
        assertThat(formats().filter(one -> one.suffix().equals(format.suffix()))).hasSize(1);
    }

    static Stream<ExportFormat> formatsWithFields() {
        return formats().filter(format -> !format.cites());
    }

    @ParameterizedTest
    @MethodSource("formatsWithFields")
    void every_public_field_is_there_with_its_accents_and_none_for_members(ExportFormat format) throws IOException {
        PracticeVersion version = RecordFiller.fill(PracticeTemplate.PRACTICE, PracticeVersion.blank(Instant.EPOCH));
        String file = ExportedText.of(format, written(format, version));
        List<Block.Value> said = document(version).blocks().stream().flatMap(ExportFormatContractTest::values).toList();
        assertThat(said).hasSizeGreaterThan(100).allSatisfy(value -> assertThat(file).as("%s", value)
                .matches(read -> Stream.of(value.text(), value.plain(), value.data().toString())
                        .map(ExportedText::bare).anyMatch(read::contains)));
        assertThat(file).contains("ñá").doesNotContain("contactRole", "contactMail", "consentToPublish")
                .doesNotContain(version.identification().contactRole(), version.identification().contactMail());
    }

    private static Stream<Block.Value> values(Block block) {
        return block instanceof Block.Fact fact ? fact.values().stream()
                : ((Block.Table) block).rows().stream().flatMap(row -> row.cells().stream())
                        .flatMap(ExportFormatContractTest::values);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void an_empty_record_and_an_empty_list_can_be_read(ExportFormat format) throws IOException {
        HostileText.assertInert(format, written(format, PracticeVersion.blank(Instant.EPOCH)));
        HostileText.assertInert(format, written(format));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void hostile_text_stays_text(ExportFormat format) throws IOException {
        List<PracticeVersion> versions = new ArrayList<>();
        for (String hostile : HostileText.SAMPLES) {
            PracticeVersion version = PracticeVersion.blank(Instant.EPOCH);
            var list = Json.createArrayBuilder().add(hostile).add("a");
            var row = Json.createObjectBuilder().add("institution", hostile).add("role", hostile);
            TemplateJson.read(Json.createObjectBuilder().add("name", hostile)
                    .add("description", hostile + "\n" + hostile)
                    .add("keywords", list).add("partners", Json.createArrayBuilder().add(row))
                    .add("website", "https://minga.example/a|b<c>").build(),
                    PracticeTemplate.PRACTICE, version);
            versions.add(version);
        }
        if (bounded(format)) {
            HostileText.assertInert(format, written(format, versions.toArray(PracticeVersion[]::new)));
        } else {
            for (PracticeVersion version : versions) {
                HostileText.assertInert(format, written(format, version));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_block_of_any_kind_is_written_and_stays_text(ExportFormat format) throws IOException {
        List<Document> documents = HostileText.SAMPLES.stream().map(HostileDocuments::ofEveryKind).toList();
        if (bounded(format)) {
            HostileText.assertInert(format, written(format, list(sink -> HostileDocuments.all(documents, sink))));
            HostileText.assertInert(format, written(format, HostileDocuments.publication(documents)));
        } else {
            for (Document document : documents) {
                HostileText.assertInert(format, written(format, list(sink -> sink.accept(document))),
                        List.of("BlockQuote", "ThematicBreak"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_paragraph_of_a_hundred_kilobytes_is_written(ExportFormat format) throws IOException {
        PracticeVersion version = PracticeVersion.blank(Instant.EPOCH);
        PracticeTemplate.DESCRIPTION.set(version, "palabra ".repeat(12_500) + "final");
        byte[] file = written(format, version);
        HostileText.assertInert(format, file);
        assertThat(format.cites() || ExportedText.of(format, file).contains("palabrafinal")
                || format.suffix().equals("xlsx")).isTrue();
    }

    /** A file that is laid out as a whole takes all samples at once. */
    private static boolean bounded(ExportFormat format) {
        return format.most() < Integer.MAX_VALUE;
    }

    static Stream<ExportFormat> formatsWithoutBound() {
        return formats().filter(format -> !bounded(format));
    }

    @ParameterizedTest
    @MethodSource("formatsWithoutBound")
    void of_ten_thousand_records_hardly_any_is_kept_while_they_are_written(ExportFormat format) throws IOException {
        List<WeakReference<String>> texts = new ArrayList<>();
        List<WeakReference<Document>> documents = new ArrayList<>();
        AtomicLong kept = new AtomicLong(-1);
        LongAdder bytes = new LongAdder();
        format.write(list(sink -> {
            for (int i = 1; i <= MANY; i++) {
                PracticeVersion version = PracticeVersion.blank(Instant.EPOCH);
                PracticeTemplate.NAME.set(version, "Práctica " + i);
                PracticeTemplate.DESCRIPTION.set(version, i + " ñandú".repeat(500));
                texts.add(new WeakReference<>(PracticeTemplate.DESCRIPTION.get(version)));
                Document document = document(version);
                documents.add(new WeakReference<>(document));
                sink.accept(document);
            }
            // Not the size of the heap, which other tests fill at the same time
            System.gc();
            kept.set(Stream.concat(texts.stream(), documents.stream()).filter(one -> one.get() != null).count());
        }), new OutputStream() {
            @Override
            public void write(int one) {
                bytes.increment();
            }

            @Override
            public void write(byte[] some, int from, int count) {
                bytes.add(count);
            }
        });
        assertThat(bytes.sum()).isGreaterThan(MANY);
        assertThat(kept.get()).as("texts and documents kept").isBetween(0L, MANY / 20L);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void drafts_and_what_was_withdrawn_never_leave(ExportFormat format) throws IOException {
        Transactions transactions = database.transactions();
        Clock clock = Clock.systemUTC();
        JpaPractices practices = new JpaPractices(transactions, new JpaChanges(transactions, clock), clock);
        List<Long> ids = new ArrayList<>();
        ids.add(transactions.write(() -> named(practices.begin("13125", null).newest(), "zqborrador").practice().id()));
        ids.add(published(transactions, practices, "zqpublica"));
        long revised = published(transactions, practices, "zqrevisada");
        ids.add(revised);
        transactions.write(() -> {
            Practice practice = practices.find(revised).orElseThrow();
            named(practice.revise(clock.instant()), "zqsiguiente");
        });
        long withdrawn = published(transactions, practices, "zqretirada");
        ids.add(withdrawn);
        transactions.write(() -> practices.withdraw(practices.find(withdrawn).orElseThrow(), "x"));
        PracticeExport lists = new PracticeExport(practices, text, "https://minga.example");
        for (DocumentList list : List.of(lists.results(ids, "/practicas"), lists.all(done -> {}))) {
            assertThat(ExportedText.of(format, written(format, list))).contains("zqpublica", "zqrevisada")
                    .doesNotContain("zqborrador", "zqsiguiente", "zqretirada");
        }
    }

    private static long published(Transactions transactions, JpaPractices practices, String name) {
        PracticeVersion version = named(PracticeVersion.blank(Instant.EPOCH), name);
        return transactions.write(
                () -> practices.importPublished(List.of(new ImportedPractice("13125", null, version))).get(0).id());
    }

    private static PracticeVersion named(PracticeVersion version, String name) {
        PracticeTemplate.NAME.set(version, name);
        return version;
    }
}
