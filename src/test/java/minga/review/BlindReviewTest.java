package minga.review;

import static minga.review.ReviewFixture.ARICA;
import static minga.review.ReviewFixture.QUILICURA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minga.account.Caller;
import minga.account.Role;
import minga.assessment.AssessmentSheet;
import minga.assessment.Assignments;
import minga.assessment.PublicAssessment;
import minga.assessment.ScoreForm;
import minga.assessment.Verdicts;
import minga.notice.Notice;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import minga.practice.PracticeStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of verdicts by the rubric: assignment, blindness, differences, a third reviewer, what is kept. */
class BlindReviewTest {

    private static ScoreForm form(ReviewFixture fixture, int level, Map<String, String> other) {
        Map<String, String> form = new HashMap<>(Verdicts.form(fixture.verdicts.rubrics.current(), level));
        form.putAll(other);
        return new ScoreForm(form);
    }

    private static List<String> mailsTo(ReviewFixture fixture, Caller who) {
        return fixture.notices.findByState(Notice.State.WAITING, 100).stream()
                .filter(mail -> mail.recipient().equals(who.mail())).map(Notice::subject).toList();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void two_who_differ_see_it_only_when_both_are_in_talk_and_a_third_decides(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            Caller tomas = fixture.createAccount("tomas@arica.example", Role.REVIEWER, ARICA);
            long id = fixture.startedReview();
            fixture.verdicts.assignments.assign(fixture.paula, id, fixture.pedro.accountId());
            assertThat(mailsTo(fixture, fixture.pedro)).containsExactly("Minga: evaluar «Mesa de diálogo»");
            assertThatThrownBy(() -> fixture.verdicts.assignments.assign(fixture.paula, id, tomas.accountId()))
                    .isInstanceOf(Refused.class);
            differ(fixture, id, tomas);
            decide(fixture, id, tomas);
        }
    }

    private static void differ(ReviewFixture fixture, long id, Caller tomas) {
        var assessments = fixture.verdicts.assessments;
        assessments.give(fixture.paula, id, form(fixture, 4, Map.of()));
        assertThat(assessments.read(fixture.pedro, id).read()).as("blind").isEmpty();
        assertThat(assessments.read(fixture.paula, id).read()).singleElement().matches(AssessmentSheet.Seat::you);
        assertThatThrownBy(() -> assessments.say(fixture.paula, id, "¿Y?")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> fixture.reviews.accept(fixture.paula, id, fixture.revision(id)))
                .hasMessageContaining("assessment.incomplete");

        assessments.give(fixture.pedro, id, form(fixture, 4, Map.of("level.results", "2", "level.evidence", "3")));
        AssessmentSheet seen = assessments.read(fixture.pedro, id);
        assertThat(seen.disputed()).containsExactly("results");
        assertThat(seen.read()).hasSize(2);
        assertThat(assessments.read(tomas, id).read()).as("who may be the third stays blind").isEmpty();
        assertThat(mailsTo(fixture, fixture.paula))
                .containsExactly("Minga: los dictámenes de «Mesa de diálogo» difieren");
        assertThatThrownBy(() -> fixture.reviews.accept(fixture.paula, id, fixture.revision(id)))
                .hasMessageContaining("assessment.inDispute");
        assertThatThrownBy(() -> assessments.say(tomas, id, "Opino")).isInstanceOf(Refused.class);
        assessments.say(fixture.pedro, id, "No veo la línea de base.");
        assertThat(assessments.read(fixture.paula, id).messages()).singleElement()
                .matches(one -> one.words().equals("No veo la línea de base."));
    }

    private static void decide(ReviewFixture fixture, long id, Caller tomas) {
        var assessments = fixture.verdicts.assessments;
        fixture.verdicts.assignments.assign(fixture.paula, id, tomas.accountId());
        assertThat(assessments.read(tomas, id).messages()).isEmpty();
        assessments.give(tomas, id, form(fixture, 4, Map.of("level.results", "3", "level.evidence", "0")));
        AssessmentSheet decided = assessments.read(tomas, id);
        assertThat(decided.read()).hasSize(3);
        assertThat(decided.result().orElseThrow().halves()).as("the third decides where they differ, and only there")
                .containsEntry("results", 6).containsEntry("evidence", 7).containsEntry("design", 8);
        fixture.reviews.accept(fixture.paula, id, fixture.revision(id));
        assertThat(assessments.published(fixture.version(id))).as("not before publication").isEmpty();
        fixture.reviews.publish(fixture.pedro, id, fixture.revision(id));
        PublicAssessment published = assessments.published(fixture.version(id)).orElseThrow();
        assertThat(published.result().grade().orElseThrow().code()).isEqualTo("verified");
        assertThat(published.reviewers()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_changes_their_mind_in_the_talk_gives_another_verdict_and_the_first_is_kept(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.startedReview();
            var assessments = fixture.verdicts.assessments;
            fixture.verdicts.assignments.assign(fixture.paula, id, fixture.pedro.accountId());
            fixture.verdicts.give(fixture.paula, id, 4);
            assertThatThrownBy(() -> fixture.verdicts.give(fixture.paula, id, 1)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> assessments.revise(fixture.paula, id)).isInstanceOf(Refused.class);
            fixture.verdicts.give(fixture.pedro, id, 1);
            assessments.revise(fixture.pedro, id);
            assertThat(assessments.read(fixture.pedro, id).typed()).containsEntry("level.results", "1");
            assertThat(assessments.read(fixture.paula, id).inDispute()).as("until it is given again").isTrue();
            fixture.verdicts.give(fixture.pedro, id, 3);
            assertThat(assessments.read(fixture.paula, id).result().orElseThrow().points()).isEqualTo(87);
            assertThat(fixture.count("select count(a) from Assessment a where a.givenAt is not null"))
                    .isEqualTo(3);
            fixture.reviews.accept(fixture.paula, id, fixture.revision(id));
            assertThatThrownBy(() -> assessments.save(fixture.pedro, id, form(fixture, 1, Map.of())))
                    .isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_verdict_needs_every_answer_a_reason_for_low_levels_and_no_conflict(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.startedReview();
            var assessments = fixture.verdicts.assessments;
            assertThat(faults(() -> assessments.give(fixture.paula, id, new ScoreForm(Map.of()))))
                    .hasSize(1 + 8 + 9 + 1);
            assertThat(faults(() -> assessments.give(fixture.paula, id, form(fixture, 2, Map.of("reason.results", " ",
                    "noConflict", "", "summary", "x".repeat(4001))))))
                    .containsExactly("summary fault.tooLong");
            assertThat(faults(() -> assessments.give(fixture.paula, id, form(fixture, 2, Map.of("reason.results", " ",
                    "noConflict", "", "level.design", "5", "reason.rights", "", "item.rights", "no")))))
                    .containsExactly("noConflict assessment.fault.noConflict",
                            "reason.rights assessment.fault.itemReason");
            assertThat(faults(() -> assessments.give(fixture.paula, id, form(fixture, 2, Map.of("reason.results", " ",
                    "level.design", "5")))))
                    .containsExactly("level.design assessment.fault.level", "reason.results assessment.fault.reason");
            assessments.save(fixture.paula, id, form(fixture, 3, Map.of("level.design", "", "summary", "A medias")));
            assertThat(assessments.read(fixture.paula, id).typed()).containsEntry("summary", "A medias")
                    .doesNotContainKey("level.design").containsEntry("level.results", "3");
            fixture.verdicts.give(fixture.paula, id, 3);
            assertThat(assessments.read(fixture.paula, id).given()).isEqualTo(1);
        }
    }

    private static List<String> faults(Runnable work) {
        try {
            work.run();
            return List.of();
        } catch (Invalid invalid) {
            return invalid.faults().stream().map((Fault one) -> one.path() + " " + one.key()).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void people_of_the_municipality_are_neither_proposed_nor_assigned_and_a_conflict_frees_the_seat(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            Caller nora = fixture.createAccount("nora@quilicura.example", Role.REVIEWER, QUILICURA);
            long id = fixture.startedReview();
            Assignments assignments = fixture.verdicts.assignments;
            assertThat(assignments.candidates(fixture.paula, id)).extracting(Assignments.Candidate::name)
                    .containsExactly("Pedro");
            assertThatThrownBy(() -> assignments.assign(fixture.paula, id, nora.accountId()))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> assignments.assign(fixture.paula, id, fixture.rosa.accountId()))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> assignments.assign(nora, id, fixture.pedro.accountId()))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.verdicts.assessments.read(nora, id)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.verdicts.assessments.read(fixture.rosa, id)).isInstanceOf(Refused.class);
            assignments.assign(fixture.paula, id, fixture.pedro.accountId());
            assertThatThrownBy(() -> assignments.declareConflict(fixture.pedro, id, " ")).isInstanceOf(Invalid.class);
            assignments.declareConflict(fixture.pedro, id, "Trabajé en ella.");
            assertThat(mailsTo(fixture, fixture.paula)).containsExactly("Minga: falta quien evalúe «Mesa de diálogo»");
            assertThat(assignments.candidates(fixture.paula, id)).isEmpty();
            assertThatThrownBy(() -> assignments.assign(fixture.paula, id, fixture.pedro.accountId()))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.reviews.startReview(fixture.pedro, id, fixture.revision(id)))
                    .isInstanceOf(Refused.class);
            Caller tomas = fixture.createAccount("tomas@arica.example", Role.REVIEWER, ARICA);
            assignments.assign(fixture.paula, id, tomas.accountId());
            assignments.release(fixture.paula, id, tomas.accountId());
            assertThat(fixture.verdicts.assessments.read(fixture.paula, id).freeSeats()).containsExactly(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_owes_least_and_knows_the_themes_is_proposed_first(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            Caller tomas = fixture.createAccount("tomas@arica.example", Role.REVIEWER, ARICA);
            Assignments assignments = fixture.verdicts.assignments;
            long health = fixture.sendPractice(QUILICURA, "Salud", "health");
            fixture.reviews.startReview(fixture.paula, health, fixture.revision(health));
            assignments.assign(fixture.paula, health, tomas.accountId());
            long other = fixture.sendPractice(QUILICURA, "Otra", "health");
            fixture.reviews.startReview(fixture.paula, other, fixture.revision(other));
            assertThat(assignments.candidates(fixture.paula, other)).extracting(Assignments.Candidate::name)
                    .as("Tomás owes one").containsExactly("Pedro", "Tomas");
            fixture.verdicts.give(tomas, health, 4);
            assertThat(assignments.candidates(fixture.paula, other)).extracting(Assignments.Candidate::name)
                    .as("Tomás owes none and knows health").containsExactly("Tomas", "Pedro");
            assertThat(assignments.candidates(fixture.paula, other).get(0).experience()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_no_or_too_few_points_send_it_back_and_the_next_round_begins_blind_with_the_same_people(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.startedReview();
            var assessments = fixture.verdicts.assessments;
            fixture.verdicts.assignments.assign(fixture.paula, id, fixture.pedro.accountId());
            ScoreForm no = form(fixture, 4, Map.of("item.legal-basis", "no", "reason.legal-basis", "No está."));
            assessments.give(fixture.paula, id, no);
            assessments.give(fixture.pedro, id, no);
            assertThatThrownBy(() -> fixture.reviews.accept(fixture.paula, id, fixture.revision(id)))
                    .hasMessageContaining("assessment.notAdmissible");
            fixture.reviews.addRemark(fixture.paula, id, "legalBasis", "Falta el sustento legal");
            fixture.reviews.returnToMunicipality(fixture.paula, id, fixture.revision(id));
            assertThat(assessments.read(fixture.paula, id).open()).isFalse();
            fixture.sendAgain(id);
            fixture.reviews.startReview(fixture.paula, id, fixture.revision(id));
            AssessmentSheet again = assessments.read(fixture.pedro, id);
            assertThat(again.seats()).extracting(AssessmentSheet.Seat::name).containsExactly("Paula", "Pedro");
            assertThat(again.read()).isEmpty();
            assertThat(again.typed()).as("what one said before is there to begin with")
                    .containsEntry("item.legal-basis", "no");
            fixture.verdicts.give(fixture.paula, id, 1);
            fixture.verdicts.give(fixture.pedro, id, 1);
            assertThatThrownBy(() -> fixture.reviews.accept(fixture.paula, id, fixture.revision(id)))
                    .hasMessageContaining("assessment.tooLow");
            assertThat(fixture.version(id).status()).isEqualTo(PracticeStatus.IN_REVIEW);
        }
    }
}
