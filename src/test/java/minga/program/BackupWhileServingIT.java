package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import minga.harness.CommandRun;
import minga.harness.ForkedPortal;
import minga.harness.People;
import minga.harness.Person;
import minga.platform.Settings;
import minga.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests a backup made while people write, restored into an empty directory: what was acknowledged before it began is
 * there.
 */
class BackupWhileServingIT {

    private static final int BEFORE = 15;

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_before_it_began_comes_back() throws IOException, InterruptedException {
        Map<String, String> settings = Map.of("MINGA_DATA", folder.resolve("data").toString());
        try (ForkedPortal portal = ForkedPortal.start(folder.resolve("data"))) {
            drill(portal, settings, List.of("backup", folder.resolve("copy").toString()));
            CommandRun portable = CommandRun.with(settings, "backup", "--portable",
                    folder.resolve("portable").toString());
            assertThat(portable.code()).as(portable.output()).isEqualTo(ExitCode.DONE);
        }
        restoredIn(Map.of("MINGA_DATA", folder.resolve("again").toString()), folder.resolve("copy"));
        restoredIn(Map.of("MINGA_DATA", folder.resolve("rows").toString()), folder.resolve("portable"));
    }

    @Test
    void the_same_on_postgresql_and_with_another_directory_it_is_refused() throws IOException, InterruptedException {
        try (EmbeddedPostgres server = TestDatabase.started(); EmbeddedPostgres empty = TestDatabase.started()) {
            Map<String, String> settings = on(server, "data");
            try (ForkedPortal portal = ForkedPortal.start(Path.of("target").toAbsolutePath(), folder.resolve("data"),
                    settings)) {
                drill(portal, settings, List.of("backup", folder.resolve("copy").toString()));
                CommandRun elsewhere = CommandRun.with(on(server, "elsewhere"), "backup",
                        folder.resolve("wrong").toString());
                assertThat(elsewhere.code()).isEqualTo(ExitCode.FAILED);
                assertThat(elsewhere.output()).contains("no hay un portal que respaldar", "MINGA_DATA")
                        .doesNotContain("\tat ");
            }
            try (ForkedPortal other = ForkedPortal.start(folder.resolve("other"))) {
                assertThat(other.data()).exists();
            }
            CommandRun mixed = CommandRun.with(on(server, "other"), "backup", folder.resolve("mixed").toString());
            assertThat(mixed.output()).contains("no es la de esta base de datos");
            assertThat(mixed.code()).isEqualTo(ExitCode.FAILED);
            restoredIn(on(empty, "again"), folder.resolve("copy"));
        }
    }

    private Map<String, String> on(EmbeddedPostgres server, String data) {
        return Map.of("MINGA_DATA", folder.resolve(data).toString(), "MINGA_DB_URL",
                server.getJdbcUrl("postgres", "postgres"), "MINGA_DB_USER", "postgres");
    }

    private final List<String> acknowledged = new CopyOnWriteArrayList<>();

    /** Somebody begins drafts before, during and after the backup; one has a file. */
    private void drill(ForkedPortal portal, Map<String, String> settings, List<String> command)
            throws IOException, InterruptedException {
        Person rosa = new People.Known(portal).member("rosa", "13125");
        for (int i = 0; i < BEFORE; i++) {
            acknowledged.add(begun(rosa, "Antes " + i));
        }
        List<String> before = List.copyOf(acknowledged);
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; !over.get(); i++) {
                acknowledged.add(begun(rosa, "Durante " + i));
            }
        });
        CommandRun backup = CommandRun.with(settings, command.toArray(String[]::new));
        over.set(true);
        writer.join();
        assertThat(backup.code()).as(backup.output()).isEqualTo(ExitCode.DONE);
        assertThat(backup.output()).contains("El portal está en marcha", "Copiando la base de datos",
                "Copiando los antecedentes", "Respaldo completo en");
        assertThat(acknowledged).as("people wrote on meanwhile").hasSizeGreaterThan(before.size());
        acknowledged.clear();
        acknowledged.addAll(before);
    }

    private static String begun(Person person, String name) {
        HttpResponse<String> answer = person.post("/postulaciones/nueva",
                Map.of("name", name, "key", "k" + name.replace(" ", "")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return name;
    }

    private void restoredIn(Map<String, String> settings, Path copy) throws IOException, InterruptedException {
        CommandRun restore = CommandRun.with(settings, "restore", copy.toString());
        assertThat(restore.code()).as(restore.output()).isEqualTo(ExitCode.DONE);
        try (Portal portal = Portal.open(Settings.read(new HashMap<>(settings)), Clock.systemUTC())) {
            Set<String> names = portal.practices().ofMunicipality("13125").stream()
                    .map(practice -> practice.newest().identification().name())
                    .collect(Collectors.toSet());
            assertThat(names).containsAll(acknowledged);
        }
        CommandRun check = CommandRun.with(settings, "check");
        assertThat(check.code()).as(check.output()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_damaged_copy_is_one_clear_sentence() throws IOException, InterruptedException {
        Path copy = Files.createTempDirectory(folder, "copy");
        Files.writeString(copy.resolve("manifest.json"), "{}");
        CommandRun told = CommandRun.of(folder.resolve("target"), "restore", copy.toString());
        assertThat(told.code()).isEqualTo(ExitCode.FAILED);
        assertThat(told.output()).contains("está dañado").doesNotContain("\tat ").doesNotContain("Exception");
    }
}
