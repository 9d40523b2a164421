package minga.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import minga.practice.PracticeVersion;
import minga.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of the layout of the results chain diagram. */
class DrawingTheChainTest {

    private static final String ONE = """
            {"objectives": [{"text": "Formar"}], "activities": [{"text": "Taller", "objectives": [1]}],
             "indicators": [{"text": "Personas", "objective": 1, "activity": 1, "means": [{"text": "Lista"%s}]}]}""";

    @Test
    void a_whole_chain_lacks_nothing_and_hangs_from_one_straight_line() {
        ResultsChain chain = chain(
                ONE.formatted(", \"evidence\": [{\"kind\": \"LINK\", \"link\": \"https://example.cl\"}]"));
        assertThat(chain.gaps()).isEmpty();
        ChainDiagram drawing = new WideDiagramLayout(chain).draw();
        assertThat(drawing.boxes()).hasSize(5)
                .allMatch(box -> box.y() == 0 && box.height() == drawing.boxes().get(0).height());
        assertThat(drawing.strokes()).hasSize(4).noneMatch(ChainDiagram.Stroke::broken)
                .allMatch(stroke -> !stroke.path().contains("V"));
    }

    @Test
    void evidence_that_is_not_there_is_drawn_and_said() {
        ResultsChain chain = chain(ONE.formatted(""));
        assertThat(chain.gaps()).containsExactly("Medio de verificación 1 del indicador 1: no adjunta evidencia");
        assertThat(new WideDiagramLayout(chain).draw().boxes().get(4).look()).isEqualTo("gap");
        assertThat(new WideDiagramLayout(chain).draw().strokes().get(0).broken()).isTrue();
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
        assertThat(chain.gaps()).anyMatch(gap -> gap.contains("Una actividad no dice"));
    }

    @Test
    void an_activity_that_serves_two_objectives_is_tied_to_both() {
        ResultsChain chain = new ResultsChainBuilder(PracticeVersionFixture.whole(), Language.ES).read();
        assertThat(chain.further()).contains(new ResultsChain.Tie("objetivo-1", "actividad-1"),
                new ResultsChain.Tie("objetivo-1", "actividad-4"));
        assertThat(chain.gaps()).contains("Indicador 3: no tiene medio de verificación",
                "Objetivo 4 · específico: no tiene indicador");
    }

    static List<PracticeVersion> any() {
        long seed = Long.getLong("minga.seed", System.nanoTime());
        System.out.println("DrawingTheChainTest: -Dminga.seed=" + seed);
        Random random = new Random(seed);
        List<PracticeVersion> all = new ArrayList<>(List.of(PracticeVersionFixture.whole()));
        IntStream.range(0, 200).forEach(i -> all.add(PracticeVersionFixture.read(random(random))));
        return all;
    }

    @ParameterizedTest
    @MethodSource("any")
    void whatever_the_ficha_says_no_box_covers_another_and_all_words_stay_inside(PracticeVersion version) {
        ResultsChain chain = new ResultsChainBuilder(version, Language.ES).read();
        for (ChainDiagram drawing : List.of(new WideDiagramLayout(chain).draw(),
                new NarrowDiagramLayout(chain).draw())) {
            List<ChainDiagram.Box> boxes = drawing.boxes();
            assertThat(boxes).hasSize((int) chain.all().count());
            for (int i = 0; i < boxes.size(); i++) {
                ChainDiagram.Box box = boxes.get(i);
                assertThat(boxes.subList(i + 1, boxes.size())).noneMatch(other -> overlap(box, other));
                assertThat(box.words()).allMatch(words -> inside(box, words, DiagramBoxLayout.TEXT));
                assertThat(box.notes()).allMatch(words -> inside(box, words, DiagramBoxLayout.SMALL));
                assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
            }
        }
    }

    private static boolean overlap(ChainDiagram.Box a, ChainDiagram.Box b) {
        return a.x() < b.x() + b.width() && b.x() < a.x() + a.width() && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }

    private static boolean inside(ChainDiagram.Box box, ChainDiagram.Words words, int size) {
        return words.x() >= box.x() && words.x() + TextMeasure.width(words.text(), size) <= box.x() + box.width()
                && words.y() > box.y() && words.y() < box.y() + box.height();
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
