package minga.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that mail programs make no links of people's text: written after the linkers of Gmail, Outlook and Android. */
class MailTextSanitizerTest {

    private static final Pattern LINKED = Pattern
            .compile("(?iu)\\p{L}[\\p{L}\\p{N}+.-]*:[^\\s]|//|www\\.\\S|[\\p{L}\\p{N}-]\\.\\p{L}"
                    + "|[\\p{L}\\p{N}._-]@[\\p{L}\\p{N}]{2}|\\\\\\\\|\\d+\\.\\d+\\.\\d+\\.\\d+");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}«»“”]");

    @ParameterizedTest
    @ValueSource(strings = {"https://malo.example/minga", "HTTPS://MALO.EXAMPLE", "www.malo.example", "malo.example",
            "malo.cl/pago", "a.b.c.cl",
            "pia@malo.example", "mailto:pia@malo.example", "tel:+56912345678", "javascript:alert(1)",
            "data:text/html,x", "//malo.example", "http:\\\\malo.example",
            "\\\\malo\\clave", "file:///etc/passwd", "10.0.0.1", "http://[::1]/", "http://3232235777", "ñuñoa.cl",
            "correo.рф", "xn--p1ai.xn--p1ai",
            "malo．example", "malo。example", "malo｡example", "malo․example", "https：／／malo．example", "pia＠malo．example",
            "pia﹫malo﹒example",
            "ma\u200Blo.example", "malo\u00AD.example", "malo.\u200Bexample", "ht\u200Dtps://malo\u2060.example",
            "\u202Eelpmaxe.olam", "i❤.ws",
            "pia@localhost", "x.4malo.example", "malo.example.", "(malo.example)", "<https://malo.example>",
            "\"malo.example\"", "malo.example:8080/x",
            "skype:malo?call", "malo.\u0301example", "https:/\u200B/malo.example", "pia@[10.0.0.1]", "1.2.3.4.5.6.7.8",
            "malo.co\u0301m", "malo.example\u2044x"})
    void nothing_becomes_a_link(String words) {
        for (String in : new String[]{words, "Vaya a " + words + " hoy", words + words, words + "," + words,
                words + "\n" + words}) {
            assertThat(LINKED.matcher(MailTextSanitizer.sanitizeLine(in)).find()).as(MailTextSanitizer.sanitizeLine(in))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"Mesa de niñ@s y l@s jóvenes|Mesa de niñ@s y l@s jóvenes",
                    "Ley 21.325, art. 3º: 1.234.567 a las 10:30|Ley 21.325, art. 3º: 1.234.567 a las 10:30",
                    "¿Qué? ¡Sí! A/B – y más…|¿Qué? ¡Sí! A/B – y más…", "Taller «Ñandú»|Taller 'Ñandú'",
                    "EE.UU.|EE. UU.", "vea https://malo.example|vea https: /malo. example"})
    void the_words_stay_readable(String in, String out) {
        assertThat(MailTextSanitizer.sanitizeLine(in)).isEqualTo(out);
    }

    @Test
    void it_is_one_line_of_at_most_a_hundred_and_twenty_characters() {
        assertThat(MailTextSanitizer
                .sanitizeLine("Su cuenta vence hoy.\r\n\r\nConfirme\u2028su\u0085clave\u000B en\u0000 ya\t \n"))
                .isEqualTo("Su cuenta vence hoy. Confirme su clave en ya");
        assertThat(MailTextSanitizer.sanitizeLine("ñ".repeat(120))).hasSize(120).doesNotContain("…");
        assertThat(MailTextSanitizer.sanitizeLine("ñ".repeat(121))).hasSize(120).endsWith("…");
        assertThat(MailTextSanitizer.sanitizeLine("x" + "😀".repeat(80))).hasSizeLessThanOrEqualTo(120).endsWith("😀…");
        assertThat(MailTextSanitizer.sanitizeLine("\u202A\u2066\uFEFF\uD800 \u00A0")).isEmpty();
        assertThat(MailTextSanitizer.sanitizeLine(null)).isEmpty();
        assertThat(MailTextSanitizer.sanitizeLine("a.".repeat(5_000_000))).hasSize(120);
    }

    @Test
    void no_mixture_of_signs_becomes_a_link_or_leaves_the_line() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String signs = "ab1ñ.@:/\\ \n\r\u200B\u202E.。．＠：／«»\"wW-_+[]()<>é\u0301😀,…";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder words = new StringBuilder();
            for (int letters = random.nextInt(60); letters >= 0; letters--) {
                words.append(signs.charAt(random.nextInt(signs.length())));
            }
            String line = MailTextSanitizer.sanitizeLine(words.toString());
            assertThat(LINKED.matcher(line).find()).as("seed %d: %s becomes %s", seed, words, line).isFalse();
            assertThat(HIDDEN.matcher(line).find()).as("seed %d: %s becomes %s", seed, words, line).isFalse();
            assertThat(line.length()).isLessThanOrEqualTo(MailTextSanitizer.MAX_LENGTH);
        }
    }
}
