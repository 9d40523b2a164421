package minga.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of dates in the time zone of continental Chile. */
class ChileTimeTest {

    @ParameterizedTest
    @CsvSource({"2026-11-29T01:30:00Z,2026-11-28", "2026-11-29T02:59:59Z,2026-11-28", "2026-11-29T03:00:00Z,2026-11-29",
            "2026-07-01T03:59:59Z,2026-06-30",
            "2026-07-01T04:00:00Z,2026-07-01", "2026-09-06T03:59:59Z,2026-09-05", "2026-09-06T04:00:00Z,2026-09-06",
            "2026-04-05T02:59:59Z,2026-04-04",
            "2026-04-05T03:30:00Z,2026-04-04", "2026-04-05T04:00:00Z,2026-04-05", "2027-01-01T02:00:00Z,2026-12-31"})
    void the_day_is_that_of_chile_on_either_side_of_the_change_of_the_clock(String moment, String day) {
        for (String machine : new String[]{"UTC", "Pacific/Kiritimati", "America/Los_Angeles"}) {
            TimeZone before = TimeZone.getDefault();
            try {
                TimeZone.setDefault(TimeZone.getTimeZone(machine));
                assertThat(ChileTime.day(Instant.parse(moment))).hasToString(day);
                assertThat(ChileTime.year(Instant.parse(moment))).isEqualTo(Integer.parseInt(day.substring(0, 4)));
                assertThat(ChileTime.month(Instant.parse(moment))).hasToString(day.substring(0, 7));
            } finally {
                TimeZone.setDefault(before);
            }
        }
    }

    @Test
    void days_are_counted_by_midnights_and_not_by_hours() {
        Instant sent = Instant.parse("2026-11-29T01:30:00Z");
        assertThat(ChileTime.days(sent, Instant.parse("2026-11-29T02:59:00Z"))).isZero();
        assertThat(ChileTime.days(sent, Instant.parse("2026-11-29T03:01:00Z"))).isEqualTo(1);
        assertThat(ChileTime.days(Instant.parse("2026-09-05T12:00:00Z"), Instant.parse("2026-09-06T12:00:00Z")))
                .as("a day of 23 hours").isEqualTo(1);
        assertThat(ChileTime.days(sent, sent.minusSeconds(9_000_000))).isZero();
    }
}
