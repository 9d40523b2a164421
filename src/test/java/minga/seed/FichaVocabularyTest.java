package minga.seed;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.platform.Text;
import minga.practice.PracticeTemplate;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every vocabulary of the ficha is present and complete in both languages. */
class FichaVocabularyTest {

    static Stream<SeedFile> lists() {
        return SeedFile.in(Path.of("content"), "vocabularies", ".csv").stream();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void each_word_has_one_code_and_both_languages(SeedFile list) {
        List<String> codes = list.rows().stream().map(row -> row.getField("code")).toList();
        assertThat(codes).doesNotHaveDuplicates().isNotEmpty();
        assertThat(list.rows()).allMatch(row -> !row.getField("es").isBlank() && !row.getField("en").isBlank());
        assertThat(list.rows())
                .allMatch(row -> row.getField("parent").isEmpty() || codes.contains(row.getField("parent")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void no_name_leads_to_two_words(SeedFile list) {
        Map<String, String> owner = new HashMap<>();
        Set<String> sins = new TreeSet<>();
        for (NamedCsvRecord row : list.rows()) {
            names(row).map(Text::folded).distinct().forEach(name -> {
                String other = owner.putIfAbsent(name, row.getField("code"));
                if (other != null) {
                    sins.add(list.name() + ": " + name + " leads to " + other + " and " + row.getField("code"));
                }
            });
        }
        assertThat(sins).isEmpty();
    }

    @Test
    void every_list_that_the_ficha_names_is_there() {
        Set<String> there = lists().map(SeedFile::stem).collect(Collectors.toSet());
        assertThat(there).containsAll(asked(PracticeTemplate.PRACTICE));
    }

    @Test
    void the_pact_has_its_twenty_three_objectives_and_ten_principles() {
        assertThat(rows("gcmObjectives")).hasSize(23)
                .allMatch(row -> row.getField("es").startsWith(row.getField("code").substring(4) + ". "));
        assertThat(rows("gcmPrinciples")).hasSize(10);
        assertThat(rows("sdgTargets")).hasSize(24)
                .allMatch(row -> row.getField("es").startsWith(row.getField("code") + " "));
        assertThat(rows("mgiDimension")).hasSize(6);
        assertThat(rows("pnmeAxis")).hasSize(10);
        assertThat(rows("selloMigrante")).hasSize(5);
        assertThat(rows("themes")).hasSize(24);
        assertThat(rows("populations")).hasSize(23);
    }

    private static Set<String> asked(Template<?> template) {
        Set<String> asked = template.fields().stream().map(Field::vocabulary).filter(Objects::nonNull)
                .filter(name -> !name.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        template.fields().stream().filter(field -> field.kind() == FieldKind.ROWS)
                .forEach(field -> asked.addAll(asked(field.rowTemplate())));
        return asked;
    }

    private static Stream<String> names(NamedCsvRecord row) {
        String note = row.getField("note");
        int at = note.indexOf("alias:");
        Stream<String> aliases = at < 0 ? Stream.of() : Arrays.stream(note.substring(at + 6).split("\\|"));
        return Stream.concat(Stream.of(row.getField("es"), row.getField("en")), aliases);
    }

    private static List<NamedCsvRecord> rows(String list) {
        return SeedFile.of(Path.of("content"), "vocabularies/" + list + ".csv").rows();
    }
}
