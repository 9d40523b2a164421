package minga.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final Duration SOON = Duration.ofSeconds(2);
    /** As long as the longest form: the marks stand in the order that is dearest to sort. */
    private static final String PILE = "a" + "\u0301".repeat(500_000) + "\u0316".repeat(500_000);

    @Test
    void the_same_word_is_the_same_in_one_sign_or_in_two() {
        assertThat(Text.composed("nin\u0303ez")).isEqualTo("niñez");
        assertThat(Text.orNull(" A\u0301rea\r\n")).isEqualTo("Área");
        assertThat(Text.folded("Til-Til, Nin\u0303ez")).isEqualTo("til til ninez");
    }

    @Test
    void a_letter_under_a_pile_of_marks_keeps_nobody_waiting() {
        assertTimeoutPreemptively(SOON, () -> Text.orNull(PILE));
        assertTimeoutPreemptively(SOON, () -> Text.composed(PILE));
        assertThat(assertTimeoutPreemptively(SOON, () -> Text.folded(PILE))).isEqualTo("a");
    }

    @Test
    void as_many_marks_as_a_language_may_write_stay() {
        String written = "x" + "\u0316".repeat(30);
        assertThat(Text.composed(written)).isEqualTo(written);
    }
}
