package minga.seminar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.web.MarkdownText;

/**
 * Writes public seminars as iCalendar (RFC 5545). Moments are in UTC, which needs no description of time zones; a
 * seminar without a date has no event. The identifier of an event is that of the seminar's row, so that a calendar
 * which is subscribed replaces it; a cancelled one is marked as such and stays, since a calendar keeps what is only
 * left out.
 */
final class SeminarCalendar {

    static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final int REFRESH_HOURS = 12;
    private static final int LINE_BYTES = 75;

    private final String home;

    /** @param home the portal's address, without a slash at its end */
    SeminarCalendar(String home) {
        this.home = home;
    }

    /**
     * The calendar of those that have a date.
     *
     * @param name what the calendar is called
     */
    String write(List<Seminar> seminars, String name) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Minga//Seminarios//ES");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setUrl(home + "/seminarios.ics");
        calendar.setRefreshInterval(Duration.builder().hours(REFRESH_HOURS).build());
        seminars.stream().filter(one -> one.status().isPublic() && one.startsAt() != null).map(this::event)
                .forEach(calendar::addEvent);
        return folded(Biweekly.write(calendar).version(ICalVersion.V2_0).foldLines(false).go());
    }

    private VEvent event(Seminar seminar) {
        String address = home + "/seminarios/" + seminar.slug();
        VEvent event = new VEvent();
        event.setUid(
                "seminario-" + seminar.id() + "@" + home.replaceFirst("^https?://", "").replaceFirst("[/:].*", ""));
        event.setDateTimeStamp(utc(seminar.updatedAt()));
        event.setLastModified(utc(seminar.updatedAt()));
        event.setSequence((int) Math.min(seminar.revision(), Integer.MAX_VALUE));
        event.setSummary(plain(seminar.title()));
        event.setDateStart(utc(seminar.startsAt().toInstant()), true);
        Optional.ofNullable(seminar.endsAt()).map(ZonedDateTime::toInstant)
                .filter(end -> end.isAfter(seminar.startsAt().toInstant()))
                .ifPresent(end -> event.setDateEnd(utc(end), true));
        String where = Stream.of(seminar.venue(), seminar.address()).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        if (!where.isEmpty()) {
            event.setLocation(plain(where));
        }
        event.setDescription(plain(description(seminar, address)));
        event.setUrl(address);
        event.setStatus(seminar.status() == SeminarStatus.CANCELLED ? Status.cancelled() : Status.confirmed());
        return event;
    }

    private static String description(Seminar seminar, String address) {
        return Stream.of(seminar.statusNote(),
                seminar.description() == null ? null : MarkdownText.of(seminar.description()),
                seminar.registration(), seminar.link(), address).filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }

    /** Lines of at most 75 bytes, as the standard asks; the library counts characters. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 32);
        int bytes = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            int length = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
            if (letter != '\r' && letter != '\n' && bytes + length > LINE_BYTES) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.appendCodePoint(letter);
            bytes = letter == '\n' ? 0 : bytes + length;
        }
        return folded.toString();
    }

    private static String plain(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }

    private static ICalDate utc(Instant moment) {
        ZonedDateTime at = moment.atZone(ZoneOffset.UTC);
        return new ICalDate(new DateTimeComponents(at.getYear(), at.getMonthValue(), at.getDayOfMonth(), at.getHour(),
                at.getMinute(), at.getSecond(), true), true);
    }
}
