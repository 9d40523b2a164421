package minga.review;

import static minga.review.ReviewFixture.ARICA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import minga.account.Caller;
import minga.account.Role;
import minga.assessment.ScoreForm;
import minga.notice.Notice;
import minga.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests what happens to drafts when seats change hands, and to mails when verdicts arrive at the same moment. */
class ReviewerAssignmentTest {

    private static final int RACES = 8;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_draft_of_a_removed_reviewer_is_kept_and_waits_for_their_return(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            var assignments = fixture.verdicts.assignments;
            var assessments = fixture.verdicts.assessments;
            Caller tomas = fixture.createAccount("tomas@arica.example", Role.REVIEWER, ARICA);
            long id = fixture.startedReview();
            assignments.assign(fixture.paula, id, fixture.pedro.accountId());
            assessments.save(fixture.pedro, id, new ScoreForm(Map.of("summary", "Voy por la mitad", "noConflict",
                    "si")));
            assignments.release(fixture.paula, id, fixture.pedro.accountId());
            assertThat(assessments.read(fixture.pedro, id).typed()).as("its author still reads it")
                    .containsEntry("summary", "Voy por la mitad");
            assertThat(assessments.read(fixture.paula, id).typed()).isEmpty();
            assignments.assign(fixture.paula, id, tomas.accountId());
            assertThat(assessments.read(tomas, id).typed()).isEmpty();
            assignments.release(fixture.paula, id, tomas.accountId());
            assignments.assign(fixture.paula, id, fixture.pedro.accountId());
            assertThat(assessments.read(fixture.pedro, id)).matches(sheet -> sheet.writes())
                    .matches(sheet -> sheet.typed().get("summary").equals("Voy por la mitad"))
                    .matches(sheet -> sheet.seats().size() == 2);
            fixture.verdicts.give(fixture.pedro, id, 4);
            assertThat(assessments.read(fixture.paula, id).given()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_takes_over_a_review_leaves_the_draft_of_the_colleague_as_it_was(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            var assessments = fixture.verdicts.assessments;
            long id = fixture.startedReview();
            assessments.save(fixture.paula, id, new ScoreForm(Map.of("summary", "De Paula")));
            fixture.reviews.startReview(fixture.pedro, id, fixture.revision(id));
            assertThat(assessments.read(fixture.pedro, id).typed()).isEmpty();
            assertThat(assessments.read(fixture.paula, id).typed()).containsEntry("summary", "De Paula");
            fixture.reviews.startReview(fixture.paula, id, fixture.revision(id));
            assertThat(assessments.read(fixture.paula, id)).matches(sheet -> sheet.writes())
                    .matches(sheet -> sheet.typed().get("summary").equals("De Paula"))
                    .matches(sheet -> sheet.seats().size() == 1);
            assertThat(assessments.read(fixture.pedro, id).writes()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void of_two_verdicts_at_the_same_moment_exactly_one_says_that_all_are_in(TestDatabase kind) throws Exception {
        try (ReviewFixture fixture = new ReviewFixture(kind);
                ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                long id = fixture.sendPractice(ReviewFixture.QUILICURA, "Carrera " + race);
                fixture.reviews.startReview(fixture.paula, id, fixture.revision(id));
                fixture.verdicts.assignments.assign(fixture.paula, id, fixture.pedro.accountId());
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Void>> both = new ArrayList<>();
                for (Caller one : List.of(fixture.paula, fixture.pedro)) {
                    both.add(people.submit(() -> {
                        start.await();
                        fixture.verdicts.give(one, id, 4);
                        return null;
                    }));
                }
                for (Future<Void> one : both) {
                    one.get();
                }
                String subject = "Minga: dictámenes de «Carrera " + race + "» completos";
                assertThat(fixture.notices.findByState(Notice.State.WAITING, 1000)).extracting(Notice::subject)
                        .as("race " + race).containsOnlyOnce(subject);
            }
        }
    }
}
