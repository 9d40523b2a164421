package minga.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of folding, slugs and cleaning of typed text. */
class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u00A0", "\u200B", "\u200C\u200D", "\u200E\u200F", "\u2060", "\uFEFF",
            "\u3164", "\u115F\u1160", "\uFFA0", "\u00AD", "\u0301", "\u20DD",
            "\uFE0F", "\u0000", "\u0007\u001B", "\u0085\u009F", "\u2028\u2029", "\u202E\u202C", "\u3000\u2003",
            "\u2800", "\u180E", " \u00A0\u200B\u0301\uFEFF "})
    void what_nobody_sees_is_empty(String typed) {
        assertThat(Text.isBlank(typed)).isTrue();
        assertThat(Text.orNull(typed)).isNull();
        assertThat(Text.orEmpty(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ñ", "n\u0303", "·", "-", "7", "🦙", "👩‍🌾", "한", "مهاجر", "0️⃣"})
    void what_somebody_sees_is_not(String typed) {
        assertThat(Text.isBlank(typed)).isFalse();
        assertThat(Text.orNull("\u00A0\u200B" + typed + "\uFEFF\u2060 "))
                .isEqualTo(java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFC));
    }

    @Test
    void nothing_is_no_text() {
        assertThat(Text.isBlank(null)).isTrue();
        assertThat(Text.orNull(null)).isNull();
    }

    @Test
    void lines_and_tabs_inside_stay_and_controls_go() {
        assertThat(Text.orNull("\u0000uno\r\ndos\rtres\t\u0007cuatro\u009B ")).isEqualTo("uno\ndos\ntres\tcuatro");
        assertThat(Text.orNull("no\u00ADpartir fa\u200Dmilia")).isEqualTo("no\u00ADpartir fa\u200Dmilia");
    }
}
