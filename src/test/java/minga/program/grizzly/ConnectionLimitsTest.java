package minga.program.grizzly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the limits of a connection: time for the header, least speed of the body, who is counted together, and
 * cleaning up.
 */
class ConnectionLimitsTest {

    @TempDir
    Path folder;

    private NetworkLimits limits;
    private ConnectionState state;
    private long now;
    private int pending;

    @BeforeEach
    void connect() throws IOException {
        limits = new NetworkLimits(100, 10, InetAddress::isLoopbackAddress, 8 << 10, 50 << 20, folder);
        state = new ConnectionState(null, () -> pending, () -> {});
        now = System.nanoTime();
    }

    @Test
    void a_header_has_twenty_seconds_in_all_however_many_letters_come() {
        state.receives();
        assertThat(state.overdue(in(19), limits)).isFalse();
        state.receives();
        assertThat(state.overdue(in(22), limits)).isTrue();
    }

    @Test
    void a_connection_between_requests_is_never_too_slow() {
        assertThat(state.overdue(in(1000), limits)).isFalse();
    }

    @Test
    void a_body_may_be_slow_for_thirty_seconds_and_then_at_the_least_speed() throws IOException {
        RequestBody body = new RequestBody(new SpoolQuota(folder));
        state.begins(this, body);
        body.append(bytes(10));
        assertThat(state.overdue(in(29), limits)).isFalse();
        assertThat(state.overdue(in(32), limits)).isTrue();
        body.append(bytes(1 << 20));
        assertThat(state.overdue(in(30 + 127), limits)).as("a megabyte at 8 KB a second").isFalse();
        assertThat(state.overdue(in(30 + 131), limits)).isTrue();
    }

    @Test
    void work_on_a_request_is_not_the_fault_of_who_asked() {
        state.serves(this);
        assertThat(state.overdue(in(1000), limits)).isFalse();
        state.ends("another request");
        assertThat(state.phase()).isEqualTo(ConnectionState.Phase.SERVING);
        state.ends(this);
        assertThat(state.phase()).isEqualTo(ConnectionState.Phase.IDLE);
    }

    @Test
    void an_answer_must_be_taken_at_the_least_speed_too_and_begins_anew_once_all_is_taken() {
        state.serves(this);
        pending = 100_000;
        assertThat(state.overdue(in(0), limits)).isFalse();
        assertThat(state.overdue(in(29), limits)).isFalse();
        state.wrote(20 << 10);
        assertThat(state.overdue(in(32), limits)).isFalse();
        assertThat(state.overdue(in(33), limits)).isTrue();
        pending = 0;
        assertThat(state.overdue(in(34), limits)).isFalse();
        pending = 100_000;
        assertThat(state.overdue(in(35), limits)).isFalse();
        assertThat(state.overdue(in(66), limits)).isTrue();
    }

    @Test
    void a_subscriber_is_one_address_in_ipv4_and_a_slash_64_in_ipv6() throws IOException {
        assertThat(group("192.0.2.7")).isEqualTo(group("192.0.2.7")).isNotEqualTo(group("192.0.2.8"));
        assertThat(group("2001:db8:1:2::3")).isEqualTo(group("2001:db8:1:2:ffff::4"))
                .isNotEqualTo(group("2001:db8:1:3::3"));
        assertThat(group("127.0.0.1")).as("a proxy on this machine speaks for all").isNull();
    }

    private String group(String address) throws IOException {
        return limits.group(InetAddress.getByName(address));
    }

    @Test
    void a_large_body_goes_to_a_file_that_is_gone_afterwards_and_a_small_one_to_none() throws IOException {
        RequestBody small = new RequestBody(new SpoolQuota(folder));
        small.append(bytes(NetworkLimits.MEMORY_BYTES));
        assertThat(small.bytes()).hasSize(NetworkLimits.MEMORY_BYTES);
        assertThat(files()).isZero();
        RequestBody large = new RequestBody(new SpoolQuota(folder));
        large.append("primero ".getBytes(StandardCharsets.UTF_8));
        large.append(bytes(NetworkLimits.MEMORY_BYTES));
        assertThat(large.file()).hasSize(8L + NetworkLimits.MEMORY_BYTES);
        assertThat(Files.readString(large.file())).startsWith("primero ");
        large.discard();
        large.append(bytes(NetworkLimits.MEMORY_BYTES));
        assertThat(files()).isZero();
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static byte[] bytes(int count) {
        return new byte[count];
    }

    private long in(int seconds) {
        return now + Duration.ofSeconds(seconds).toNanos();
    }
}
