package minga.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minga.platform.TurnedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the log file of security events: what a line says, and what bounds it. */
class SecurityLogFileTest {

    private static final String TODAY = "2026-11-23.jsonl";
    private static final SecurityEvent SIGN_IN = SecurityEvent.of(SecurityEventType.SIGN_IN, 7, "10.0.0.1");

    @TempDir
    Path data;

    private final TurnedClock clock = new TurnedClock();

    private List<JsonObject> lines(String file) throws IOException {
        return Files.readAllLines(data.resolve("security").resolve(file)).stream()
                .map(line -> Json.createReader(new StringReader(line)).readObject()).toList();
    }

    @Test
    void a_line_says_what_when_who_and_from_where_as_a_hash() throws IOException {
        SecurityLog log = new SecurityLogFile(data.resolve("security"), clock);
        log.write(SIGN_IN);
        log.write(SecurityEvent.onAccount(SecurityEventType.ROLES_CHANGED, 7, 9, "10.0.0.1",
                List.of(Role.MEMBER, Role.CURATOR)));
        log.write(SecurityEvent.of(SecurityEventType.KEY_MADE, 0, "", OneTimeToken.Purpose.ADMINISTRATOR));
        List<JsonObject> lines = lines(TODAY);
        assertThat(lines.get(0).getString("event")).isEqualTo("SIGN_IN");
        assertThat(lines.get(0).getString("at")).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(lines.get(0).getInt("account")).isEqualTo(7);
        assertThat(lines.get(0).getString("address")).matches("[0-9a-f]{32}")
                .isEqualTo(lines.get(1).getString("address"));
        assertThat(lines.get(1).getInt("subject")).isEqualTo(9);
        assertThat(lines.get(1).getJsonArray("details")).hasToString("[\"MEMBER\",\"CURATOR\"]");
        assertThat(lines.get(2).containsKey("address")).isFalse();
        Set<String> ids = new HashSet<>(lines.stream().map(line -> line.getString("id")).toList());
        assertThat(ids).hasSize(3);
        assertThat(Files.readString(data.resolve("security").resolve(TODAY))).doesNotContain("10.0.0.1");
    }

    @Test
    void an_address_is_known_again_within_a_month_after_a_restart_and_not_afterwards() throws IOException {
        new SecurityLogFile(data.resolve("security"), clock).write(SIGN_IN);
        clock.turn(Duration.ofDays(3));
        new SecurityLogFile(data.resolve("security"), clock).write(SIGN_IN);
        clock.turn(Duration.ofDays(7));
        new SecurityLogFile(data.resolve("security"), clock).write(SIGN_IN);
        String first = lines(TODAY).getFirst().getString("address");
        assertThat(lines("2026-11-26.jsonl").getFirst().getString("address")).isEqualTo(first);
        assertThat(lines("2026-12-03.jsonl").getFirst().getString("address")).isNotEqualTo(first);
        Files.writeString(data.resolve("security/address.key"), "2026-12\nnonsense");
        new SecurityLogFile(data.resolve("security"), clock).write(SIGN_IN);
        assertThat(lines("2026-12-03.jsonl")).hasSize(2);
    }

    @Test
    void a_day_has_a_bound_and_strangers_cannot_fill_all_of_it() throws IOException {
        SecurityLog log = new SecurityLogFile(data.resolve("security"), clock, 20_000);
        IntStream.range(0, 500)
                .forEach(i -> log.write(SecurityEvent.of(SecurityEventType.SIGN_IN_REFUSED, 0, "10.0.0." + i % 250)));
        Path file = data.resolve("security").resolve(TODAY);
        assertThat(Files.size(file)).isBetween(9_000L, 10_300L);
        log.write(SIGN_IN);
        assertThat(lines(TODAY).getLast().getString("event")).isEqualTo("SIGN_IN");
        IntStream.range(0, 500).forEach(i -> log.write(SIGN_IN));
        assertThat(Files.size(file)).isLessThan(20_300L);
    }

    @Test
    void what_is_older_than_half_a_year_goes() throws IOException {
        SecurityLog log = new SecurityLogFile(data.resolve("security"), clock);
        log.write(SIGN_IN);
        clock.turn(SecurityLogFile.KEPT);
        log.write(SIGN_IN);
        assertThat(data.resolve("security").resolve(TODAY)).exists();
        clock.turn(Duration.ofDays(1));
        log.write(SIGN_IN);
        assertThat(data.resolve("security").resolve(TODAY)).doesNotExist();
    }

    @Test
    void nobody_else_may_read_it() throws IOException {
        new SecurityLogFile(data.resolve("security"), clock).write(SIGN_IN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("security"))))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(data.resolve("security"))) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void a_log_that_cannot_be_written_stops_nobody_and_goes_on_afterwards() throws IOException {
        SecurityLog log = new SecurityLogFile(data.resolve("security"), clock);
        Files.writeString(data.resolve("security"), "in the way");
        log.write(SIGN_IN);
        Files.delete(data.resolve("security"));
        log.write(SIGN_IN);
        assertThat(lines(TODAY)).hasSize(1);
    }
}
