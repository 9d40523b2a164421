package minga.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import minga.change.JpaChanges;
import minga.commitment.JpaCommitments;
import minga.document.Block;
import minga.document.Cover;
import minga.document.Document;
import minga.document.DocumentList;
import minga.document.ExportFormat;
import minga.document.FieldText;
import minga.document.RecordDocumentBuilder;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.practice.JpaPractices;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.seed.Seed;
import minga.seminar.JpaSeminars;
import minga.template.RecordFiller;
import minga.territory.JpaTerritory;
import minga.vocabulary.JpaVocabularies;
import minga.web.Language;

/** Documents to write in every format: the practices of the deck, one with every field, and lists with a cover. */
public final class ExportSamples implements AutoCloseable {

    private static final int MANY = 1000;
    private final Database database = TestDatabase.DERBY.open();
    private final PracticeExport export;
    private final Practices practices;
    private final RecordDocumentBuilder<PracticeVersion> records;

    /** Opens a database with the delivered content */
    public ExportSamples() {
        Transactions transactions = database.transactions();
        Clock clock = Clock.systemUTC();
        JpaChanges changes = new JpaChanges(transactions, clock);
        practices = new JpaPractices(transactions, changes, clock);
        JpaTerritory territory = new JpaTerritory(transactions);
        JpaVocabularies vocabularies = new JpaVocabularies(transactions);
        new Seed(transactions, territory, vocabularies, practices, new JpaSeminars(transactions, changes),
                new JpaCommitments(transactions, changes), clock)
                .load(Path.of("content"));
        FieldText text = FieldText.forReading(Language.ES, vocabularies, territory);
        records = new RecordDocumentBuilder<>(PracticeTemplate.PRACTICE, text, false);
        export = new PracticeExport(practices, text, "https://minga.example");
    }

    /** The practices of the deck, as {@code content/} has them. */
    public List<Document> deck() throws IOException {
        List<Document> documents = new ArrayList<>();
        export.results(practices.publishedAfter(0, MANY), "/practicas").source().forEach(documents::add);
        return documents;
    }

    /** A practice with an answer in every field. */
    public Document whole() throws IOException {
        return document(RecordFiller.fill(PracticeTemplate.PRACTICE, PracticeVersion.blank(Instant.EPOCH)));
    }

    /** The document of a version that is stored nowhere, identified as the first practice is. */
    public Document document(PracticeVersion version) throws IOException {
        String name = version.identification().name();
        return new Document(name == null ? "" : name, Language.ES, deck().get(0).metadata(), records.sections(version));
    }

    /** The commitments of the deck, as a table. */
    public Document commitments() {
        List<String> texts = List.of("MINREL: Internacionalización de las regiones",
                "Mesa Intermunicipal de Migración y Refugio (OIM)",
                "Plan de trabajo Dirección de Política Consular — Subdirección de Migraciones Internacionales — "
                        + "Dirección de Coordinación Regional",
                "Seminario Regional «Inclusión Social de Migrantes y Atención en Situaciones de Emergencia en "
                        + "Contextos Urbanos»");
        List<Block.Row> rows = texts.stream().map(text -> new Block.Row(List.of(fact("text", "Compromiso", text),
                fact("owner", "Responsable", "No informado"), fact("due", "Plazo", "No informado")))).toList();
        return new Document("Compromisos e iniciativas", Language.ES, List.of(), List.of(new Document.Section("x",
                "Ministerio de Relaciones Exteriores de Chile", List.of(new Block.Table("commitments",
                        "Compromisos e iniciativas", List.of(new Block.Column("text", "Compromiso o iniciativa"),
                                new Block.Column("owner", "Responsable"), new Block.Column("due", "Plazo")),
                        rows)))));
    }

    private static Block.Fact fact(String key, String label, String text) {
        return new Block.Fact(key, label, Block.Shape.SHORT, List.of(new Block.Value(text, text, text, null)));
    }

    /** The conclusions of the deck, as a list. */
    public Document conclusions() {
        return new Document("Conclusiones y reflexiones finales", Language.ES, List.of(), List.of(new Document.Section(
                "x", "Relación dinámica entre migración y ciudad", List.of(new Block.BulletList(List.of(
                        "La ciudad como origen, tránsito y destino de migrantes",
                        "Fortalecimiento de la gobernanza migratoria local para contribuir a la gobernanza de las "
                                + "migraciones internacionales",
                        "La crisis de los refugiados requiere de una respuesta basada en un enfoque de múltiples "
                                + "partes en las que se incluye las autoridades nacionales y locales"))))));
    }

    /** One document, as the address of a practice gives it. */
    public DocumentList one(Document document) {
        return new DocumentList("minga-practicas", Language.ES, null, 1, columns(), sink -> sink.accept(document));
    }

    /** A list of results. */
    public DocumentList list(List<Document> documents) {
        return new DocumentList("minga-practicas", Language.ES, "https://minga.example/practicas", documents.size(),
                columns(), sink -> all(documents, sink));
    }

    /** A publication with a cover. */
    public DocumentList publication(List<Document> documents) {
        return new DocumentList("carpeta", Language.ES, "https://minga.example/carpetas/1", documents.size(),
                new Cover("Relación dinámica entre migración y ciudad",
                        "Buenas prácticas chilenas en relación a la gobernanza migratoria en los gobiernos locales",
                        List.of("Ministerio de Relaciones Exteriores de Chile", "Santiago, noviembre de 2026")),
                columns(), sink -> all(documents, sink));
    }

    private static void all(List<Document> documents, DocumentList.Sink sink) throws IOException {
        for (Document document : documents) {
            sink.accept(document);
        }
    }

    private List<Block.Column> columns() {
        return export.results(List.of(), "/practicas").columns();
    }

    @Override
    public void close() {
        database.close();
    }

    /** The file of that format. */
    public static byte[] written(ExportFormat format, DocumentList documents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(documents, out);
        return out.toByteArray();
    }

    /** Keeps a file to be looked at. */
    public static void keep(String name, byte[] file) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/exports")).resolve(name), file);
    }
}
