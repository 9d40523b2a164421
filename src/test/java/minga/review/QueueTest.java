package minga.review;

import static minga.review.ReviewFixture.ARICA;
import static minga.review.ReviewFixture.QUILICURA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import minga.platform.TestDatabase;
import minga.practice.PracticeStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueueTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_longest_wait_comes_first_and_each_line_says_whose_turn_it_is(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            long waiting = desk.sent(QUILICURA, "Espera");
            long taken = desk.taken();
            long accepted = desk.accepted();
            long returned = desk.taken();
            desk.reviews.remark(desk.paula, returned, "", "Falta");
            desk.reviews.giveBack(desk.paula, returned, desk.seen(returned));
            long published = desk.accepted();
            desk.reviews.publish(desk.paula, published, desk.seen(published));

            assertThat(desk.queue.lines(desk.paula, QueueFilter.ALL, 0, 10)).extracting(QueueLine::version)
                    .containsExactly(waiting, taken, accepted, returned);
            assertThat(desk.queue.lines(desk.paula, QueueFilter.ALL, 0, 10)).extracting(line -> line.turn(desk.paula))
                    .containsExactly(QueueLine.Turn.ANYBODY, QueueLine.Turn.YOU, QueueLine.Turn.YOU, QueueLine.Turn.MUNICIPALITY);
            assertThat(desk.queue.lines(desk.pedro, QueueFilter.ALL, 0, 10)).extracting(line -> line.turn(desk.pedro))
                    .containsExactly(QueueLine.Turn.ANYBODY, QueueLine.Turn.COLLEAGUE, QueueLine.Turn.COLLEAGUE, QueueLine.Turn.MUNICIPALITY);
            assertThat(desk.queue.lines(desk.neighbour, QueueFilter.UNASSIGNED, 0, 10)).extracting(line -> line.turn(desk.neighbour))
                    .containsExactly(QueueLine.Turn.SOMEBODY_ELSE);
            assertThat(desk.queue.count(desk.paula, QueueFilter.MINE)).isEqualTo(2);
            assertThat(desk.queue.count(desk.pedro, QueueFilter.MINE)).isZero();
            assertThat(desk.queue.count(desk.paula, QueueFilter.RETURNED)).isEqualTo(1);
            assertThat(desk.queue.lines(desk.paula, QueueFilter.ACCEPTED, 0, 10)).singleElement()
                    .matches(line -> line.status() == PracticeStatus.ACCEPTED && line.reviewerName().equals("Paula"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_long_queue_comes_in_pages_without_holes(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            IntStream.range(0, 23).forEach(i -> desk.sent(ARICA, "Ficha " + i));
            assertThat(desk.queue.count(desk.paula, QueueFilter.ALL)).isEqualTo(23);
            assertThat(IntStream.of(0, 10, 20).mapToObj(from -> desk.queue.lines(desk.paula, QueueFilter.ALL, from, 10))
                    .flatMap(lines -> lines.stream()).map(QueueLine::name).toList())
                    .isEqualTo(IntStream.range(0, 23).mapToObj(i -> "Ficha " + i).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_second_round_is_one_line_not_two(TestDatabase kind) {
        try (ReviewFixture desk = new ReviewFixture(kind)) {
            long id = desk.taken();
            desk.reviews.remark(desk.paula, id, "", "Falta");
            desk.reviews.giveBack(desk.paula, id, desk.seen(id));
            desk.sendAgain(id);
            assertThat(desk.queue.lines(desk.paula, QueueFilter.ALL, 0, 10)).singleElement().matches(line -> line.reviewer() == 0);
            desk.reviews.take(desk.pedro, id, desk.seen(id));
            assertThat(desk.queue.lines(desk.paula, QueueFilter.ALL, 0, 10)).singleElement().matches(line -> line.reviewerName().equals("Pedro"));
        }
    }
}
