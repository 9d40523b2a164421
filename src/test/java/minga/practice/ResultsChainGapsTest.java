package minga.practice;

import static minga.practice.ResultsChainGaps.Kind.LOOSE_ACTIVITY;
import static minga.practice.ResultsChainGaps.Kind.LOOSE_INDICATOR;
import static minga.practice.ResultsChainGaps.Kind.LOST_EVIDENCE;
import static minga.practice.ResultsChainGaps.Kind.NO_ACTIVITY;
import static minga.practice.ResultsChainGaps.Kind.NO_EVIDENCE;
import static minga.practice.ResultsChainGaps.Kind.NO_INDICATOR;
import static minga.practice.ResultsChainGaps.Kind.NO_MEANS;
import static minga.practice.ResultsChainGaps.Kind.NO_OBJECTIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import minga.evidence.Evidence;
import minga.web.Language;
import minga.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of finding what a results chain lacks. */
class ResultsChainGapsTest {

    private final PracticeVersion version = PracticeVersion.blank(Instant.EPOCH);

    @Test
    void an_empty_ficha_lacks_its_objectives() {
        assertThat(ResultsChainGaps.of(version)).extracting("kind", "path")
                .containsExactly(tuple(NO_OBJECTIVE, "objectives"));
    }

    @Test
    void rows_without_a_tie_are_each_named_at_their_place() {
        version.objectives().add();
        version.objectives().add();
        version.activities().add().objectives(List.of(version.objectives().get(0)));
        version.activities().add();
        version.indicators().add();
        assertThat(ResultsChainGaps.of(version)).extracting("kind", "path").containsExactly(
                tuple(NO_INDICATOR, "objectives.0"),
                tuple(NO_ACTIVITY, "objectives.1"), tuple(NO_INDICATOR, "objectives.1"),
                tuple(LOOSE_ACTIVITY, "activities.1"),
                tuple(LOOSE_INDICATOR, "indicators.0"), tuple(NO_MEANS, "indicators.0"));
    }

    @Test
    void an_indicator_of_an_activity_measures_the_objectives_that_the_activity_serves() {
        version.objectives().add();
        version.activities().add().objectives(List.of(version.objectives().get(0)));
        Indicator indicator = version.indicators().add();
        indicator.activity(version.activities().get(0));
        indicator.means().add();
        indicator.means().add();
        assertThat(ResultsChainGaps.of(version)).extracting("kind", "path", "numbers").containsExactly(
                tuple(NO_EVIDENCE, "indicators.0.means.0", List.of(1, 1)),
                tuple(NO_EVIDENCE, "indicators.0.means.1", List.of(2, 1)));
        attach(indicator.means().get(0));
        attach(indicator.means().get(1)).recordLost(Instant.EPOCH);
        assertThat(ResultsChainGaps.of(version)).extracting("kind", "numbers")
                .containsExactly(tuple(LOST_EVIDENCE, List.of(2, 1)));
    }

    @ParameterizedTest
    @EnumSource(ResultsChainGaps.Kind.class)
    void each_has_its_sentence_in_both_languages(ResultsChainGaps.Kind kind) {
        String key = new ResultsChainGaps.Gap(kind, null, "", List.of()).message();
        assertThat(Messages.has(Language.ES, key)).isTrue();
        assertThat(Messages.has(Language.EN, key)).isTrue();
    }

    private static Evidence attach(MeansOfVerification means) {
        Evidence file = means.evidence().add();
        file.attach("a".repeat(64), "acta.pdf", "application/pdf", 9);
        return file;
    }
}
