package minga.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import minga.practice.Remark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests threads of remarks: who says what in turn, what is seen when, and that nothing of it is lost. */
class RemarkThreadsTest {

    private static void reply(ReviewFixture fixture, long id, long remark, String words) {
        fixture.reviews.saveRemarks(fixture.paula, id,
                new RemarkForm(Map.of(), Map.of(), Map.of(remark, words), Map.of()));
    }

    private static Remark seenByMunicipality(ReviewFixture fixture, long id) {
        return fixture.reviews.remarksOn(id).get(0);
    }

    private static List<String> texts(Remark remark) {
        return remark.replies().stream().map(Remark.Reply::text).toList();
    }

    private static void again(ReviewFixture fixture, long id) {
        fixture.sendAgain(id);
        fixture.reviews.startReview(fixture.paula, id, fixture.revision(id));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void author_and_reviewer_reply_in_turn_over_three_rounds_and_all_of_it_stays(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.startedReview();
            fixture.reviews.addRemark(fixture.paula, id, "name", "¿Cuál es la sigla?");
            fixture.reviews.returnToMunicipality(fixture.paula, id, fixture.revision(id));
            long remark = seenByMunicipality(fixture, id).id();
            fixture.reviews.answer(id, remark, "Rosa", "Es la OLM");
            fixture.reviews.answer(id, remark, "Rosa", "Es la OLM.");
            assertThat(texts(seenByMunicipality(fixture, id))).as("one answer in a round")
                    .containsExactly("Es la OLM.");

            again(fixture, id);
            reply(fixture, id, remark, "Escríbala entera");
            assertThat(texts(seenByMunicipality(fixture, id))).as("not sent yet").containsExactly("Es la OLM.");
            fixture.reviews.returnToMunicipality(fixture.paula, id, fixture.revision(id));
            assertThat(seenByMunicipality(fixture, id)).as("a reply alone sends it back").satisfies(
                    one -> assertThat(texts(one)).containsExactly("Es la OLM.", "Escríbala entera"))
                    .matches(one -> one.answer() == null && one.earlier().size() == 2);
            fixture.reviews.answer(id, remark, "Raúl", "Oficina Local de Migrantes");

            again(fixture, id);
            Remark read = fixture.reviews.read(fixture.paula, id).sent().get(0);
            assertThat(texts(read)).containsExactly("Es la OLM.", "Escríbala entera", "Oficina Local de Migrantes");
            assertThat(read.replies()).extracting(Remark.Reply::author).containsExactly("Rosa", "Paula", "Raúl");
            fixture.reviews.resolve(fixture.paula, id, remark, true);
            reply(fixture, id, remark, "Gracias");
            fixture.verdicts.agree(id, fixture.paula, fixture.pedro);
            fixture.reviews.accept(fixture.paula, id, fixture.revision(id));
            fixture.reviews.publish(fixture.paula, id, fixture.revision(id));
            assertThat(seenByMunicipality(fixture, id)).as("kept for ever").matches(Remark::resolved)
                    .matches(one -> one.resolvedBy().equals("Paula") && one.resolvedAt() != null)
                    .satisfies(one -> assertThat(texts(one)).hasSize(4).endsWith("Gracias"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_older_remark_stays_open_until_it_is_mended_and_only_on_its_turn(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.startedReview();
            fixture.reviews.addRemark(fixture.paula, id, "name", "Uno");
            fixture.reviews.addRemark(fixture.paula, id, "summary", "Dos");
            assertThatThrownBy(() -> reply(fixture, id, fixture.reviews.read(fixture.paula, id).pending().get(0).id(),
                    "A un texto sin enviar")).hasMessageContaining("remark");
            fixture.reviews.returnToMunicipality(fixture.paula, id, fixture.revision(id));
            long one = fixture.reviews.remarksOn(id).get(0).id();
            long two = fixture.reviews.remarksOn(id).get(1).id();
            assertThatThrownBy(() -> reply(fixture, id, one, "Fuera de turno")).isInstanceOf(Refused.class);
            again(fixture, id);
            assertThatThrownBy(() -> fixture.reviews.answer(id, one, "Rosa", "Tarde")).isInstanceOf(Refused.class);
            fixture.reviews.resolve(fixture.paula, id, two, true);
            assertThatThrownBy(() -> reply(fixture, id, one, "x".repeat(4001))).isInstanceOfSatisfying(Invalid.class,
                    invalid -> assertThat(invalid.faults().get(0).path()).isEqualTo("t." + one));
            reply(fixture, id, one, "Sigue igual");
            reply(fixture, id, one, " ");
            assertThatThrownBy(() -> fixture.reviews.returnToMunicipality(fixture.paula, id, fixture.revision(id)))
                    .as("the reply was taken back").isInstanceOf(Invalid.class);
            reply(fixture, id, one, "Sigue igual");
            fixture.reviews.returnToMunicipality(fixture.paula, id, fixture.revision(id));
            fixture.reviews.answer(id, one, "Rosa", "Ahora sí");
            assertThatThrownBy(() -> fixture.reviews.answer(id, two, "Rosa", "Y esto")).isInstanceOf(Refused.class);
        }
    }
}
