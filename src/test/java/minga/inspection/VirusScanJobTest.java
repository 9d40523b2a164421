package minga.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import minga.evidence.malware.ClamdClient;
import minga.evidence.malware.JpaFileScans;
import minga.harness.Patience;
import minga.harness.Ports;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the virus scan with a real clamd, which knows one signature of our own. */
@EnabledIf(value = "installed", disabledReason = "apt-get install clamav-daemon")
class VirusScanJobTest {

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");
    private static final String HARMFUL = "un acta";

    @TempDir
    private Path folder;

    static boolean installed() {
        return Files.isExecutable(CLAMD);
    }

    /** With the signature, or with one that fits no file of the test. */
    private Process start(String address, boolean knows) throws IOException {
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        StringBuilder hex = new StringBuilder();
        for (byte one : (knows ? HARMFUL : "nada de esto aparece aqui").getBytes(StandardCharsets.UTF_8)) {
            hex.append(String.format(java.util.Locale.ROOT, "%02x", one));
        }
        Files.writeString(signatures.resolve("minga.ndb"), "Minga.Test:0:*:" + hex + "\n");
        String place = address.startsWith("/") ? "LocalSocket " + address
                : "TCPSocket " + address.split(":")[1] + "\nTCPAddr 127.0.0.1";
        Path settings = Files.writeString(folder.resolve("clamd.conf"), "Foreground yes\n" + place
                + "\nDatabaseDirectory " + signatures + "\nStreamMaxLength 200M\nMaxFileSize 200M\n");
        return new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void stop(Process clamd) {
        clamd.destroyForcibly();
        assertThat(Patience.ended(clamd)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DERBY, true", "POSTGRESQL, false"})
    void nothing_is_handed_out_before_its_verdict_and_nothing_harmful_after_it(TestDatabase kind, boolean unix)
            throws Exception {
        String address = unix ? folder.resolve("s").toString() : "127.0.0.1:" + Ports.free();
        try (InspectionFixture fixture = new InspectionFixture(kind, folder.resolve("evidence"));
                VirusScanJob job = new VirusScanJob(new JpaFileScans(fixture.transactions), fixture.store,
                        new ClamdClient(address, Duration.ofMinutes(1)), fixture.clock)) {
            JpaFileScans scans = new JpaFileScans(fixture.transactions);
            String hash = fixture.means(fixture.publish(fixture::file)).evidence().get(0).fileHash();
            job.scanAllDue();
            assertThat(scans.verdict(hash)).as("clamd is away").isEmpty();
            assertThatThrownBy(() -> scans.requireClean(hash, true)).isInstanceOf(Refused.class)
                    .extracting(refused -> ((Refused) refused).messageKey()).isEqualTo("evidence.scan.pending");
            assertThatCode(() -> scans.requireClean(hash, false)).as("none is configured").doesNotThrowAnyException();
            Process clamd = start(address, true);
            try {
                Patience.untilTrue(() -> {
                    fixture.clock.turn(Duration.ofMinutes(2));
                    job.scanAllDue();
                    return scans.verdict(hash).isPresent();
                }, "a verdict");
            } finally {
                stop(clamd);
            }
            assertThat(scans.verdict(hash).orElseThrow()).startsWith("Minga.Test");
            assertThatThrownBy(() -> scans.requireClean(hash, true)).isInstanceOf(Refused.class)
                    .extracting(refused -> ((Refused) refused).messageKey()).isEqualTo("evidence.scan.infected");
            assertThat(scans.unscanned(9)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_clean_file_of_any_size_is_found_clean(boolean unix) throws Exception {
        String address = unix ? folder.resolve("s").toString() : "127.0.0.1:" + Ports.free();
        Path file = Files.write(folder.resolve("f"), new byte[5 << 20]);
        Process clamd = start(address, false);
        try (ClamdClient client = new ClamdClient(address, Duration.ofMinutes(1))) {
            assertThat(Patience.until(() -> scanned(client, file), "clamd")).isEqualTo("");
        } finally {
            stop(clamd);
        }
    }

    private static java.util.Optional<String> scanned(ClamdClient client, Path file) {
        try {
            return java.util.Optional.of(client.scan(file).orElse(""));
        } catch (IOException notYet) {
            return java.util.Optional.empty();
        }
    }
}
