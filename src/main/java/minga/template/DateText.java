package minga.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.platform.ChileTime;

/** Reads days and moments as people type them: 26-08-2016, 2016-08-26, 26-08-2016 15:30 America/Santiago. */
public final class DateText {

    /** The zones that a form offers; any other of the time zone database is read too. */
    public static final List<String> ZONES = List.of("America/Santiago", "America/Punta_Arenas", "Pacific/Easter",
            "America/Argentina/Buenos_Aires",
            "America/Bogota", "America/Lima", "America/La_Paz", "America/Mexico_City", "America/New_York",
            "Europe/Madrid", "Europe/Zurich", "UTC");

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern MOMENT = Pattern.compile(
            "([\\d/. -]{8,10})[ T](\\d{1,2})[:.](\\d{2})(?: ?h(?:rs)?\\.?)?(?:"
                    + " ([A-Za-z_]{2,30}(?:/[A-Za-z_-]{2,30}){0,2}))?");
    private static final Pattern ZONE_ALONE = Pattern.compile("[A-Za-z_]{2,30}(?:/[A-Za-z_-]{2,30}){0,2}");

    private DateText() {}

    /**
     * A day as people type it.
     *
     * @throws DateTimeException when it is none
     */
    public static LocalDate day(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return LocalDate.of(Integer.parseInt(dayFirst.group(3)), Integer.parseInt(dayFirst.group(2)),
                    Integer.parseInt(dayFirst.group(1)));
        }
        return LocalDate.parse(text);
    }

    /**
     * A moment, or null where only a zone was chosen.
     *
     * @throws DateTimeException when it cannot be read, the hour is missing, or the clocks of the zone skipped it
     */
    static ZonedDateTime moment(String text) {
        if (ZONE_ALONE.matcher(text).matches()) {
            return null;
        }
        Matcher typed = MOMENT.matcher(text);
        if (!typed.matches()) {
            return ZonedDateTime.parse(text);
        }
        LocalDateTime local = day(typed.group(1).strip())
                .atTime(LocalTime.of(Integer.parseInt(typed.group(2)), Integer.parseInt(typed.group(3))));
        ZoneId zone = typed.group(4) == null ? ChileTime.ZONE : ZoneId.of(typed.group(4));
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new DateTimeException("skipped by the clocks: " + text);
        }
        return ZonedDateTime.of(local, zone);
    }

    /**
     * The date, the hour and the zone of a moment as a form shows them.
     *
     * @param values the one text of a moment, or the parts as they were typed
     */
    public static List<String> parts(List<String> values) {
        if (values.size() != 1) {
            return List.of(part(values, 0, ""), part(values, 1, ""), part(values, 2, ChileTime.ZONE.getId()));
        }
        try {
            ZonedDateTime moment = ZonedDateTime.parse(values.get(0));
            return List.of(moment.toLocalDate().toString(), moment.toLocalTime().toString(), moment.getZone().getId());
        } catch (DateTimeException typed) {
            return List.of(values.get(0), "", ChileTime.ZONE.getId());
        }
    }

    private static String part(List<String> values, int place, String otherwise) {
        return place < values.size() ? values.get(place) : otherwise;
    }
}
