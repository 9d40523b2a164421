package minga.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the setting that holds the public address of the portal. */
class PublicUrlTest {

    @ParameterizedTest
    @CsvSource({
            "https://minga.example.cl, https://minga.example.cl", "https://minga.example.cl/, https://minga.example.cl",
            "HTTPS://Minga.Example.CL, https://minga.example.cl",
            "https://minga.example.cl:443, https://minga.example.cl",
            "http://minga.example.cl:80/, http://minga.example.cl",
            "https://minga.example.cl:80, https://minga.example.cl:80",
            "https://minga.example.cl:, https://minga.example.cl",
            "https://minga.example.cl:8443, https://minga.example.cl:8443",
            "https://minga.ñuñoa.cl, https://minga.xn--uoa-6mab.cl",
            "https://minga.ÑUÑOA.cl, https://minga.xn--uoa-6mab.cl",
            "https://minga.example.cl., https://minga.example.cl", "http://localhost:8080, http://localhost:8080",
            "https://192.0.2.1, https://192.0.2.1", "https://[2001:DB8::1]:8443/, https://[2001:db8::1]:8443"})
    void is_written_as_browsers_write_an_origin(String typed, URI origin) {
        assertThat(Settings.read(Map.of("MINGA_PUBLIC_URL", typed)).http().publicUrl()).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource({
            "https://muni.cl/minga, ruta («/minga»)", "https://muni.cl/minga/, ruta", "https://muni.cl//, ruta",
            "https://muni.cl/%2e, ruta",
            "https://muni.cl?x=1, ?", "https://muni.cl/?, ?", "https://muni.cl/#inicio, #", "https://muni.cl#, #",
            "https://ana:secreta@muni.cl, usuario", "https://@muni.cl, usuario", "ftp://muni.cl, https://",
            "javascript://muni.cl, https://", "file:///srv, https://",
            "https://muni.cl:0, puerto", "https://muni.cl:65536, puerto",
            "https://muni.cl:99999999999999999999, puerto", "https://muni.cl:-1, no es una dirección",
            "https://muni.cl:https, no es una dirección", "muni.cl, no es una dirección",
            "https:muni.cl, no es una dirección", "https:/muni.cl, no es una dirección",
            "//muni.cl, no es una dirección", "https://mu ni.cl, no es una dirección",
            "https://muni.cl\\minga, no es una dirección", "https://, nombre de servidor",
            "https://:443, nombre de servidor", "https://minga_portal.cl, nombre de servidor",
            "https://-muni.cl, nombre de servidor", "https://muni..cl, nombre de servidor",
            "https://.cl, nombre de servidor", "https://1.2.3, nombre de servidor",
            "https://256.1.1.1, nombre de servidor", "https://[::g], nombre de servidor",
            "https://[fe80::1%25eth0], nombre de servidor", "https://[127.0.0.1], nombre de servidor",
            "https://muni%2ecl, nombre de servidor", "https://*.muni.cl, nombre de servidor"})
    void what_is_no_origin_is_refused_with_its_reason(String typed, String reason) {
        InvalidSettings faults = catchThrowableOfType(InvalidSettings.class,
                () -> Settings.read(Map.of("MINGA_PUBLIC_URL", typed)));
        assertThat(faults.faults()).singleElement().asString().startsWith("MINGA_PUBLIC_URL: ").contains(reason)
                .doesNotContain("secreta");
    }

    @Test
    void proxies_are_addresses_or_networks_and_each_that_is_none_is_named() {
        assertThat(Settings.read(Map.of()).http().proxies()).isEmpty();
        assertThat(Settings.read(Map.of("MINGA_PROXY", " 127.0.0.1, 10.0.0.0/8 ,,::1,2001:db8::/32")).http().proxies())
                .hasSize(4);
        InvalidSettings faults = catchThrowableOfType(InvalidSettings.class,
                () -> Settings.read(Map.of("MINGA_PROXY", "localhost, 10.0.0.0/40, ::1")));
        assertThat(faults.faults()).hasSize(2).allSatisfy(fault -> assertThat(fault).startsWith("MINGA_PROXY: "))
                .anySatisfy(fault -> assertThat(fault).contains("«localhost»"))
                .anySatisfy(fault -> assertThat(fault).contains("«10.0.0.0/40»"));
    }
}
