package minga.review;

import static minga.review.ReviewFixture.ARICA;
import static minga.review.ReviewFixture.QUILICURA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import minga.account.Caller;
import minga.change.ChangeKind;
import minga.change.ChangeLogEntry;
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

/** Tests of a review from taking a ficha to its publication. */
class ReviewWorkflowTest {

    private static final String PLACE = "indicators.0.means.0.text";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_ficha_goes_back_with_a_remark_and_comes_again_answered(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.startedReview();
            fixture.reviews.addRemark(fixture.paula, id, PLACE, "  ¿Quién emite el certificado?  ");
            assertThat(fixture.reviews.remarksOn(id)).as("the municipality sees nothing yet").isEmpty();
            fixture.reviews.returnToMunicipality(fixture.paula, id, fixture.revision(id));

            Remark remark = fixture.reviews.remarksOn(id).get(0);
            assertThat(remark.text()).isEqualTo("¿Quién emite el certificado?");
            assertThat(remark.isAt("indicators.0")).isTrue();
            fixture.reviews.answer(id, remark.id(), "Rosa", "La Dideco.");
            fixture.sendAgain(id);
            assertThatThrownBy(() -> fixture.reviews.answer(id, remark.id(), "Rosa", "Otra cosa"))
                    .isInstanceOf(Refused.class);

            fixture.reviews.startReview(fixture.pedro, id, fixture.revision(id));
            assertThat(fixture.reviews.read(fixture.pedro, id).sent().get(0).answer()).isEqualTo("La Dideco.");
            fixture.reviews.resolve(fixture.pedro, id, remark.id(), true);
            assertThatThrownBy(() -> fixture.reviews.accept(fixture.pedro, id, fixture.revision(id)))
                    .isInstanceOf(Refused.class).hasMessageContaining("assessment.incomplete");
            fixture.verdicts.agree(id, fixture.pedro, fixture.paula);
            fixture.reviews.accept(fixture.pedro, id, fixture.revision(id));
            fixture.reviews.publish(fixture.paula, id, fixture.revision(id));
            assertThat(fixture.version(id).status()).isEqualTo(PracticeStatus.PUBLISHED);
            assertThat(fixture.reviews.remarksOn(id)).singleElement().matches(Remark::resolved)
                    .matches(one -> one.round() == 1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nothing_goes_back_without_a_remark_and_nothing_is_accepted_over_one_unsent(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.startedReview();
            assertThatThrownBy(() -> fixture.reviews.returnToMunicipality(fixture.paula, id, fixture.revision(id)))
                    .isInstanceOf(Invalid.class);
            fixture.reviews.addRemark(fixture.paula, id, "", "Falta todo");
            assertThatThrownBy(() -> fixture.reviews.accept(fixture.paula, id, fixture.revision(id)))
                    .isInstanceOf(Invalid.class);
            long remark = fixture.reviews.read(fixture.paula, id).pending().get(0).id();
            fixture.reviews.saveRemarks(fixture.paula, id,
                    RemarkForm.of(Map.of("name", " "), Map.of(remark, "Falta algo")));
            assertThat(fixture.reviews.read(fixture.paula, id).pending()).singleElement()
                    .matches(one -> one.text().equals("Falta algo"));
            fixture.reviews.saveRemarks(fixture.paula, id, RemarkForm.of(Map.of(), Map.of(remark, " ")));
            fixture.verdicts.agree(id, fixture.paula, fixture.pedro);
            fixture.reviews.accept(fixture.paula, id, fixture.revision(id));
            assertThat(fixture.version(id).status()).isEqualTo(PracticeStatus.ACCEPTED);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nobody_judges_the_own_municipality_and_only_reviewers_judge(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.sendPractice(QUILICURA, "Mesa");
            long other = fixture.sendPractice(ARICA, "Otra mesa");
            assertThatThrownBy(() -> fixture.reviews.startReview(fixture.neighbour, id, fixture.revision(id)))
                    .isInstanceOf(Refused.class);
            fixture.reviews.startReview(fixture.neighbour, other, fixture.revision(other));
            assertThatThrownBy(() -> fixture.reviews.startReview(fixture.rosa, id, fixture.revision(id)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.reviews.read(fixture.rosa, id)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.reviews.startReview(Caller.ANONYMOUS, id, fixture.revision(id)))
                    .isInstanceOf(SignInNeeded.class);
            assertThatThrownBy(() -> fixture.queue.lines(fixture.rosa, QueueFilter.ALL, 0, 10))
                    .isInstanceOf(Refused.class);
            long accepted = fixture.acceptedReview();
            assertThatThrownBy(() -> fixture.reviews.publish(fixture.neighbour, accepted, fixture.revision(accepted)))
                    .isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void remarks_are_for_the_one_who_took_it_up_and_a_colleague_may_take_over(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.startedReview();
            fixture.reviews.addRemark(fixture.paula, id, "name", "Más corto");
            assertThatThrownBy(() -> fixture.reviews.addRemark(fixture.pedro, id, PLACE, "x"))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.reviews.returnToMunicipality(fixture.pedro, id, fixture.revision(id)))
                    .isInstanceOf(Refused.class);
            fixture.reviews.startReview(fixture.pedro, id, fixture.revision(id));
            fixture.reviews.returnToMunicipality(fixture.pedro, id, fixture.revision(id));
            assertThat(fixture.reviews.remarksOn(id)).singleElement().matches(one -> one.author().equals("Paula"));
            assertThatThrownBy(() -> fixture.reviews.addRemark(fixture.pedro, id, PLACE, "tarde"))
                    .isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_remark_has_words_of_a_measure_and_a_place_that_is_there(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.startedReview();
            for (String place : List.of("", "legal", "name", "indicators", "indicators.0", "indicators.0.means.0",
                    PLACE)) {
                fixture.reviews.addRemark(fixture.paula, id, place, "ñ🦙");
            }
            for (String nowhere : List.of("nombre", "indicators.1", "indicators.0.means.9.text", "indicators.-1",
                    "name.0", "indicators..0", ".", "x".repeat(300))) {
                assertThatThrownBy(() -> fixture.reviews.addRemark(fixture.paula, id, nowhere, "x")).as(nowhere)
                        .isInstanceOf(Invalid.class);
            }
            assertThatThrownBy(() -> fixture.reviews.addRemark(fixture.paula, id, "name", " \n "))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> fixture.reviews.addRemark(fixture.paula, id, "name", "x".repeat(4001)))
                    .isInstanceOf(Invalid.class);
            fixture.reviews.addRemark(fixture.paula, id, "name", "x".repeat(4000));
            assertThat(fixture.reviews.read(fixture.paula, id).pending()).hasSize(8);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_stands_in_the_margin_is_kept_whole_or_not_at_all(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.startedReview();
            assertThatThrownBy(() -> fixture.reviews.saveRemarks(fixture.paula, id,
                    RemarkForm.of(Map.of("name", "bien", "legal", "x".repeat(4001), "nada", "y"), Map.of())))
                    .isInstanceOfSatisfying(Invalid.class,
                            invalid -> assertThat(invalid.faults()).extracting(Fault::path)
                                    .containsExactlyInAnyOrder("o.legal", "o.nada"));
            assertThat(fixture.reviews.read(fixture.paula, id).pending()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void writing_beside_the_ficha_does_not_change_it(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.startedReview();
            long seen = fixture.revision(id);
            fixture.reviews.saveRemarks(fixture.paula, id, RemarkForm.of(Map.of(PLACE, "¿Quién?"), Map.of()));
            fixture.reviews.returnToMunicipality(fixture.paula, id, seen);
            long returned = fixture.revision(id);
            fixture.reviews.answer(id, fixture.reviews.remarksOn(id).get(0).id(), "Rosa",
                    "La Dideco.");
            assertThat(fixture.revision(id)).isEqualTo(returned);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoever_decides_on_an_old_page_is_told(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.sendPractice(QUILICURA, "Mesa");
            long seen = fixture.revision(id);
            fixture.reviews.startReview(fixture.paula, id, seen);
            assertThatThrownBy(() -> fixture.reviews.startReview(fixture.pedro, id, seen)).isInstanceOf(Stale.class);
            assertThatThrownBy(() -> fixture.reviews.accept(fixture.paula, id, seen)).isInstanceOf(Stale.class);
            assertThat(fixture.reviews.read(fixture.paula, id).reviewer()).isEqualTo("Paula");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_refusal_needs_its_reason_and_the_members_read_it(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.startedReview();
            assertThatThrownBy(() -> fixture.reviews.decline(fixture.paula, id, fixture.revision(id), " "))
                    .isInstanceOf(Invalid.class);
            fixture.reviews.decline(fixture.paula, id, fixture.revision(id), "No es competencia municipal.");
            Notice mail = fixture.mails().get(0);
            assertThat(mail.recipient()).isEqualTo("rosa@quilicura.example");
            assertThat(mail.subject()).contains("Mesa de diálogo");
            assertThat(mail.body()).contains("No es competencia municipal.")
                    .contains("https://minga.example.cl/postulaciones/" + fixture.version(id).practice().id() + "\n")
                    .contains("Rosa");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void words_of_people_are_one_line_without_links_in_the_mail_and_whole_on_the_page(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            String evil = "Su cuenta vence.\r\n\r\nVea https://malo.example/minga\u202E o www.malo.example,"
                    + " pia@malo.example. "
                    + "Y más. ".repeat(40);
            long id = fixture.sendPractice(ReviewFixture.QUILICURA, "Mesa https://malo.example\nBcc: x@malo.example");
            fixture.reviews.startReview(fixture.paula, id, fixture.revision(id));
            fixture.reviews.decline(fixture.paula, id, fixture.revision(id), evil);
            Notice mail = fixture.mails().get(0);
            assertThat(mail.subject()).contains("Mesa https: /malo. example Bcc: x @ malo. example");
            assertThat(mail.body()).contains(
                    "«Su cuenta vence. Vea https: /malo. example/minga o www. malo. example, pia @ malo. example.")
                    .doesNotContain("malo.example")
                    .doesNotContain("\u202E").contains("https://minga.example.cl/postulaciones/");
            assertThat(mail.body().lines()).allMatch(line -> line.length() < 250);
            assertThat(fixture.reviews.reasonDeclined(id).orElseThrow()).contains("Y más. Y más.")
                    .hasSizeGreaterThan(300);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_withdrawal_leaves_its_reason_and_tells_the_municipality(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.acceptedReview();
            fixture.reviews.publish(fixture.pedro, id, fixture.revision(id));
            long practice = fixture.reviews.read(fixture.paula, id).version().practice().id();
            assertThatThrownBy(() -> fixture.reviews.withdraw(fixture.paula, practice, "")).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> fixture.reviews.withdraw(fixture.rosa, practice, "x")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.reviews.withdraw(fixture.paula, practice, "x".repeat(2001)))
                    .isInstanceOf(Invalid.class);
            fixture.reviews.withdraw(fixture.paula, practice, "A solicitud de la municipalidad.");
            assertThat(fixture.practices.find(practice).orElseThrow().withdrawnReason())
                    .isEqualTo("A solicitud de la municipalidad.");
            assertThat(fixture.mails()).as("accepted, published, withdrawn").hasSize(3)
                    .allMatch(mail -> !mail.subject().startsWith("review.") && !mail.body().contains("{"));
            assertThat(fixture.changes.after(0, 100)).extracting(ChangeLogEntry::kind)
                    .containsExactly(ChangeKind.QUEUED, ChangeKind.QUEUED, ChangeKind.PUBLISHED, ChangeKind.WITHDRAWN);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_draft_is_not_on_the_desk_and_what_is_being_mended_is_not_read(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long draft = fixture.transactions.write(() -> fixture.practices.begin(QUILICURA, null).newest()).id();
            assertThatThrownBy(() -> fixture.reviews.read(fixture.paula, draft)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> fixture.reviews.read(fixture.paula, 4711)).isInstanceOf(NotFound.class);
            long id = fixture.startedReview();
            fixture.reviews.addRemark(fixture.paula, id, "name", "Más corto");
            fixture.reviews.returnToMunicipality(fixture.paula, id, fixture.revision(id));
            assertThat(fixture.reviews.read(fixture.paula, id).readable()).isFalse();
        }
    }
}
