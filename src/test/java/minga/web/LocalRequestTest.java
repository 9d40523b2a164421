package minga.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which requests count as made on this machine. */
class LocalRequestTest {

    @ParameterizedTest
    @CsvSource({"127.0.0.1,127.0.0.1:8080,true", "127.0.0.1,localhost,true", "::1,[::1]:8080,true",
            "0:0:0:0:0:0:0:1,LOCALHOST:80,true",
            "10.0.0.1,127.0.0.1,false", "127.0.0.1,minga.example.cl,false", "127.0.0.1,127.0.0.1.example.cl,false",
            "1270.0.0.1,localhost,false",
            "127.0.0.1,localhost.evil.cl:80,false"})
    void both_ends_must_be_this_machine(String sender, String host, boolean local) {
        assertThat(LocalRequest.is(sender, Map.of("Host", host)::get)).isEqualTo(local);
    }

    @Test
    void a_header_of_a_proxy_or_a_missing_host_makes_it_foreign() {
        for (String header : new String[]{"Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP", "Via"}) {
            Map<String, String> headers = new HashMap<>(Map.of("Host", "localhost", header, ""));
            assertThat(LocalRequest.is("127.0.0.1", headers::get)).as(header).isFalse();
        }
        assertThat(LocalRequest.is("127.0.0.1", none -> null)).isFalse();
        assertThat(LocalRequest.is(null, Map.of("Host", "localhost")::get)).isFalse();
    }
}
