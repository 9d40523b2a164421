package minga.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import minga.platform.IpNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the client address behind proxies, with random headers. */
class ClientAddressResolverTest {

    private static final String PROXY = "10.0.0.5";

    private final ClientAddressResolver resolver = trusting("10.0.0.0/24", "2001:db8:aaaa::/48");

    private static ClientAddressResolver trusting(String... networks) {
        return new ClientAddressResolver(
                List.of(networks).stream().map(IpNetwork::parse).map(Optional::orElseThrow).toList());
    }

    @Test
    void nobody_is_believed_who_is_not_named() {
        assertThat(trusting().sender("127.0.0.1", "203.0.113.7", "for=203.0.113.7")).isEqualTo("127.0.0.1");
        assertThat(resolver.sender("10.0.1.5", "203.0.113.7", "for=203.0.113.7")).isEqualTo("10.0.1.5");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            "203.0.113.7, 203.0.113.7", "`198.51.100.1, 203.0.113.7`, 203.0.113.7",
            "`1.1.1.1, 203.0.113.7, 10.0.0.9`, 203.0.113.7",
            "`10.0.0.8, 10.0.0.9`, 10.0.0.8", "`1.1.1.1, 10.0.0.8, 203.0.113.7, 10.0.0.9`, 203.0.113.7",
            "203.0.113.7:4711, 203.0.113.7",
            "[2001:db8:1:2:3::4]:4711, 2001:db8:1:2:0:0:0:0/64", "2001:db8:1:2:ffff::1, 2001:db8:1:2:0:0:0:0/64",
            "[2001:db8:1:2::1], 2001:db8:1:2:0:0:0:0/64",
            "::ffff:203.0.113.7, 203.0.113.7", "`203.0.113.7, 2001:db8:aaaa::1`, 203.0.113.7",
            "`203.0.113.7,,`, 203.0.113.7", "`  203.0.113.7  ,\t10.0.0.9`, 203.0.113.7",
            "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64"})
    void the_list_is_read_from_its_end_up_to_the_first_that_is_no_proxy(String forwardedFor, String sender) {
        assertThat(resolver.sender(PROXY, forwardedFor, null)).isEqualTo(sender);
        assertThat(resolver.sender("::ffff:" + PROXY, forwardedFor, null)).isEqualTo(sender);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            "for=203.0.113.7, 203.0.113.7", "`for=198.51.100.1, For=203.0.113.7;proto=https;by=10.0.0.5`, 203.0.113.7",
            "`by=10.0.0.5; for=\"203.0.113.7:80\"`, 203.0.113.7",
            "`for=\"[2001:db8:1:2::9]:4711\";proto=http`, 2001:db8:1:2:0:0:0:0/64",
            "`for=203.0.113.7, for=10.0.0.9`, 203.0.113.7"})
    void the_standard_header_is_read_alike(String forwarded, String sender) {
        assertThat(resolver.sender(PROXY, null, forwarded)).isEqualTo(sender);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`',
            value = {"unknown", "_hidden", "localhost", "203.0.113", "203.0.113.7.8", "`203.0.113.7, unknown`",
                    "`203.0.113.7, 999.1.1.1`", "for=", "`for=\"`",
                    "beef", "`'`", "%00", "` , ,, `", "[203.0.113.7", "`203.0.113.7; x`", "1::2::3"})
    void what_cannot_be_read_counts_for_nothing_and_hides_what_stands_before_it(String garbage) {
        assertThat(resolver.sender(PROXY, garbage, null)).isEqualTo(PROXY);
        assertThat(resolver.sender(PROXY, null, garbage)).isEqualTo(PROXY);
        assertThat(resolver.sender(PROXY, garbage, "for=203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(resolver.sender(PROXY, garbage + ", 10.0.0.9", null)).isIn("10.0.0.9");
    }

    @Test
    void where_both_headers_are_there_they_count_only_when_they_agree() {
        assertThat(resolver.sender(PROXY, "203.0.113.7", "for=203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(resolver.sender(PROXY, "203.0.113.7", "for=198.51.100.1")).isEqualTo(PROXY);
    }

    @Test
    void any_bytes_are_answered_soon() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String letters = "0123456789abcdef.:,;=[]\"%/ for\\\u00e9\u0000";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            assertThat(resolver.sender(PROXY, text.toString(), text.toString())).as("seed %d: %s", seed, text)
                    .isNotBlank();
        }
        String endless = "for=\"[1:".repeat(1_000);
        assertThat(resolver.sender(PROXY, endless, endless)).isEqualTo(PROXY);
        assertThat(resolver.sender(PROXY, ",".repeat(8_000) + " ".repeat(8_000), ";for ".repeat(2_000)))
                .isEqualTo(PROXY);
    }
}
