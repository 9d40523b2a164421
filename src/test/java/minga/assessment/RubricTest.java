package minga.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minga.platform.Database;
import minga.platform.Invalid;
import minga.platform.TestDatabase;
import minga.practice.PracticeTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the rubric as data: its file, its versions, and the points and degrees that follow from it. */
class RubricTest {

    private static final Path FILE = Path.of("content/rubrics/rubric-1.csv");

    @TempDir
    Path folder;

    private static String text() throws IOException {
        return Files.readString(FILE);
    }

    private static Rubric rubric() throws IOException {
        return RubricParser.parse(1, "rubric-1.csv", text());
    }

    @Test
    void the_portals_own_rubric_has_eight_questions_nine_criteria_and_three_thresholds() throws IOException {
        Rubric rubric = rubric();
        assertThat(rubric.items()).hasSize(8);
        assertThat(rubric.criteria()).hasSize(9).allMatch(one -> one.levels().size() == 4);
        assertThat(rubric.grades()).extracting(Rubric.Grade::points).containsExactly(75, 55, 35);
        Stream.concat(rubric.items().stream().flatMap(one -> one.fields().stream()),
                rubric.criteria().stream().flatMap(one -> one.fields().stream()))
                .forEach(field -> assertThat(PracticeTemplate.PRACTICE.field(field)).as(field).isPresent());
    }

    @Test
    void a_rubric_that_does_not_add_up_is_refused_by_name() throws IOException {
        String good = text();
        for (String bad : List.of(good.replace("criterion,relevance,10", "criterion,relevance,11"),
                good.replace("level,relevance,2", "level,relevance,3"), good.replaceAll("level,design,4.*\n", ""),
                good.replaceAll("scale,strong.*\n", ""), good.replace("verified,75", "verified,50"),
                good.replace("evidence:3", "proof:3"), good.replace("item,rights", "item,applied"),
                good.replace("item,rights", "item,Derechos"), good.replaceAll("grade.*\n", ""),
                good.replace("relevance,10", "relevance,diez"), "kind,code\nitem,x\n", "", "\"")) {
            assertThatThrownBy(() -> RubricParser.parse(2, "rubric-2.csv", bad)).as(bad).isInstanceOf(Invalid.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_newest_version_is_in_use_and_an_old_one_is_read_without_its_file(TestDatabase kind) throws IOException {
        try (Database database = kind.open()) {
            Rubrics rubrics = new Rubrics(database.transactions(), Clock.systemUTC());
            assertThat(rubrics.isEmpty()).isTrue();
            Files.writeString(folder.resolve("rubric-1.csv"), text());
            rubrics.load(folder);
            Files.writeString(folder.resolve("rubric-10.csv"), text().replace("Pertinencia", "Pertinencia nueva"));
            Files.writeString(folder.resolve("notas.csv"), "nada");
            rubrics.load(folder);
            assertThat(rubrics.current().version()).isEqualTo(10);
            Rubrics later = new Rubrics(database.transactions(), Clock.systemUTC());
            assertThat(later.version(1).criteria().get(0).text().es()).isEqualTo("Pertinencia");
            assertThat(later.versions()).containsExactly(1, 10);
            Files.writeString(folder.resolve("rubric-1.csv"), text().replace("Pertinencia", "Otra"));
            later.load(folder);
            assertThat(later.version(1).criteria().get(0).text().es()).as("nobody works by it yet").isEqualTo("Otra");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void the_same_level_everywhere_gives_its_part_of_a_hundred_points(int level) throws IOException {
        assertThat(result(level, Map.of()).points()).isEqualTo(25 * level);
    }

    @Test
    void a_threshold_is_reached_exactly_and_a_verified_practice_needs_its_evidence() throws IOException {
        assertThat(grade(result(3, Map.of()))).isEqualTo("verified");
        assertThat(grade(result(4, Map.of("evidence", 5)))).as("evidence of two and a half").isEqualTo("promising");
        assertThat(grade(result(4, Map.of("evidence", 6)))).isEqualTo("verified");
        AssessmentResult nearly = result(3, Map.of("participation", 5));
        assertThat(nearly.points()).isEqualTo(74);
        assertThat(grade(nearly)).isEqualTo("promising");
        assertThat(grade(result(2, Map.of()))).isEqualTo("experience");
        assertThat(result(1, Map.of()).grade()).isEmpty();
    }

    @Test
    void the_criteria_that_would_raise_it_most_are_named_with_their_field() throws IOException {
        PublicAssessment published = new PublicAssessment(result(3, Map.of("results", 2)), List.of("Sirve."));
        assertThat(published.raises(minga.web.Language.ES)).first().matches(one -> one.label().equals("Resultados")
                && one.asks().equals("Indicador sin línea de base") && one.field().equals("indicators"));
        assertThat(published.raises(minga.web.Language.ES)).hasSize(3);
        assertThat(new PublicAssessment(result(4, Map.of()), List.of()).raises(minga.web.Language.EN)).isEmpty();
    }

    private static String grade(AssessmentResult result) {
        return result.grade().map(Rubric.Grade::code).orElse("");
    }

    private static AssessmentResult result(int level, Map<String, Integer> halves) throws IOException {
        Rubric rubric = rubric();
        Map<String, Integer> all = new HashMap<>();
        rubric.criteria().forEach(one -> all.put(one.code(),
                Optional.ofNullable(halves.get(one.code())).orElse(2 * level)));
        return new AssessmentResult(rubric, all);
    }
}
