package minga.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests time-based one-time passwords: the vectors of RFC 6238 and RFC 4648, and the tolerance around them. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1111111109);

    /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59,94287082", "1111111109,07081804", "1111111111,14050471", "1234567890,89005924",
            "2000000000,69279037", "20000000000,65353130"})
    void the_codes_are_those_of_the_rfc(long seconds, String eightDigits) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(seconds)))).isEqualTo(eightDigits.substring(2));
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"'',''", "f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void base32_is_that_of_the_rfc(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void the_step_before_and_the_one_after_are_taken_and_no_other() {
        long now = Totp.stepAt(NOW);
        for (int off = -3; off <= 3; off++) {
            assertThat(Totp.findMatchingStep(SECRET, Totp.code(SECRET, now + off), NOW, 0).isPresent())
                    .as("%d steps off", off).isEqualTo(Math.abs(off) <= 1);
        }
    }

    @Test
    void a_code_of_a_step_that_was_used_or_lies_before_it_is_not_taken() {
        long now = Totp.stepAt(NOW);
        assertThat(Totp.findMatchingStep(SECRET, Totp.code(SECRET, now), NOW, now)).isEmpty();
        assertThat(Totp.findMatchingStep(SECRET, Totp.code(SECRET, now - 1), NOW, now)).isEmpty();
        assertThat(Totp.findMatchingStep(SECRET, Totp.code(SECRET, now + 1), NOW, now)).hasValue(now + 1);
    }

    @Test
    void digits_may_be_typed_in_groups_and_nothing_else_is_a_code() {
        String code = Totp.code(SECRET, Totp.stepAt(NOW));
        assertThat(
                Totp.findMatchingStep(SECRET, " " + code.substring(0, 3) + "\u00a0" + code.substring(3) + "\n", NOW, 0))
                .isPresent();
        for (String wrong : new String[]{"", code.substring(1), code + "1", code + code, "٠٧٠٨١٨", "abcdef",
                "9".repeat(1_000_000)}) {
            assertThat(Totp.findMatchingStep(SECRET, wrong, NOW, 0)).as(wrong.length() > 20 ? "long" : wrong).isEmpty();
        }
        assertThat(Totp.isCodeFormat("123 456")).isTrue();
        assertThat(Totp.isCodeFormat("k7m2-9qpd-x4ht")).isFalse();
        assertThat(Totp.isCodeFormat("٠٧٠٨١٨")).isFalse();
    }
}
