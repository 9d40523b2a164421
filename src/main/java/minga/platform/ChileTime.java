package minga.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Converts instants to dates in the time zone of continental Chile, the one in which people read and take away dates.
 * Pages, mails and files for people name the day there; what programs read (JSON, feeds, HTTP) is the moment itself, in
 * UTC with its Z.
 */
public final class ChileTime {

    /** Continental Chile, with its changes of the clock. */
    public static final ZoneId ZONE = ZoneId.of("America/Santiago");

    private ChileTime() {}

    /** The day of the moment in Chile. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The month of the moment in Chile. */
    public static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(ZONE));
    }

    /** The year of the moment in Chile. */
    public static int year(Instant moment) {
        return day(moment).getYear();
    }

    /** How many midnights in Chile lie between two moments: 0 for the same day, 1 for yesterday; never less than 0. */
    public static long days(Instant from, Instant to) {
        return Math.max(0, ChronoUnit.DAYS.between(day(from), day(to)));
    }
}
