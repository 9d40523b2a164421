package minga.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of parsing web addresses as people type them. */
class WebLinkTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://www.quilicura.cl/migrantes, https://www.quilicura.cl/migrantes
            https://www.ñuñoa.cl/año, https://www.xn--uoa-6mab.cl/a%C3%B1o
            HTTPS://quilicura.cl/acta final.pdf?v=1#p4, https://quilicura.cl/acta%20final.pdf?v=1
            ' http://ñuñoa.cl:8080/x ', http://xn--uoa-6mab.cl:8080/x
            https://quilicura.cl/a%20b, https://quilicura.cl/a%20b
            http://[2606:4700::1111]/x, http://[2606:4700::1111]/x
            """)
    void what_people_type_is_written_as_the_web_writes_it(String typed, String address) {
        assertThat(WebLink.of(typed)).hasToString("Optional[" + address + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "quilicura.cl", "ftp://quilicura.cl/x", "javascript:alert(1)", "http://", "https:///x",
            "mailto:a@b.cl", "http://a b.cl/", "https://<script>/", "file:///etc/passwd"})
    void what_is_no_address_of_the_web_is_none(String typed) {
        assertThat(WebLink.of(typed)).isEmpty();
    }
}
