package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minga.harness.HangUpServer;
import minga.harness.Patience;
import minga.harness.Ports;
import minga.harness.PostgresServer;
import minga.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests every command on a broken machine: one sentence that says what to do, and the stack trace in the log file. */
class MachineFaultsAtTheStartIT {

    @TempDir
    Path place;

    private record Told(int code, String said) {

        /** One sentence, perhaps with where the details are; no trace. */
        Told inOneSentence() {
            assertThat(code).as(said).isEqualTo(ExitCode.FAILED);
            assertThat(said.lines().filter(line -> !line.startsWith("{\"at\""))
                    .filter(line -> !line.startsWith("Los detalles") && !line.startsWith("[EL Warning]"))).as(said)
                    .hasSize(1);
            assertThat(said).doesNotContain("\tat ", "  at ");
            return this;
        }
    }

    private Process begin(Path said, Map<String, String> settings, String... command) throws IOException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-jar", Path.of("target/minga.jar").toAbsolutePath().toString()));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MINGA_"));
        builder.environment().put("MINGA_DATA", place.resolve("data").toString());
        builder.environment().put("MINGA_HTTP_PORT", Integer.toString(Ports.free()));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private Told run(Map<String, String> settings, String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("minga", ".out");
        Process process = begin(said, settings, command);
        assertThat(Patience.ended(process)).as("it ends by itself: " + Files.readString(said)).isTrue();
        return new Told(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    @Test
    void a_server_that_is_away_is_waited_for_and_said_once_and_wrong_names_are_told_at_once() throws Exception {
        PostgresServer database = new PostgresServer(place.resolve("postgres"));
        Map<String, String> settings = new HashMap<>(database.settings());
        Told unknown = run(Map.of("MINGA_DB_URL", database.url() + "x", "MINGA_DB_USER", "postgres"), "serve")
                .inOneSentence();
        assertThat(unknown.said()).contains("MINGA_DB_URL", "no acepta");
        database.execute("create user nadie password 'x'");
        Told refused = run(Map.of("MINGA_DB_URL", database.url(), "MINGA_DB_USER", "ninguno"), "check").inOneSentence();
        assertThat(refused.said()).contains("MINGA_DB_USER");
        database.stop();
        assertThat(run(settings, "export", place.resolve("x.jsonl").toString()).inOneSentence().said())
                .contains("no responde", "MINGA_DB_URL");
        Path said = Files.createTempFile("minga", ".out");
        Process waiting = begin(said, settings, "serve");
        try {
            Patience.until(() -> read(said).contains("no responde") ? Optional.of(true) : Optional.empty(),
                    "that it waits");
            try (HangUpServer instead = new HangUpServer(database.port())) {
                instead.awaitConnections(6);
            }
            assertThat(read(said).lines().filter(line -> line.contains("no responde"))).hasSize(1);
            database.start();
            Patience.until(() -> read(said).contains("Minga está lista") ? Optional.of(true) : Optional.empty(),
                    "that it goes on");
        } finally {
            waiting.destroy();
            Patience.ended(waiting);
            database.close();
        }
    }

    @Test
    void a_start_that_waits_stops_when_it_is_told_to() throws Exception {
        Path said = Files.createTempFile("minga", ".out");
        Process waiting = begin(said, Map.of("MINGA_DB_URL", "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/minga",
                "MINGA_DB_USER", "minga"), "serve");
        Patience.until(() -> read(said).contains("espera") ? Optional.of(true) : Optional.empty(), "that it waits");
        waiting.destroy();
        assertThat(Patience.ended(waiting)).as("it stops: " + read(said)).isTrue();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void a_damaged_page_is_one_sentence_for_every_command() throws Exception {
        Portal.open(Settings.defaults(place.resolve("data")), Clock.systemUTC()).close();
        damageLargest(place.resolve("data/database/seg0"), 40);
        for (String command : List.of("serve", "check", "reindex", "export " + place.resolve("x.jsonl"),
                "backup " + place.resolve("copy"))) {
            Told told = run(Map.of(), command.split(" "));
            if (told.code() != ExitCode.REMARKS) {
                assertThat(told.inOneSentence().said()).as(command).contains("está dañada", "restore",
                        "log/minga.0.log");
            }
        }
        assertThat(read(place.resolve("data/log/minga.0.log"))).contains("  at ");
    }

    private static void damageLargest(Path folder, int files) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted(Comparator.comparingLong((Path one) -> one.toFile().length()).reversed())
                    .limit(files).toList()) {
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    for (long at = 4096 + 500; at < bytes.length(); at += 4096) {
                        bytes.seek(at);
                        bytes.write("nonsense".getBytes(StandardCharsets.US_ASCII));
                    }
                }
            }
        }
    }

    @Test
    void a_folder_that_cannot_be_one_is_one_sentence() throws Exception {
        Files.writeString(place.resolve("data"), "a file");
        for (String command : List.of("serve", "check", "export " + place.resolve("x.jsonl"))) {
            assertThat(run(Map.of(), command.split(" ")).inOneSentence().said())
                    .contains(place.resolve("data").toString());
        }
        Files.delete(place.resolve("data"));
        assertThat(run(Map.of(), "export", place.resolve("nowhere/x.jsonl").toString()).inOneSentence().said())
                .contains("nowhere");
        Files.delete(place.resolve("data/database/service.properties"));
        assertThat(run(Map.of(), "check").inOneSentence().said()).contains("está dañada");
    }

    @Test
    void the_data_folder_is_for_its_own_account_alone() throws Exception {
        Path data = Files.createDirectory(place.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Told told = run(Map.of(), "check");
        assertThat(told.said()).contains("0700");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
        assertThat(run(Map.of(), "check").said()).doesNotContain("0700");
    }

    @Test
    void a_folder_with_what_is_not_ours_is_left_and_that_is_said() throws Exception {
        Path data = Files.createDirectory(place.resolve("data"));
        Files.writeString(data.resolve("carta.txt"), "of somebody");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(run(Map.of(), "check").said()).contains("chmod 700");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwxr-xr-x");
    }

    @Test
    void started_by_the_script_every_file_is_for_its_own_account_alone() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of("deploy/minga").toAbsolutePath().toString(), "check");
        builder.environment().put("MINGA_DATA", place.resolve("data").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process check = builder.redirectErrorStream(true).redirectOutput(place.resolve("said").toFile()).start();
        assertThat(Patience.ended(check)).isTrue();
        try (Stream<Path> all = Files.walk(place.resolve("data"))) {
            assertThat(all.filter(file -> !mode(file).endsWith("------"))).isEmpty();
        }
    }

    @Test
    void a_damaged_class_archive_is_as_if_absent() throws Exception {
        Path archive = Files.createDirectories(place.resolve("data")).resolve("minga.jsa");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        new ProcessBuilder(java, "-XX:ArchiveClassesAtExit=" + archive, "-jar", "target/minga.jar", "settings")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        for (double part : new double[]{0.000001, 0.3, 0.5, 0.8}) {
            try (RandomAccessFile bytes = new RandomAccessFile(archive.toFile(), "rw")) {
                bytes.seek((long) (bytes.length() * part));
                bytes.write(new byte[100_000]);
            }
            ProcessBuilder builder = new ProcessBuilder(Path.of("deploy/minga").toAbsolutePath().toString(),
                    "settings");
            builder.environment().put("MINGA_DATA", place.resolve("data").toString());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process settings = builder.redirectErrorStream(true).redirectOutput(place.resolve("said").toFile()).start();
            assertThat(settings.waitFor()).as(read(place.resolve("said"))).isEqualTo(ExitCode.DONE);
        }
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }
}
