package minga.review;

import static minga.review.ReviewFixture.ARICA;
import static minga.review.ReviewFixture.QUILICURA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import minga.notice.Notice;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import minga.practice.PracticeStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the review queue: order, filters, who may take what. */
class ReviewQueueTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_longest_wait_comes_first_and_each_line_says_whose_turn_it_is(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long waiting = fixture.sendPractice(QUILICURA, "Espera");
            long taken = fixture.startedReview();
            long accepted = fixture.acceptedReview();
            long returned = fixture.startedReview();
            fixture.reviews.addRemark(fixture.paula, returned, "", "Falta");
            fixture.reviews.returnToMunicipality(fixture.paula, returned, fixture.revision(returned));
            long published = fixture.acceptedReview();
            fixture.reviews.publish(fixture.paula, published, fixture.revision(published));

            assertThat(fixture.queue.lines(fixture.paula, QueueFilter.ALL, 0, 10)).extracting(QueueLine::version)
                    .containsExactly(waiting, taken, accepted, returned);
            assertThat(fixture.queue.lines(fixture.paula, QueueFilter.ALL, 0, 10))
                    .extracting(line -> line.turn(fixture.paula))
                    .containsExactly(QueueLine.Turn.ANYBODY, QueueLine.Turn.YOU, QueueLine.Turn.YOU,
                            QueueLine.Turn.MUNICIPALITY);
            assertThat(fixture.queue.lines(fixture.pedro, QueueFilter.ALL, 0, 10))
                    .extracting(line -> line.turn(fixture.pedro))
                    .containsExactly(QueueLine.Turn.ANYBODY, QueueLine.Turn.COLLEAGUE, QueueLine.Turn.COLLEAGUE,
                            QueueLine.Turn.MUNICIPALITY);
            assertThat(fixture.queue.lines(fixture.neighbour, QueueFilter.UNASSIGNED, 0, 10))
                    .extracting(line -> line.turn(fixture.neighbour))
                    .containsExactly(QueueLine.Turn.SOMEBODY_ELSE);
            assertThat(fixture.queue.count(fixture.paula, QueueFilter.MINE)).isEqualTo(2);
            assertThat(fixture.queue.count(fixture.pedro, QueueFilter.MINE)).isZero();
            assertThat(fixture.queue.count(fixture.paula, QueueFilter.RETURNED)).isEqualTo(1);
            assertThat(fixture.queue.lines(fixture.paula, QueueFilter.ACCEPTED, 0, 10)).singleElement()
                    .matches(line -> line.status() == PracticeStatus.ACCEPTED && line.reviewerName().equals("Paula"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_long_queue_comes_in_pages_without_holes(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            IntStream.range(0, 23).forEach(i -> fixture.sendPractice(ARICA, "Ficha " + i));
            assertThat(fixture.queue.count(fixture.paula, QueueFilter.ALL)).isEqualTo(23);
            assertThat(IntStream.of(0, 10, 20)
                    .mapToObj(from -> fixture.queue.lines(fixture.paula, QueueFilter.ALL, from, 10))
                    .flatMap(lines -> lines.stream()).map(QueueLine::name).toList())
                    .isEqualTo(IntStream.range(0, 23).mapToObj(i -> "Ficha " + i).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_second_round_is_one_line_not_two(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.startedReview();
            fixture.reviews.addRemark(fixture.paula, id, "", "Falta");
            fixture.reviews.returnToMunicipality(fixture.paula, id, fixture.revision(id));
            fixture.sendAgain(id);
            assertThat(fixture.queue.lines(fixture.paula, QueueFilter.ALL, 0, 10)).singleElement()
                    .matches(line -> line.reviewer() == 0);
            fixture.reviews.startReview(fixture.pedro, id, fixture.revision(id));
            assertThat(fixture.queue.lines(fixture.paula, QueueFilter.ALL, 0, 10)).singleElement()
                    .matches(line -> line.reviewerName().equals("Pedro"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_verdict_that_is_owed_is_mine_and_stands_among_those_that_are_due_this_week(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long id = fixture.startedReview();
            fixture.verdicts.assignments.assign(fixture.paula, id, fixture.pedro.accountId());
            assertThat(fixture.queue.count(fixture.pedro, QueueFilter.MINE)).isEqualTo(1);
            assertThat(fixture.queue.owed(fixture.pedro)).containsOnlyKeys(id);
            assertThat(fixture.queue.count(fixture.pedro, QueueFilter.DUE)).as("in two weeks").isZero();
            ReviewQueue later = new ReviewQueue(fixture.transactions,
                    Clock.offset(Clock.systemUTC(), Duration.ofDays(8)));
            assertThat(later.lines(fixture.paula, QueueFilter.DUE, 0, 10)).singleElement()
                    .matches(line -> line.version() == id);
            fixture.verdicts.give(fixture.pedro, id, 4);
            assertThat(fixture.queue.count(fixture.pedro, QueueFilter.MINE)).isZero();
            fixture.verdicts.give(fixture.paula, id, 4);
            assertThat(later.count(fixture.paula, QueueFilter.DUE)).isZero();
            assertThat(fixture.queue.count(fixture.paula, QueueFilter.MINE)).as("she still decides").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_ficha_is_given_to_somebody_who_may_have_it_and_is_told(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            long waiting = fixture.sendPractice(QUILICURA, "Espera");
            fixture.reviews.assign(fixture.paula, waiting, fixture.pedro.accountId());
            assertThat(fixture.queue.lines(fixture.paula, QueueFilter.ALL, 0, 10)).singleElement()
                    .matches(line -> line.reviewerName().equals("Pedro"));
            assertThat(fixture.queue.owed(fixture.pedro)).containsOnlyKeys(waiting);
            fixture.reviews.assign(fixture.paula, waiting, fixture.paula.accountId());
            assertThat(fixture.queue.owed(fixture.paula)).as("the second seat").containsOnlyKeys(waiting);
            assertThat(fixture.notices.findByState(Notice.State.WAITING, 10)).extracting(Notice::recipient)
                    .contains(fixture.pedro.mail());
            long other = fixture.sendPractice(QUILICURA, "Otra");
            assertThatThrownBy(() -> fixture.reviews.assign(fixture.paula, other, fixture.rosa.accountId()))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.reviews.assign(fixture.neighbour, other, fixture.pedro.accountId()))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.reviews.assign(fixture.rosa, other, fixture.pedro.accountId()))
                    .isInstanceOf(Refused.class);
        }
    }
}
