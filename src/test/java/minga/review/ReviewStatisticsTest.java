package minga.review;

import static minga.review.ReviewFixture.ARICA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import minga.platform.ChileTime;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import minga.practice.PracticeStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the figures of the management report. */
class ReviewStatisticsTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void stages_loads_and_municipalities_are_counted_in_the_period_and_not_outside(TestDatabase kind) {
        try (ReviewFixture fixture = new ReviewFixture(kind)) {
            ReviewStatistics statistics = new ReviewStatistics(fixture.transactions);
            LocalDate today = ChileTime.day(Instant.now());
            fixture.sendPractice(ARICA, "Espera");
            long held = fixture.startedReview();
            fixture.reviews.addRemark(fixture.paula, held, "", "Falta");
            fixture.reviews.returnToMunicipality(fixture.paula, held, fixture.revision(held));
            long published = fixture.acceptedReview();
            fixture.reviews.publish(fixture.paula, published, fixture.revision(published));
            long open = fixture.startedReview();
            fixture.verdicts.give(fixture.paula, open, 4);

            ReviewStatistics.Report report = statistics.report(fixture.paula, today.minusDays(1), today);
            assertThat(report.rows()).extracting(ReviewStatistics.Row::total).containsExactly(3, 1);
            assertThat(report.rows().get(0).counts()).containsEntry(PracticeStatus.RETURNED, 1)
                    .containsEntry(PracticeStatus.PUBLISHED, 1).containsEntry(PracticeStatus.IN_REVIEW, 1);
            assertThat(report.durations()).extracting(ReviewStatistics.Duration::count).containsExactly(3, 2, 1);
            assertThat(report.loads()).containsExactly(new ReviewStatistics.Load("Paula", 0, 2),
                    new ReviewStatistics.Load("Pedro", 0, 1));
            assertThat(report.periods()).last().matches(one -> one.total() == 4 && one.published() == 1)
                    .matches(one -> one.key().equals(YearMonth.from(today).toString()));
            assertThat(statistics.report(fixture.paula, today.minusYears(3), today).periods())
                    .as("many months are told by years").hasSize(4)
                    .extracting(ReviewStatistics.Period::total).containsExactly(0, 0, 0, 4);
            ReviewStatistics.Report before = statistics.report(fixture.paula, today.minusDays(9), today.minusDays(2));
            assertThat(before.rows()).isEmpty();
            assertThat(before.durations()).extracting(ReviewStatistics.Duration::count).containsOnly(0);
            assertThatThrownBy(() -> statistics.report(fixture.rosa, today, today)).isInstanceOf(Refused.class);
        }
    }
}
