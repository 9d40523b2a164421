package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the search does what the help page says of it. */
class SearchHelpTest {

    private static final Pattern TYPED = Pattern.compile("`([^`]+)`");

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void it_names_only_fields_that_can_be_searched(String language) throws IOException {
        String page = Files.readString(Path.of("content/pages/ayuda." + language + ".md"));
        String fields = page.substring(page.indexOf(language.equals("es") ? "## Los campos" : "## The fields"),
                page.indexOf(language.equals("es") ? "## Los filtros" : "## The filters"));
        Set<String> named = TYPED.matcher(fields).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(known()).containsAll(named);
    }

    @Test
    void both_languages_show_the_same_fields_and_signs() throws IOException {
        assertThat(signs("es")).containsAll(signs("en"));
        assertThat(signs("es")).anyMatch(typed -> typed.startsWith("+comuna:"));
    }

    /** What is shown as typed and carries a sign. */
    private static Set<String> signs(String language) throws IOException {
        return TYPED.matcher(Files.readString(Path.of("content/pages/ayuda." + language + ".md"))).results()
                .map(found -> found.group(1)).filter(typed -> typed.matches(".*[+*:\"-].*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> known() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("index/fields.csv"));
        int names = List.of(lines.get(0).split(",")).indexOf("names");
        return lines.stream().skip(1).flatMap(line -> Arrays.stream(line.split(",", -1)[names].split("\\|")))
                .collect(Collectors.toSet());
    }
}
