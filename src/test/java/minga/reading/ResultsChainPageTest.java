package minga.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import minga.practice.PracticeVersion;
import minga.practice.ResultsChainGaps;
import minga.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of the results chain as the page of a ficha draws it and lists it. */
class ResultsChainPageTest {

    private static final String ONE = """
            {"objectives": [{"text": "Formar"}], "activities": [{"text": "Taller", "objectives": [1]}],
             "indicators": [{"text": "Personas", "objective": 1, "activity": 1, "means": [{"text": "Lista"%s}]}]}""";

    @Test
    void a_whole_chain_lacks_nothing_and_hangs_from_one_straight_line() {
        ResultsChain chain = chain(
                ONE.formatted(", \"evidence\": [{\"kind\": \"LINK\", \"link\": \"https://example.cl\"}]"));
        assertThat(chain.gaps()).isEmpty();
        assertThat(chain.tied()).hasSize(1);
        assertThat(chain.all()).extracting(ResultsChainNode::kind).containsExactly(ResultsChainNode.Kind.values());
        assertThat(chain.all()).noneMatch(ResultsChainNode::gap);
    }

    @Test
    void evidence_that_is_not_there_is_drawn_and_said() {
        ResultsChain chain = chain(ONE.formatted(""));
        assertThat(chain.gaps()).containsExactly("Medio de verificación 1 del indicador 1: no adjunta evidencia");
        assertThat(chain.all()).last().satisfies(evidence -> assertThat(evidence.gap()).isTrue());
    }

    @Test
    void an_objective_without_activity_or_indicator_says_so() {
        assertThat(chain("{\"objectives\": [{\"text\": \"Formar\"}]}").gaps())
                .containsExactlyInAnyOrder("Objetivo 1: no tiene actividad", "Objetivo 1: no tiene indicador");
    }

    @Test
    void ties_that_nobody_declared_are_not_guessed() {
        ResultsChain chain = chain(
                """
                {"objectives": [{"text": "A"}, {"text": "B"}], "activities": [{"text": "C"}],
                 "indicators": [{"text": "D", "means": [{"text": "E"}]}]}""");
        assertThat(chain.tied()).isEmpty();
        assertThat(chain.loose()).hasSize(4).allMatch(link -> link.broken() != null);
        assertThat(chain.gaps()).anyMatch(gap -> gap.equals("Actividad 1: no dice a qué objetivo atiende"));
    }

    @Test
    void an_activity_that_serves_two_objectives_is_tied_to_both() {
        ResultsChain chain = new ResultsChainBuilder(PracticeVersionFixture.whole(), Language.ES).read();
        assertThat(chain.all()).filteredOn(node -> node.notes().contains("También atiende el objetivo 1"))
                .extracting(ResultsChainNode::label)
                .containsExactly("Actividad 1", "Actividad 4");
        assertThat(chain.gaps()).contains("Indicador 3: no tiene medio de verificación",
                "Objetivo 4 · específico: no tiene indicador");
    }

    static List<PracticeVersion> any() {
        long seed = Long.getLong("minga.seed", System.nanoTime());
        System.out.println("ResultsChainPageTest: -Dminga.seed=" + seed);
        Random random = new Random(seed);
        List<PracticeVersion> all = new ArrayList<>(List.of(PracticeVersionFixture.whole()));
        IntStream.range(0, 200).forEach(i -> all.add(PracticeVersionFixture.read(random(random))));
        return all;
    }

    @ParameterizedTest
    @MethodSource("any")
    void whatever_the_ficha_says_the_drawing_and_the_table_say_the_same(PracticeVersion version) {
        ResultsChainView view = new ResultsChainViewBuilder(version, Language.ES).view();
        List<ResultsChainView.Link> drawn = new ArrayList<>();
        view.links().forEach(link -> collect(link, drawn));
        assertThat(view.rows())
                .extracting(ResultsChainView.Row::label, ResultsChainView.Row::missing, ResultsChainView.Row::remark,
                        ResultsChainView.Row::state)
                .containsExactlyElementsOf(drawn.stream()
                        .map(link -> tuple(link.label(), link.gap(), link.remark(), link.state())).toList());
        assertThat(view.rows()).extracting(ResultsChainView.Row::label).as("no two links have the same name")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("any")
    void whatever_the_ficha_lacks_each_missing_link_is_counted(PracticeVersion version) {
        assertThat(new ResultsChainViewBuilder(version, Language.ES).view().gaps())
                .hasSameSizeAs(ResultsChainGaps.of(version)).doesNotHaveDuplicates();
    }

    @Test
    void a_ficha_that_says_nothing_of_its_chain_does_not_claim_that_it_is_whole() {
        ResultsChainView view = new ResultsChainViewBuilder(PracticeVersionFixture.read("{}"), Language.ES).view();
        assertThat(view.finding()).isEqualTo("La ficha no tiene indicadores todavía.");
        assertThat(view.gaps()).containsExactly("La ficha no informa ningún objetivo");
        assertThat(view.links()).isEmpty();
    }

    private static void collect(ResultsChainView.Link link, List<ResultsChainView.Link> into) {
        into.add(link);
        link.children().forEach(child -> collect(child, into));
    }

    private static ResultsChain chain(String json) {
        return new ResultsChainBuilder(PracticeVersionFixture.read(json), Language.ES).read();
    }

    private static String random(Random random) {
        int objectives = random.nextInt(5);
        int activities = random.nextInt(5);
        return "{\"objectives\": " + rows(random, objectives, () -> "") + ", \"activities\": "
                + rows(random, activities, () -> served(random, objectives))
                + ", \"indicators\": " + rows(random, random.nextInt(6), () -> measured(random, objectives, activities))
                + "}";
    }

    private static String rows(Random random, int count, Supplier<String> ties) {
        StringJoiner rows = new StringJoiner(",", "[", "]");
        IntStream.range(0, count).forEach(i -> rows.add("{\"text\": \"" + words(random) + "\"" + ties.get() + "}"));
        return rows.toString();
    }

    private static String served(Random random, int objectives) {
        return ", \"objectives\": "
                + IntStream.rangeClosed(1, objectives).filter(n -> random.nextBoolean()).boxed().toList();
    }

    private static String measured(Random random, int objectives, int activities) {
        String objective = random.nextBoolean() && objectives > 0
                ? ", \"objective\": " + (1 + random.nextInt(objectives)) : "";
        String activity = random.nextBoolean() && activities > 0 ? ", \"activity\": " + (1 + random.nextInt(activities))
                : "";
        return objective + activity + ", \"means\": " + rows(random, random.nextInt(3), () -> "");
    }

    private static String words(Random random) {
        String alphabet = "aeiou aeiou mnñ WMÑ lrs tdk—«» ";
        StringBuilder words = new StringBuilder("x");
        IntStream.range(0, random.nextInt(300))
                .forEach(i -> words.append(alphabet.charAt(random.nextInt(alphabet.length()))));
        return words.toString();
    }
}
