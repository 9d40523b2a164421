package minga.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.document.FieldText;
import minga.export.JsonLinesFormat;
import minga.export.PracticeExport;
import minga.platform.Database;
import minga.platform.Transactions;
import minga.practice.JpaPractices;
import minga.practice.Practices;
import minga.territory.Commune;
import minga.territory.JpaTerritory;
import minga.territory.Municipality;
import minga.territory.Province;
import minga.territory.Region;
import minga.territory.Territory;
import minga.vocabulary.JpaVocabularies;
import minga.vocabulary.Term;
import minga.web.Language;

/** An import into an empty database that knows one commune, Quilicura, and one theme. */
record ImportFixture(Practices practices, Changes changes, Territory territory, PracticeImport intake,
        PracticeExport export) {

    /** A good line, id bp001. */
    static final String ONE = """
            {"id":"bp001","name":"Escuela de liderazgo","municipality":"quilicura","startYear":2021,\
            "duration":"12 meses",\
            "responsible":["Centro de la Mujer"],"partners":["ONU Mujeres"],"description":"Se formó a lideresas.",\
            "objectives":["Fortalecer el liderazgo"],"activities":["Talleres"],\
            "indicators":[{"text":"Lideresas activas","verifications":["Acta de constitución"]}],\
            "themes":["género","bailes"],"populations":["mujeres"],"evidenceText":["Diploma de la escuela, 2021."]}
            """.strip();

    static ImportFixture on(Database database) {
        Transactions transactions = database.transactions();
        Changes changes = new JpaChanges(transactions, Clock.systemUTC());
        Practices practices = new JpaPractices(transactions, changes, Clock.systemUTC());
        Territory territory = new JpaTerritory(transactions);
        territory.replace(new Territory.Atlas(
                List.of(new Region("13", "Metropolitana de Santiago", "Metropolitana", "RM", 7)),
                List.of(new Province("131", "Santiago", "13")),
                List.of(new Commune("13125", "Quilicura", "131")),
                List.of(new Municipality("13125", "Quilicura", "13125"))));
        JpaVocabularies vocabularies = new JpaVocabularies(transactions);
        vocabularies.replace("themes", List.of(
                new Term("themes", "women-gender", 0, "mujeres y género", "women", null, "alias: género|violencia")));
        return new ImportFixture(practices, changes, territory,
                new PracticeImport(transactions, practices, territory, vocabularies, Clock.systemUTC()),
                new PracticeExport(practices, FieldText.forReading(Language.ES, vocabularies, territory), ""));
    }

    ImportReport take(String... lines) throws IOException {
        return take(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    ImportReport take(byte[] file) throws IOException {
        return intake.read(new ByteArrayInputStream(file), done -> {});
    }

    boolean has(String sourceId) {
        return practices.withSourceId(sourceId).isPresent();
    }

    String exported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonLinesFormat().write(export.all(done -> {}), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
