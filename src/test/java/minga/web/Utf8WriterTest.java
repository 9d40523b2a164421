package minga.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that the UTF-8 writer gives the bytes that the JDK would give. */
class Utf8WriterTest {

    @Test
    void every_letter_there_is_comes_out_as_the_library_writes_it() {
        String all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT).mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
        assertThat(written(all, all.length())).isEqualTo(all.getBytes(UTF_8));
    }

    @Test
    void it_does_not_matter_where_the_pieces_are_cut_not_even_through_a_letter() {
        String words = "niñez – “año” 😀😀 \uD83D? \uDE00 \uD83D\uD83D\uDE00\uDE00 fin\uD83D";
        for (int length = 1; length <= words.length(); length++) {
            assertThat(written(words, length)).as("pieces of %d", length).isEqualTo(words.getBytes(UTF_8));
        }
    }

    @Test
    void it_grows_with_what_is_written_as_letters_words_or_parts_of_words() {
        String words = new Random(7).ints(300_000, 32, 0x2100).mapToObj(Character::toString)
                .collect(Collectors.joining());
        Utf8 out = new Utf8();
        out.write(words, 0, 100_000);
        out.write(words.toCharArray(), 100_000, 100_000);
        words.chars().skip(200_000).forEach(out::write);
        assertThat(out.bytes()).isEqualTo(words.getBytes(UTF_8));
    }

    private static byte[] written(String words, int length) {
        Utf8 out = new Utf8();
        for (int at = 0; at < words.length(); at += length) {
            out.write(words, at, Math.min(length, words.length() - at));
        }
        return out.bytes();
    }
}
