package minga.seminar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import minga.platform.TestDatabase;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests calendar files of seminars with a second reader: valid, in UTC, without drafts, hostile text kept as text. */
class SeminarCalendarTest {

    private static final String HOME = "https://minga.example";
    private static final String HOSTILE = "Línea; con, comas\\ y \"comillas\"\nEND:VEVENT\nBEGIN:VALARM\u0007 🏠 "
            + "ñandú ".repeat(40);
    private static final Pattern LINE = Pattern.compile("\r\n");

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class)
    void a_second_reader_finds_a_valid_event_with_every_word(TestDatabase kind) throws Exception {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Migración, niñez; y ciudad");
            assertThat(fixture.save(id, Map.of("kind", List.of("REGIONAL"), "startsAt",
                    List.of("26-08-2026", "09:30", "America/Santiago"), "endsAt",
                    List.of("26-08-2026", "13:00", "America/Santiago"), "venue", List.of("Arica\r\nEND:VCALENDAR"),
                    "description", List.of(HOSTILE), "registration", List.of(HOSTILE), "link",
                    List.of("https://sala.example/?a=1&b=2")), "publicar")).isEmpty();
            String text = new SeminarCalendar(HOME).write(fixture.seminars.all(), "Seminarios");
            assertThat(LINE.split(text))
                    .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75
                            && line.indexOf('\n') < 0);
            Calendar read = read(text);
            assertThat(read.getComponents()).as("only what has a date").hasSize(1);
            VEvent event = (VEvent) read.getComponent(Component.VEVENT);
            assertThat(event.getAlarms()).isEmpty();
            assertThat(event.getSummary().getValue()).isEqualTo("Migración, niñez; y ciudad");
            assertThat(event.getStartDate().getValue()).isEqualTo("20260826T133000Z");
            assertThat(event.getEndDate().getValue()).isEqualTo("20260826T170000Z");
            assertThat(event.getLocation().getValue()).contains("Arica").contains("END:VCALENDAR");
            assertThat(event.getDescription().getValue()).contains("END:VEVENT\n", "ñandú ñandú", "🏠",
                    "https://sala.example/?a=1&b=2", HOME + "/seminarios/migracion-ninez-y-ciudad");
            assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class)
    void a_cancelled_seminar_stays_under_its_identifier_and_a_draft_never_appears(TestDatabase kind) throws Exception {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Mesa zqsecreta");
            fixture.save(id, Map.of("kind", List.of("ROUNDTABLE"), "startsAt",
                    List.of("01-12-2026", "15:00", "Pacific/Easter")), "guardar");
            List<Seminar> drafts = fixture.seminars.desk();
            assertThat(new SeminarCalendar(HOME).write(drafts, "x")).doesNotContain("zqsecreta", "BEGIN:VEVENT");
            fixture.press(id, "publicar");
            String before = uid(fixture);
            fixture.save(id, Map.of("statusNote", List.of("Por temporal")), "cancelar");
            VEvent event = (VEvent) read(new SeminarCalendar(HOME).write(fixture.seminars.all(), "x"))
                    .getComponent(Component.VEVENT);
            assertThat(event.getUid().getValue()).isEqualTo(before);
            assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
            assertThat(event.getDescription().getValue()).startsWith("Por temporal");
            fixture.press(id, "retirar");
            assertThat(new SeminarCalendar(HOME).write(fixture.seminars.all(), "x")).doesNotContain("zqsecreta");
        }
    }

    private static String uid(SeminarFixture fixture) throws IOException, ParserException {
        return read(new SeminarCalendar(HOME).write(fixture.seminars.all(), "x")).getComponent(Component.VEVENT)
                .getProperty(Property.UID).getValue();
    }

    private static Calendar read(String text) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate(true);
        return calendar;
    }
}
