package minga.review;

import static minga.review.ReviewFixture.ARICA;
import static minga.review.ReviewFixture.QUILICURA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import minga.account.Caller;
import minga.change.ChangeLogEntry;
import minga.change.ChangeKind;
import minga.evidence.EvidenceState;
import minga.notice.Notice;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.SignInNeeded;
import minga.platform.Stale;
import minga.platform.TestDatabase;
import minga.practice.PracticeStatus;
import minga.practice.Remark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewingTest {

    private static final String PLACE = "indicators.0.means.0.text";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_ficha_goes_back_with_a_remark_and_comes_again_answered(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            long id = desk.taken();
            desk.reviews.remark(desk.paula, id, PLACE, "  ¿Quién emite el certificado?  ");
            assertThat(desk.reviews.remarksOn(id)).as("the municipality sees nothing yet").isEmpty();
            desk.reviews.giveBack(desk.paula, id, desk.seen(id));

            Remark remark = desk.reviews.remarksOn(id).get(0);
            assertThat(remark.text()).isEqualTo("¿Quién emite el certificado?");
            assertThat(remark.isAt("indicators.0")).isTrue();
            desk.reviews.answer(id, remark.id(), "La Dideco.");
            desk.sendAgain(id);
            assertThatThrownBy(() -> desk.reviews.answer(id, remark.id(), "Otra cosa")).isInstanceOf(Refused.class);

            desk.reviews.take(desk.pedro, id, desk.seen(id));
            assertThat(desk.reviews.read(desk.pedro, id).sent().get(0).answer()).isEqualTo("La Dideco.");
            desk.reviews.resolve(desk.pedro, id, remark.id(), true);
            desk.reviews.accept(desk.pedro, id, desk.seen(id));
            desk.reviews.publish(desk.paula, id, desk.seen(id));
            assertThat(desk.version(id).status()).isEqualTo(PracticeStatus.PUBLISHED);
            assertThat(desk.reviews.remarksOn(id)).singleElement().matches(Remark::resolved).matches(one -> one.round() == 1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void evidence_is_verified_by_who_saw_it_and_only_as_it_was_seen(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            EvidenceVerification verification = new EvidenceVerification(desk.reviews);
            long id = desk.taken();
            long means = desk.means(id).id();
            assertThatThrownBy(() -> verification.saw(desk.paula, id, means, true)).isInstanceOf(Refused.class);
            desk.attach(id);
            long seen = desk.seen(id);
            assertThat(desk.means(id).state()).isEqualTo(EvidenceState.ATTACHED);
            assertThatThrownBy(() -> verification.saw(desk.pedro, id, means, true)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> verification.saw(desk.rosa, id, means, true)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> verification.saw(desk.paula, id, 1, true)).isInstanceOf(NotFound.class);
            verification.saw(desk.paula, id, means, true);
            assertThat(desk.means(id).state()).isEqualTo(EvidenceState.VERIFIED);
            assertThat(desk.seen(id)).as("it is no change of the ficha").isEqualTo(seen);
            verification.saw(desk.paula, id, means, false);
            assertThat(desk.means(id).state()).isEqualTo(EvidenceState.ATTACHED);
            verification.saw(desk.paula, id, means, true);
            desk.reviews.remark(desk.paula, id, "", "Falta una firma");
            desk.reviews.giveBack(desk.paula, id, desk.seen(id));
            assertThat(desk.means(id).state()).as("it may be another file when it comes again").isEqualTo(EvidenceState.ATTACHED);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nothing_goes_back_without_a_remark_and_nothing_is_accepted_over_one_unsent(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            long id = desk.taken();
            assertThatThrownBy(() -> desk.reviews.giveBack(desk.paula, id, desk.seen(id))).isInstanceOf(Invalid.class);
            desk.reviews.remark(desk.paula, id, "", "Falta todo");
            assertThatThrownBy(() -> desk.reviews.accept(desk.paula, id, desk.seen(id))).isInstanceOf(Invalid.class);
            long remark = desk.reviews.read(desk.paula, id).pending().get(0).id();
            desk.reviews.jot(desk.paula, id, Map.of("name", " "), Map.of(remark, "Falta algo"));
            assertThat(desk.reviews.read(desk.paula, id).pending()).singleElement().matches(one -> one.text().equals("Falta algo"));
            desk.reviews.jot(desk.paula, id, Map.of(), Map.of(remark, " "));
            desk.reviews.accept(desk.paula, id, desk.seen(id));
            assertThat(desk.version(id).status()).isEqualTo(PracticeStatus.ACCEPTED);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nobody_judges_the_own_municipality_and_only_reviewers_judge(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            long id = desk.sent(QUILICURA, "Mesa");
            long other = desk.sent(ARICA, "Otra mesa");
            assertThatThrownBy(() -> desk.reviews.take(desk.neighbour, id, desk.seen(id))).isInstanceOf(Refused.class);
            desk.reviews.take(desk.neighbour, other, desk.seen(other));
            assertThatThrownBy(() -> desk.reviews.take(desk.rosa, id, desk.seen(id))).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> desk.reviews.read(desk.rosa, id)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> desk.reviews.take(Caller.ANONYMOUS, id, desk.seen(id))).isInstanceOf(SignInNeeded.class);
            assertThatThrownBy(() -> desk.queue.lines(desk.rosa, QueueFilter.ALL, 0, 10)).isInstanceOf(Refused.class);
            long accepted = desk.accepted();
            assertThatThrownBy(() -> desk.reviews.publish(desk.neighbour, accepted, desk.seen(accepted))).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void remarks_are_for_the_one_who_took_it_up_and_a_colleague_may_take_over(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            long id = desk.taken();
            desk.reviews.remark(desk.paula, id, "name", "Más corto");
            assertThatThrownBy(() -> desk.reviews.remark(desk.pedro, id, PLACE, "x")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> desk.reviews.giveBack(desk.pedro, id, desk.seen(id))).isInstanceOf(Refused.class);
            desk.reviews.take(desk.pedro, id, desk.seen(id));
            desk.reviews.giveBack(desk.pedro, id, desk.seen(id));
            assertThat(desk.reviews.remarksOn(id)).singleElement().matches(one -> one.author().equals("Paula"));
            assertThatThrownBy(() -> desk.reviews.remark(desk.pedro, id, PLACE, "tarde")).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_remark_has_words_of_a_measure_and_a_place_that_is_there(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            long id = desk.taken();
            for (String place : List.of("", "legal", "name", "indicators", "indicators.0", "indicators.0.means.0", PLACE)) {
                desk.reviews.remark(desk.paula, id, place, "ñ🦙");
            }
            for (String nowhere : List.of("nombre", "indicators.1", "indicators.0.means.9.text", "indicators.-1", "name.0", "indicators..0", ".", "x".repeat(300))) {
                assertThatThrownBy(() -> desk.reviews.remark(desk.paula, id, nowhere, "x")).as(nowhere).isInstanceOf(Invalid.class);
            }
            assertThatThrownBy(() -> desk.reviews.remark(desk.paula, id, "name", " \n ")).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> desk.reviews.remark(desk.paula, id, "name", "x".repeat(4001))).isInstanceOf(Invalid.class);
            desk.reviews.remark(desk.paula, id, "name", "x".repeat(4000));
            assertThat(desk.reviews.read(desk.paula, id).pending()).hasSize(8);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_stands_in_the_margin_is_kept_whole_or_not_at_all(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            long id = desk.taken();
            assertThatThrownBy(() -> desk.reviews.jot(desk.paula, id, Map.of("name", "bien", "legal", "x".repeat(4001), "nada", "y"), Map.of()))
                    .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.faults()).extracting(Fault::path)
                            .containsExactlyInAnyOrder("o.legal", "o.nada"));
            assertThat(desk.reviews.read(desk.paula, id).pending()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void writing_beside_the_ficha_does_not_change_it(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            long id = desk.taken();
            long seen = desk.seen(id);
            desk.reviews.jot(desk.paula, id, Map.of(PLACE, "¿Quién?"), Map.of());
            desk.reviews.giveBack(desk.paula, id, seen);
            long returned = desk.seen(id);
            desk.reviews.answer(id, desk.reviews.remarksOn(id).get(0).id(), "La Dideco.");
            assertThat(desk.seen(id)).isEqualTo(returned);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoever_decides_on_an_old_page_is_told(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            long id = desk.sent(QUILICURA, "Mesa");
            long seen = desk.seen(id);
            desk.reviews.take(desk.paula, id, seen);
            assertThatThrownBy(() -> desk.reviews.take(desk.pedro, id, seen)).isInstanceOf(Stale.class);
            assertThatThrownBy(() -> desk.reviews.accept(desk.paula, id, seen)).isInstanceOf(Stale.class);
            assertThat(desk.reviews.read(desk.paula, id).reviewer()).isEqualTo("Paula");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_refusal_needs_its_reason_and_the_members_read_it(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            long id = desk.taken();
            assertThatThrownBy(() -> desk.reviews.decline(desk.paula, id, desk.seen(id), " ")).isInstanceOf(Invalid.class);
            desk.reviews.decline(desk.paula, id, desk.seen(id), "No es competencia municipal.");
            Notice mail = desk.mails().get(0);
            assertThat(mail.recipient()).isEqualTo("rosa@quilicura.example");
            assertThat(mail.subject()).contains("Mesa de diálogo");
            assertThat(mail.body()).contains("No es competencia municipal.").contains("https://minga.example.cl/postulaciones/" + desk.version(id).practice().id() + "\n").contains("Rosa");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void words_of_people_are_one_line_without_links_in_the_mail_and_whole_on_the_page(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            String evil = "Su cuenta vence.\r\n\r\nVea https://malo.example/minga\u202E o www.malo.example, pia@malo.example. " + "Y más. ".repeat(40);
            long id = desk.sent(ReviewFixture.QUILICURA, "Mesa https://malo.example\nBcc: x@malo.example");
            desk.reviews.take(desk.paula, id, desk.seen(id));
            desk.reviews.decline(desk.paula, id, desk.seen(id), evil);
            Notice mail = desk.mails().get(0);
            assertThat(mail.subject()).contains("Mesa https: /malo. example Bcc: x @ malo. example");
            assertThat(mail.body()).contains("«Su cuenta vence. Vea https: /malo. example/minga o www. malo. example, pia @ malo. example.").doesNotContain("malo.example")
                    .doesNotContain("\u202E").contains("https://minga.example.cl/postulaciones/");
            assertThat(mail.body().lines()).allMatch(line -> line.length() < 250);
            assertThat(desk.reviews.reasonDeclined(id).orElseThrow()).contains("Y más. Y más.").hasSizeGreaterThan(300);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_withdrawal_leaves_its_reason_and_tells_the_municipality(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            long id = desk.accepted();
            desk.reviews.publish(desk.pedro, id, desk.seen(id));
            long practice = desk.reviews.read(desk.paula, id).version().practice().id();
            assertThatThrownBy(() -> desk.reviews.withdraw(desk.paula, practice, "")).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> desk.reviews.withdraw(desk.rosa, practice, "x")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> desk.reviews.withdraw(desk.paula, practice, "x".repeat(2001))).isInstanceOf(Invalid.class);
            desk.reviews.withdraw(desk.paula, practice, "A solicitud de la municipalidad.");
            assertThat(desk.practices.find(practice).orElseThrow().withdrawnReason()).isEqualTo("A solicitud de la municipalidad.");
            assertThat(desk.mails()).hasSize(2).allMatch(mail -> !mail.subject().startsWith("review.") && !mail.body().contains("{"));
            assertThat(desk.changes.after(0, 100)).extracting(ChangeLogEntry::kind)
                    .containsExactly(ChangeKind.QUEUED, ChangeKind.QUEUED, ChangeKind.PUBLISHED, ChangeKind.WITHDRAWN);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_draft_is_not_on_the_desk_and_what_is_being_mended_is_not_read(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            long draft = desk.transactions.write(() -> desk.practices.begin(QUILICURA, null).newest()).id();
            assertThatThrownBy(() -> desk.reviews.read(desk.paula, draft)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.reviews.read(desk.paula, 4711)).isInstanceOf(NotFound.class);
            long id = desk.taken();
            desk.reviews.remark(desk.paula, id, "name", "Más corto");
            desk.reviews.giveBack(desk.paula, id, desk.seen(id));
            assertThat(desk.reviews.read(desk.paula, id).readable()).isFalse();
        }
    }
}
