package minga.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import minga.change.ChangeKind;
import minga.change.JpaChanges;
import minga.evidence.extraction.ExtractedText;
import minga.evidence.malware.JpaFileScans;
import minga.evidence.personaldata.JpaFileTexts;
import minga.evidence.personaldata.PersonalDataDetector;
import minga.platform.Database;
import minga.platform.Settings;
import minga.platform.TestDatabase;
import minga.platform.TestSettings;
import minga.platform.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of backup and restore on Derby and PostgreSQL. */
class BackupTest {

    private static final String FILE = "a".repeat(64);
    private static final ExtractedText TEXT = new ExtractedText(ExtractedText.State.COMPLETE, List.of(
            new ExtractedText.Page("", ExtractedText.Unit.PAGE, 1, "Señora\nRUN 12.345.678-5")));
    /** A dossier whose draft has an entry. */
    private static final List<String> DOSSIER = List.of(
            "dossier (id, code, visibility, link_token, created_at, revision)"
                    + " values (1, 'CA-2026-0001', 'LINK', '0123', '2026-11-29 10:00:00', 1)",
            "dossier_version (id, dossier_id, version_number, title, held_on, language, updated_at, revision)"
                    + " values (2, 1, 1, 'Ñandú', '2026-08-26', 'es', '2026-11-29 10:00:00', 1)",
            "dossier_entry (id, version_id, place, practice_code, depth, with_evidence, questions)"
                    + " values (3, 2, 1, 'BP-2026-0001', 'PAGE', TRUE, '¿Qué?\n¿Quién?')",
            "dossier_code (code_year, last_number) values (2026, 1)");

    @TempDir
    Path folder;

    @Test
    void derby_comes_back_with_its_evidence_and_every_hash() throws IOException {
        Settings before = filled(TestSettings.in(folder.resolve("before")));
        Manifest manifest = backup(before, false);
        assertThat(manifest.form()).isEqualTo(Manifest.Form.DERBY);
        assertThat(manifest.files()).extracting(Manifest.Entry::path).contains("evidence/ab/cd");
        Settings after = TestSettings.in(Files.createDirectories(folder.resolve("after")));
        new Restore(after).from(folder.resolve("backup"));
        assertThat(changes(after)).isEqualTo(3);
        assertThat(after.evidence().resolve("ab/cd")).hasContent("prueba");
        assertThat(after.secondFactorKey()).hasContent("00ff");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(after.secondFactorKey())))
                .isEqualTo("rw-------");
    }

    @Test
    void the_portable_form_takes_derby_to_postgresql_and_back() throws IOException {
        Settings derby = filled(TestSettings.in(folder.resolve("derby")));
        assertThat(backup(derby, true).form()).isEqualTo(Manifest.Form.ROWS);
        try (EmbeddedPostgres server = TestDatabase.started()) {
            Database.Address address = new Database.Address(server.getJdbcUrl("postgres", "postgres"), "postgres", "",
                    3);
            Settings postgres = TestSettings.on(Files.createDirectories(folder.resolve("postgres")), address);
            new Restore(postgres).from(folder.resolve("backup"));
            assertThat(changes(postgres)).isEqualTo(3);
            assertThatThrownBy(() -> new Restore(postgres).from(folder.resolve("backup")))
                    .hasMessageContaining("no está vacía");
            assertThat(backup(postgres, false, "again").form()).isEqualTo(Manifest.Form.ROWS);
        }
        Settings back = TestSettings.in(Files.createDirectories(folder.resolve("back")));
        new Restore(back).from(folder.resolve("again"));
        assertThat(changes(back)).isEqualTo(3);
        assertThat(identity(back)).isEqualTo(identity(derby));
    }

    @Test
    void a_changed_byte_is_found_out() throws IOException {
        Settings before = filled(TestSettings.in(folder.resolve("before")));
        backup(before, false);
        Files.writeString(folder.resolve("backup/evidence/ab/cd"), "Prueba");
        assertRefused("no es como se guardó");
        Files.delete(folder.resolve("backup/evidence/ab/cd"));
        assertRefused("faltan o sobran");
        Files.delete(folder.resolve("backup").resolve(Manifest.NAME));
        assertRefused("no hay un respaldo completo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", "[]", "null", "{\"made\":1}",
            "{\"made\":\"ayer\",\"form\":\"ROWS\",\"schema\":\"1\",\"files\":[]}",
            "{\"made\":\"2026-01-01T00:00:00Z\",\"form\":\"OTRA\",\"schema\":\"1\",\"files\":[]}",
            "{\"made\":\"2026-01-01T00:00:00Z\",\"form\":\"ROWS\",\"schema\":\"1\"}",
            "{\"made\":\"2026-01-01T00:00:00Z\",\"form\":\"ROWS\",\"schema\":\"1\",\"files\":[1]}",
            "{\"made\":\"2026-01-01T00:00:00Z\",\"form\":\"ROWS\",\"schema\":\"1\",\"files\":[{\"path\":1,"
                    + "\"bytes\":\"x\"}]}",
            "\u0000\u0001"})
    void a_manifest_that_is_none_is_told_in_one_sentence(String manifest) throws IOException {
        Files.createDirectories(folder.resolve("backup"));
        Files.writeString(folder.resolve("backup").resolve(Manifest.NAME), manifest);
        assertRefused("está dañado");
    }

    @Test
    void rows_that_are_none_are_told_in_one_sentence() throws IOException {
        Settings before = filled(TestSettings.in(folder.resolve("before")));
        backup(before, true);
        Path rows = folder.resolve("backup/rows/change_log.jsonl");
        Files.writeString(rows, Files.readString(rows).replace("[1,", "[\"uno\","));
        Files.delete(folder.resolve("backup").resolve(Manifest.NAME));
        Manifest.of(folder.resolve("backup"), Instant.EPOCH, Manifest.Form.ROWS, schema(before))
                .write(folder.resolve("backup"));
        assertRefused("sus filas no entran");
    }

    private static String schema(Settings settings) {
        try (Database database = Database.open(settings.database());
                var connection = database.source().getConnection()) {
            return TableDump.schema(connection);
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void nothing_is_restored_over_anything() throws IOException {
        Settings before = filled(TestSettings.in(folder.resolve("before")));
        backup(before, false);
        assertThatThrownBy(() -> new Restore(before).from(folder.resolve("backup"))).isInstanceOf(BackupFailure.class)
                .hasMessageContaining("no está vacía");
        assertThatThrownBy(() -> backup(before, false)).isInstanceOf(BackupFailure.class)
                .hasMessageContaining("no está vacía");
    }

    private void assertRefused(String reason) throws IOException {
        Settings after = TestSettings.in(Files.createDirectories(folder.resolve("after")));
        assertThatThrownBy(() -> new Restore(after).from(folder.resolve("backup"))).isInstanceOf(BackupFailure.class)
                .hasMessageContaining(reason);
    }

    private static Settings filled(Settings settings) throws IOException {
        try (Database database = Database.open(settings.database())) {
            Transactions transactions = database.transactions();
            JpaChanges changes = new JpaChanges(transactions, Clock.systemUTC());
            for (int i = 1; i <= 3; i++) {
                long subject = i;
                transactions.write(() -> changes.record(ChangeKind.values()[0], subject,
                        subject == 2 ? null : "ñandú «" + subject + "»\n\t"));
            }
            new JpaFileTexts(transactions).store(FILE, TEXT, PersonalDataDetector.find(TEXT), Instant.EPOCH);
            new JpaFileScans(transactions).record(FILE, Optional.of("Eicar"), Instant.EPOCH);
            DOSSIER.forEach(row -> transactions.write(
                    () -> transactions.entities().createNativeQuery("insert into " + row).executeUpdate()));
        }
        Files.createDirectories(settings.evidence().resolve("ab"));
        Files.writeString(settings.evidence().resolve("ab/cd"), "prueba");
        Files.createDirectories(settings.keys());
        Files.writeString(settings.secondFactorKey(), "00ff");
        Files.setPosixFilePermissions(settings.secondFactorKey(), PosixFilePermissions.fromString("rw-------"));
        return settings;
    }

    private Manifest backup(Settings settings, boolean portable) throws IOException {
        return backup(settings, portable, "backup");
    }

    private Manifest backup(Settings settings, boolean portable, String name) throws IOException {
        try (Database database = Database.open(settings.database())) {
            Backup backup = new Backup(database, settings, Clock.systemUTC());
            return portable ? backup.makePortable(folder.resolve(name)) : backup.make(folder.resolve(name));
        }
    }

    private static long changes(Settings settings) {
        try (Database database = Database.open(settings.database())) {
            JpaChanges changes = new JpaChanges(database.transactions(), Clock.systemUTC());
            assertThat(changes.after(0, 10).get(2).detail()).isEqualTo("ñandú «3»\n\t");
            assertThat(changes.after(0, 10).get(1).detail()).isNull();
            JpaFileTexts texts = new JpaFileTexts(database.transactions());
            assertThat(texts.text(FILE)).contains(TEXT);
            assertThat(new JpaFileScans(database.transactions()).verdict(FILE)).contains("Eicar");
            assertThat(texts.findings(FILE)).isEqualTo(PersonalDataDetector.find(TEXT)).hasSize(1);
            assertThat(database.transactions().read(() -> (Object[]) database.transactions().entities()
                    .createNativeQuery("select d.code, d.link_token, v.title, v.held_on, e.with_evidence, e.questions"
                            + " from dossier d join dossier_version v on v.dossier_id = d.id join dossier_entry e"
                            + " on e.version_id = v.id")
                    .getSingleResult())).extracting(String::valueOf).containsExactly("CA-2026-0001", "0123", "Ñandú",
                            "2026-08-26", "true", "¿Qué?\n¿Quién?");
            return changes.last();
        }
    }

    private static String identity(Settings settings) {
        try (Database database = Database.open(settings.database())) {
            return new JpaChanges(database.transactions(), Clock.systemUTC()).databaseId();
        }
    }
}
