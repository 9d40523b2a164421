package minga.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the difference of two texts word by word. */
class WordDiffTest {

    private static String marked(String before, String after) {
        return WordDiff.of(before, after).stream().map(part -> switch (part.kind()) {
            case SAME -> part.words();
            case REMOVED -> "[-" + part.words() + "-]";
            case ADDED -> "[+" + part.words() + "+]";
        }).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "Se atiende a personas.|Se atiende a familias.|Se atiende a [-personas-][+familias+].",
            "uno dos|uno dos tres|uno dos[+ tres+]", "uno dos tres|uno tres|uno[- dos-] tres",
            "una vez al mes|dos veces al mes|[-una vez-][+dos veces+] al mes",
            "\"\"|nuevo|[+nuevo+]", "viejo|\"\"|[-viejo-]", "igual|igual|igual",
            "año niño|ano niño|[-año-][+ano+] niño",
            "120 personas|1.250 personas|[-120-][+1.250+] personas"})
    void only_the_words_that_differ_are_marked(String before, String after, String expected) {
        assertThat(marked(before, after)).isEqualTo(expected);
    }

    @Test
    void both_texts_are_whole_in_the_parts_whatever_they_are() {
        long seed = Long.getLong("minga.seed", 20261129);
        Random random = new Random(seed);
        List<String> words = List.of("a", "b", "ñ", " ", "\n", ".", "🦙", "él");
        for (int i = 0; i < 300; i++) {
            String before = text(random, words);
            String after = text(random, words);
            List<WordDiff.Part> parts = WordDiff.of(before, after);
            assertThat(side(parts, WordDiff.Kind.REMOVED)).as("seed %s", seed).isEqualTo(before);
            assertThat(side(parts, WordDiff.Kind.ADDED)).as("seed %s", seed).isEqualTo(after);
        }
    }

    private static String text(Random random, List<String> words) {
        return random.ints(random.nextInt(12), 0, words.size()).mapToObj(words::get).collect(Collectors.joining());
    }

    private static String side(List<WordDiff.Part> parts, WordDiff.Kind kind) {
        return parts.stream().filter(part -> part.kind() == WordDiff.Kind.SAME || part.kind() == kind)
                .map(WordDiff.Part::words).collect(Collectors.joining());
    }

    @Test
    void the_longest_texts_that_have_nothing_in_common_are_compared_in_little_memory() {
        String before = "x ".repeat(4000);
        String after = "yy,".repeat(2600);
        assertThat(side(WordDiff.of(before, after), WordDiff.Kind.ADDED)).isEqualTo(after);
    }

    @Test
    void blanks_and_line_ends_are_no_words() {
        assertThat(WordDiff.isSame(" uno  dos\r\n\r\ntres ", "uno dos\ntres")).isTrue();
        assertThat(WordDiff.isSame("uno dos", "unodos")).isFalse();
        assertThat(WordDiff.ofWords("uno  dos \r\n tres", "uno dos\ncuatro")).containsExactly(
                new WordDiff.Part(WordDiff.Kind.SAME, "uno dos\n"),
                new WordDiff.Part(WordDiff.Kind.REMOVED, "tres"), new WordDiff.Part(WordDiff.Kind.ADDED, "cuatro"));
    }
}
