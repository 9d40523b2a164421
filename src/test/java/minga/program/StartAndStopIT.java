package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import minga.evidence.EvidenceStore;
import minga.harness.CommandRun;
import minga.harness.ForkedPortal;
import minga.harness.SeededPractice;
import minga.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the process from the shell: a second instance is refused, SIGTERM closes everything, all invalid settings are
 * named at once.
 */
class StartAndStopIT {

    @TempDir
    Path data;

    @Test
    void the_second_start_is_refused_and_the_first_closes_in_order_when_told_to_go()
            throws IOException, InterruptedException {
        try (ForkedPortal first = ForkedPortal.start(data)) {
            CommandRun second = CommandRun.with(Map.of("MINGA_DATA", data.toString()), "serve");
            assertThat(second.code()).as(second.output()).isEqualTo(ExitCode.IN_USE);
            assertThat(second.output()).contains(data.toString());
        }
        assertThat(data.resolve("server")).as("the server's workshop is tidied up").doesNotExist();
        CommandRun check = CommandRun.with(Map.of("MINGA_DATA", data.toString()), "check");
        assertThat(check.code()).as(check.output()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void check_names_the_file_that_is_gone_and_the_one_that_was_altered() throws IOException, InterruptedException {
        try (Portal portal = Portal.open(Settings.defaults(data), Clock.systemUTC())) {
            attach(portal, "acta.pdf");
            attach(portal, "lista.pdf");
        }
        assertThat(CommandRun.with(Map.of("MINGA_DATA", data.toString()), "check").code()).isEqualTo(ExitCode.DONE);
        Files.delete(file("acta.pdf"));
        Files.writeString(file("lista.pdf"), "otra lista");
        CommandRun check = CommandRun.with(Map.of("MINGA_DATA", data.toString()), "check");
        assertThat(check.code()).as(check.output()).isEqualTo(ExitCode.REMARKS);
        assertThat(check.output()).contains("falta «acta.pdf» de " + SeededPractice.FIRST)
                .contains(hash("lista.pdf") + " no corresponde").contains("2 observaciones");
    }

    /** A file whose bytes are its name, behind the deck's first practice. */
    private static void attach(Portal portal, String name) {
        portal.transactions().write(() -> {
            EvidenceStore.StoredFile kept = portal.evidenceStore()
                    .store(new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)), "acta.txt");
            portal.practices().withCode(SeededPractice.FIRST).orElseThrow().newest().indicators().get(0).means().get(0)
                    .evidence().add()
                    .attach(kept.hash(), name, "application/pdf", kept.size());
        });
    }

    private Path file(String name) {
        return data.resolve("evidence").resolve(hash(name).substring(0, 2)).resolve(hash(name));
    }

    private static String hash(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @Test
    void all_faults_of_the_settings_are_named_at_once() throws IOException, InterruptedException {
        CommandRun told = CommandRun.with(
                Map.of("MINGA_DATA", data.toString(), "MINGA_HTTP_PORT", "mil", "MINGA_SEARCH_CACHE_MB", "muchos"),
                "serve");
        assertThat(told.code()).as(told.output()).isEqualTo(ExitCode.USAGE);
        assertThat(told.output()).contains("MINGA_HTTP_PORT", "MINGA_SEARCH_CACHE_MB");
    }
}
