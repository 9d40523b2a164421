package minga.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minga.harness.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which addresses the link check may ask. */
class PublicInternetPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255",
            "192.168.1.1", "169.254.169.254",
            "100.64.0.1", "100.127.255.255", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9",
            "224.0.0.1", "240.0.0.1", "255.255.255.255",
            "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1", "64:ff9b::a00:1",
            "168.63.129.16", "192.88.99.1", "192.88.99.255", "198.19.255.255", "2001:db8::1", "2001:db8:ffff::1",
            "3fff::1", "3fff:fff::1", "2001:1ff:ffff::1", "::ffff:168.63.129.16", "2002:7f00:1::", "2001:0:0:1::"})
    void inside_somebodys_network_nobody_asks(String address) throws UnknownHostException {
        assertThat(PublicInternetPolicy.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "200.10.5.1", "100.63.0.1", "100.128.0.1", "172.15.0.1", "172.32.0.1",
            "192.167.0.1", "198.17.0.1", "223.255.255.1",
            "2800:3f0::1", "2001:4860:4860::8888", "2606:4700::1111", "168.63.129.15", "168.63.129.17", "192.88.98.1",
            "192.88.100.1", "2001:db7::1", "2001:db9::1", "3fff:1000::1", "2001:200::1"})
    void on_the_open_net_we_may(String address) throws UnknownHostException {
        assertThat(PublicInternetPolicy.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://[::1]/", "http://localhost/", "http://2130706433/",
            "http://8.8.8.8:22/", "http://8.8.8.8:5432/",
            "http://yo:clave@8.8.8.8/", "http://0x7f.1/", "http://127.1/", "http://[::ffff:127.0.0.1]/",
            "http://[64:ff9b::7f00:1]/", "http://0/"})
    void a_link_is_a_strangers_word(String link) {
        try (LinkProbe probe = new LinkProbe(new PublicInternetPolicy(), Duration.ofSeconds(10),
                URI.create("https://minga.example.cl"))) {
            assertThat(probe.probe(link)).isEqualTo(CheckResult.NOT_ALLOWED);
        }
    }

    /** A name server that says a public address when it is asked first and this machine afterwards. */
    @Test
    void the_address_that_was_checked_is_the_one_asked() throws IOException {
        List<InetAddress> asked = new ArrayList<>();
        try (HttpTestServer server = new HttpTestServer()) {
            server.respondWith("/secreto", 200);
            URI address = URI.create(server.address("/secreto").replace("127.0.0.1", "rebinding.example"));
            LinkProbe.NetworkPolicy rebinding = new LinkProbe.NetworkPolicy() {
                @Override
                public boolean allows(URI any) {
                    return true;
                }

                @Override
                public Optional<InetAddress[]> resolve(String host) throws UnknownHostException {
                    InetAddress answer = InetAddress.getByName(asked.isEmpty() ? "192.0.2.1" : "127.0.0.1");
                    asked.add(answer);
                    return answer.isLoopbackAddress() ? Optional.empty() : Optional.of(new InetAddress[]{answer});
                }
            };
            try (LinkProbe probe = new LinkProbe(rebinding, Duration.ofMillis(300),
                    URI.create("https://minga.example.cl"))) {
                assertThat(probe.probe(address.toString())).isEqualTo(CheckResult.NO_ANSWER);
                assertThat(probe.probe(address.toString())).isEqualTo(CheckResult.NOT_ALLOWED);
            }
            assertThat(server.requestCount("/secreto")).isZero();
            assertThat(asked).hasSize(2);
        }
    }

    /** The name is sent along, though the connection goes to a checked address. */
    @Test
    void a_machine_hears_its_name_and_no_other_machine_is_asked() throws IOException {
        try (HttpTestServer server = new HttpTestServer()) {
            server.respondWith("/acta", 200);
            LinkProbe.NetworkPolicy named = new LinkProbe.NetworkPolicy() {
                @Override
                public boolean allows(URI any) {
                    return true;
                }

                @Override
                public Optional<InetAddress[]> resolve(String host) throws UnknownHostException {
                    return Optional.of(new InetAddress[]{InetAddress.getByName("127.0.0.1")});
                }
            };
            try (LinkProbe probe = new LinkProbe(named, Patience.LIMIT, URI.create("https://minga.example.cl"))) {
                assertThat(probe.probe(server.address("/acta").replace("127.0.0.1", "quilicura.example")))
                        .isEqualTo(CheckResult.FOUND);
                assertThat(probe.probe(server.address("/nada").replace("127.0.0.1", "quilicura.example")))
                        .isEqualTo(CheckResult.GONE);
            }
        }
    }
}
