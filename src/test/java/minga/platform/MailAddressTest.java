package minga.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of parsing and validating mail addresses. */
class MailAddressTest {

    @ParameterizedTest
    @CsvSource({"pia@ñuñoa.cl, pia@xn--uoa-6mab.cl, pia@ñuñoa.cl", "PIA@ÑUÑOA.CL, pia@xn--uoa-6mab.cl, pia@ñuñoa.cl",
            "pia@xn--uoa-6mab.cl, pia@xn--uoa-6mab.cl, pia@ñuñoa.cl",
            "Pia@XN--UOA-6MAB.cl, pia@xn--uoa-6mab.cl, pia@ñuñoa.cl",
            "pia@nun\u0303oa.cl, pia@xn--nuoa-hqa.cl, pia@nuñoa.cl", "pia@ｅxample.cl, pia@example.cl, pia@example.cl",
            "pia@muni。cl, pia@muni.cl, pia@muni.cl", "a.b+c@muni.example, a.b+c@muni.example, a.b+c@muni.example",
            "o'higgins@muni.cl, o'higgins@muni.cl, o'higgins@muni.cl", "x@correo.рф, x@correo.xn--p1ai, x@correo.рф"})
    void the_domain_goes_as_punycode_and_is_shown_in_its_own_letters(String typed, String sent, String shown) {
        MailAddress address = MailAddress.of(typed).orElseThrow();
        assertThat(address.sent()).isEqualTo(sent);
        assertThat(address.stored()).isEqualTo(shown);
        assertThat(MailAddress.fault(typed, false)).isEmpty();
        assertThat(MailAddress.key(typed)).isEqualTo(MailAddress.key(sent)).isEqualTo(MailAddress.key(shown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "pia", "@muni.cl", "pia@", "pia@@muni.cl", "pia@muni.cl@otra.cl",
            "\"pia\"@muni.cl", "\"a b\"@muni.cl",
            "pia muñoz@muni.cl", "pia\u00A0x@muni.cl", "pia@mu\u00A0ni.cl", "pia@muni .cl", "pia@muni.cl.", "pia@.cl",
            "pia@muni..cl", ".pia@muni.cl",
            "pia.@muni.cl", "p..a@muni.cl", "pia@muni", "pia@localhost", "pia@[127.0.0.1]", "pia@[IPv6:::1]",
            "pia@127.0.0.1", "pia@muni.1",
            "pia@muni.c", "pia@-muni.cl", "pia@muni-.cl", "pia@mu_ni.cl", "Pía <pia@muni.cl>",
            "pia@muni.cl, otra@muni.cl", "pia@muni.cl;otra@muni.cl",
            "pia@muni.cl\r\nBcc: otra@muni.cl", "pia\r\n@muni.cl", "pia@muni.cl\notra", "pia＠muni.cl",
            "pia@mu\u200Bni.cl", "pi\u200Ba@muni.cl",
            "pia\u202E@muni.cl", "pia@stra\u00DFe.de", "pia@muni.cl?bcc=x@y.cl", "a:b@muni.cl", "pia(x)@muni.cl",
            "pia@muni.cl/x"})
    void what_is_no_address_of_an_office_is_refused_with_words(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
        assertThat(MailAddress.fault(typed, true)).get().asString().startsWith("fault.mail");
    }

    @Test
    void lengths_are_those_of_the_mail_servers() {
        String label = "m".repeat(62);
        String domain = label + "." + label + "." + label + ".cl";
        assertThat(MailAddress.of("p".repeat(64) + "@muni.cl")).isPresent();
        assertThat(MailAddress.fault("p".repeat(65) + "@muni.cl", false)).contains("fault.mail.long");
        assertThat(MailAddress.of("p".repeat(254 - 1 - domain.length()) + "@" + domain)).isPresent();
        assertThat(MailAddress.fault("p".repeat(254 - domain.length()) + "@" + domain, false))
                .contains("fault.mail.long");
        assertThat(MailAddress.of("pia@" + "m".repeat(64) + ".cl")).isEmpty();
        assertThat(MailAddress.of("pia@" + "ñ".repeat(60) + ".cl")).as("too long once encoded").isEmpty();
        assertThat(MailAddress.of(" ".repeat(2_000_000) + "x")).isEmpty();
        assertThat(MailAddress.of("a.".repeat(1_000_000) + "@muni.cl")).isEmpty();
    }

    @Test
    void letters_beyond_ascii_before_the_at_need_a_server_that_takes_them() {
        assertThat(MailAddress.fault("josé@muni.cl", false)).contains("fault.mail.local");
        assertThat(MailAddress.fault("josé@muni.cl", true)).isEmpty();
        assertThat(MailAddress.of("José@muni.cl").orElseThrow().needsUnicode()).isTrue();
        assertThat(MailAddress.of("jose@ñuñoa.cl").orElseThrow().needsUnicode()).isFalse();
    }

    @Test
    void a_nul_is_no_part_of_an_address() {
        assertThat(MailAddress.of("pia@muni.cl\u0000")).isEmpty();
        assertThat(MailAddress.of("pia@muni\u0000.cl")).isEmpty();
    }

    @Test
    void what_a_copy_brings_along_on_both_sides_is_dropped() {
        assertThat(MailAddress.key("\u00A0\u200B pia@muni.cl\u00A0\r\n")).isEqualTo("pia@muni.cl");
        assertThat(MailAddress.key("  Esto no es  ")).isEqualTo("esto no es");
        assertThat(MailAddress.key(null)).isEmpty();
    }

    @Test
    void the_link_holds_one_recipient_and_nothing_else() {
        assertThat(MailAddress.of("a?bcc=x&y%@ñuñoa.cl").orElseThrow().link())
                .isEqualTo("mailto:a%3Fbcc%3Dx%26y%25@xn--uoa-6mab.cl");
    }

    @Test
    void the_sender_may_live_on_a_machine_without_a_domain() {
        assertThat(MailAddress.ofSender("minga@localhost")).isPresent();
        assertThat(MailAddress.ofSender("minga@ñuñoa.cl").orElseThrow().sent()).isEqualTo("minga@xn--uoa-6mab.cl");
        assertThat(MailAddress.ofSender("josé@muni.cl")).isEmpty();
        assertThat(MailAddress.ofSender("Minga<minga@muni.cl>")).isEmpty();
    }
}
