package minga.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import minga.platform.Refused;
import minga.platform.Stale;
import minga.web.Language;
import minga.web.Messages;
import org.junit.jupiter.api.Test;

/** Tests that every refusal of a practice, in every state by every verb, has a message in both languages. */
class RefusalMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-29T01:30:00Z");

    private static final List<Consumer<Practice>> VERBS = List.of(practice -> practice.newest().send(NOW),
            practice -> practice.newest().startReview(),
            practice -> practice.newest().returnToMunicipality(NOW), practice -> practice.newest().accept(NOW),
            practice -> practice.newest().decline(NOW),
            practice -> practice.publish(practice.newest(), "ficha", NOW), practice -> practice.newest().withdraw(),
            practice -> practice.withdraw("No", NOW),
            practice -> practice.revise(NOW), practice -> practice.newest().touch(practice.newest().revision(), NOW));

    /** The shortest way of verbs into each state. */
    private static final Map<PracticeStatus, List<Integer>> WAYS = new EnumMap<>(Map.of(
            PracticeStatus.DRAFT, List.of(), PracticeStatus.SUBMITTED, List.of(0), PracticeStatus.IN_REVIEW,
            List.of(0, 1), PracticeStatus.RETURNED, List.of(0, 1, 2),
            PracticeStatus.ACCEPTED, List.of(0, 1, 3), PracticeStatus.DECLINED, List.of(0, 1, 4),
            PracticeStatus.PUBLISHED, List.of(0, 1, 3, 5),
            PracticeStatus.WITHDRAWN, List.of(0, 1, 3, 5, 7)));

    private static Practice in(PracticeStatus status) {
        Practice practice = Practice.begin("BP-2026-0001", "13125", null, NOW);
        WAYS.get(status).forEach(verb -> VERBS.get(verb).accept(practice));
        assertThat(practice.newest().status()).isEqualTo(status);
        return practice;
    }

    private static void provoke(Practice practice, Consumer<Practice> verb, Set<String> keys) {
        try {
            verb.accept(practice);
        } catch (Refused refused) {
            keys.add(refused.messageKey());
            for (Language language : Language.values()) {
                String words = Messages.text(language, refused.messageKey(), refused.args().toArray());
                assertThat(words).as(refused.messageKey()).contains(" ").endsWith(".").doesNotContain("practice.state",
                        "practice.not", "{", "_");
            }
        }
    }

    @Test
    void whatever_is_done_in_whatever_state() throws Stale {
        Set<String> keys = new TreeSet<>();
        for (PracticeStatus status : PracticeStatus.values()) {
            List<Consumer<Practice>> after = new ArrayList<>(VERBS);
            after.forEach(verb -> provoke(in(status), verb, keys));
        }
        Practice revised = in(PracticeStatus.PUBLISHED);
        revised.revise(NOW);
        revised.withdraw("No", NOW);
        VERBS.forEach(verb -> provoke(revised, verb, keys));
        assertThat(keys).contains("practice.alreadyOpen", "practice.notEditable", "practice.notPublished",
                "practice.withdrawn", "practice.state.DRAFT", "practice.state.SUBMITTED",
                "practice.state.IN_REVIEW", "practice.state.RETURNED", "practice.state.ACCEPTED",
                "practice.state.PUBLISHED", "practice.state.DECLINED");
    }
}
