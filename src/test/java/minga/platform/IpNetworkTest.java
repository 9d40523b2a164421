package minga.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of IP networks in CIDR form. */
class IpNetworkTest {

    @ParameterizedTest
    @CsvSource({
            "10.0.0.0/8, 10.255.3.4, true", "10.0.0.0/8, 11.0.0.0, false", "10.1.2.3/8, 10.9.9.9, true",
            "127.0.0.1, 127.0.0.1, true",
            "127.0.0.1, 127.0.0.2, false", "0.0.0.0/0, 203.0.113.9, true", "0.0.0.0/0, 2001:db8::1, false",
            "192.0.2.128/25, 192.0.2.127, false",
            "192.0.2.128/25, 192.0.2.255, true", "2001:db8::/32, 2001:db8:ffff::1, true",
            "2001:db8::/32, 2001:db9::1, false",
            "::1, 0:0:0:0:0:0:0:1, true", "::/0, 2001:db8::1, true", "::/0, 192.0.2.1, false",
            "fe80::/10, fe80::1%eth0, true",
            "::ffff:10.0.0.0/104, 10.3.4.5, true", "::ffff:10.0.0.1, 10.0.0.1, true", "10.0.0.1, ::ffff:10.0.0.1, true",
            "2001:db8::/33, 2001:db8:8000::1, false"})
    void a_network_holds_its_addresses_and_no_others(String network, String address, boolean holds) {
        assertThat(IpNetwork.parse(network).orElseThrow().contains(IpNetwork.address(address).orElseThrow()))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "localhost", "proxy.muni.cl", "abc", "beef", "1", "10.0.0", "10.0.0.256",
            "10.0.0.1.", "010.0.0.1", "10.0.0.0/33", "10.0.0.0/-1",
            "10.0.0.0/", "10.0.0.0/8/8", "10.0.0.0/ 8", "2001:db8::/129", "::ffff:10.0.0.0/95", "1::2::3", ":::",
            "g::1", "[::1]", "12345::", "10.0.0.1:80",
            "10.0.0.1%eth0", "/8", "１０.0.0.1", "a:b", "1:2:3:4:5:6:7:8:9"})
    void what_is_neither_address_nor_network_is_none_and_no_name_is_asked_for(String text) {
        assertThat(IpNetwork.parse(text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.7", "2001:db8:1:2:aaaa:bbbb:cccc:dddd, 2001:db8:1:2:0:0:0:0/64",
            "::ffff:192.0.2.7, 192.0.2.7"})
    void a_limit_counts_one_ipv4_address_or_sixty_four_bits_of_ipv6(String address, String sender) {
        InetAddress from = IpNetwork.address(address).orElseThrow();
        assertThat(IpNetwork.sender(from)).hasToString(sender).isEqualTo(IpNetwork.parse(sender).orElseThrow());
    }
}
