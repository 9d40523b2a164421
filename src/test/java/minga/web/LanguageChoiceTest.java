package minga.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of choosing the language and of messages in both languages. */
class LanguageChoiceTest {

    private static final Path PAGES = Path.of("src/main/resources/minga");
    private static final Pattern SAID = Pattern.compile("frame\\.m\\(\"([^\"]+)\"[,)]");
    private static final Pattern COUNTED = Pattern.compile("frame\\.count\\(\"([^\"]+)\",");

    @Test
    void both_languages_have_the_same_words() {
        assertThat(new TreeSet<>(Messages.keys(Language.EN))).isEqualTo(new TreeSet<>(Messages.keys(Language.ES)));
    }

    @Test
    void every_word_that_a_page_says_exists() throws IOException {
        Set<String> known = Messages.keys(Language.ES);
        Set<String> missing = new TreeSet<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            SAID.matcher(text).results().map(said -> said.group(1)).filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(page + ": " + key));
            COUNTED.matcher(text).results().map(said -> said.group(1))
                    .filter(key -> !known.contains(key + ".one") || !known.contains(key + ".other"))
                    .forEach(key -> missing.add(page + ": " + key + ".one/.other"));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void both_languages_leave_the_same_places_to_fill() {
        Set<String> sins = new TreeSet<>();
        for (String key : Messages.keys(Language.ES)) {
            if (!places(Language.ES, key).equals(places(Language.EN, key))) {
                sins.add(key);
            }
        }
        assertThat(sins).isEmpty();
    }

    @Test
    void every_room_with_words_is_read() throws IOException {
        try (Stream<Path> all = Files.walk(PAGES)) {
            assertThat(all.filter(file -> file.getFileName().toString().equals("messages.properties"))
                    .map(file -> file.getParent().getFileName().toString())).isSubsetOf(Messages.ROOMS);
        }
    }

    @Test
    void what_somebody_typed_is_said_as_it_was_typed() {
        String said = Messages.text(Language.ES, "review.mail.declined.body", "Rosa {1} {3}", "Mesa $1 \\ {0}",
                "https://minga.example/{2}", "{0}{9}");
        assertThat(said).contains("Hola, Rosa {1} {3}:", "«Mesa $1 \\ {0}»", "https://minga.example/{2}", "{0}{9}");
        assertThat(Messages.text(Language.ES, "review.mail.returned.subject"))
                .as("a place that nobody fills stays to be seen").contains("{0}");
    }

    @Test
    void numbers_are_written_as_the_country_writes_them() {
        for (Language language : Language.values()) {
            NumberFormat library = NumberFormat.getIntegerInstance(language.locale());
            for (long number : new long[]{0, 7, -7, 999, 1_000, -999, -1_000, 12_345, 999_999, 1_234_567,
                    Long.MAX_VALUE, Long.MIN_VALUE}) {
                assertThat(Formats.number(language, number)).isEqualTo(library.format(number));
            }
        }
        assertThat(Formats.number(Language.ES, 8_232)).isEqualTo("8.232");
    }

    private Set<String> places(Language language, String key) {
        return Pattern.compile("\\{\\d\\}").matcher(Messages.text(language, key)).results().map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(PAGES)) {
            return all.filter(file -> file.toString().endsWith(".ftlh")).toList();
        }
    }
}
