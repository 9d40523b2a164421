package minga.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNetTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "100.127.255.255", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255",
        "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::", "2001:0:0:1::"})
    void inside_somebodys_network_nobody_asks(String address) throws UnknownHostException {
        assertThat(OpenNet.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "200.10.5.1", "100.63.0.1", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.167.0.1", "198.17.0.1", "223.255.255.1",
        "2800:3f0::1", "2001:4860:4860::8888", "2606:4700::1111"})
    void on_the_open_net_we_may(String address) throws UnknownHostException {
        assertThat(OpenNet.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://[::1]/", "http://localhost/", "http://2130706433/", "http://8.8.8.8:22/", "http://8.8.8.8:5432/", "http://yo:clave@8.8.8.8/"})
    void a_link_is_a_strangers_word(String link) throws UnknownHostException {
        assertThat(OpenNet.holds(URI.create(link))).isFalse();
    }
}
