package minga.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import minga.platform.ChileTime;

/**
 * Formats dates, times and numbers in the reader's language and in Chilean time: 8 de septiembre de 2026, 15:05,
 * 1.234.567.
 */
public final class Formats {

    private Formats() {}

    /**
     * Digits in groups of three. Done here: the library looks its format up anew for each number, and a page of results
     * has eighty.
     */
    public static String number(Language language, long value) {
        StringBuilder digits = new StringBuilder(26).append(value);
        int first = value < 0 ? 1 : 0;
        for (int at = digits.length() - 3; at > first; at -= 3) {
            digits.insert(at, language.betweenThousands());
        }
        return digits.toString();
    }

    public static String date(Language language, LocalDate day) {
        String pattern = language == Language.ES ? "d 'de' MMMM 'de' yyyy" : "d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
    }

    /** The day of the moment in continental Chile. */
    public static String date(Language language, Instant moment) {
        return date(language, ChileTime.day(moment));
    }

    /** Hours and minutes of the moment in continental Chile. */
    public static String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(moment.atZone(ChileTime.ZONE));
    }

    /** Hours and minutes of the moment in its own zone. */
    public static String time(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(moment);
    }

    /** Day and hour in the moment's own zone, which is named where it is not continental Chile. */
    public static String moment(Language language, ZonedDateTime moment) {
        String zone = moment.getZone().equals(ChileTime.ZONE) ? ""
                : " (" + moment.getZone().getId().replace('_', ' ') + ")";
        return date(language, moment.toLocalDate()) + ", " + time(moment) + zone;
    }
}
