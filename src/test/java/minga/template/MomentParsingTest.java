package minga.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import minga.platform.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests parsing a date, a time and a zone as people and files write them. */
class MomentParsingTest {

    private static final Field<AtomicReference<ZonedDateTime>, ZonedDateTime> BEGINS = new Field<>("begins",
            FieldKind.MOMENT, AtomicReference::get, AtomicReference::set, Field.Limits.NONE, null, null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "26-08-2016 15:30 America/Santiago | 2016-08-26T15:30-03:00[America/Santiago]",
            "26/8/2016 9:05 | 2016-08-26T09:05-03:00[America/Santiago]",
            "2016-08-26 15.30 Pacific/Easter | 2016-08-26T15:30-05:00[Pacific/Easter]",
            "2016-08-26T15:30 | 2016-08-26T15:30-03:00[America/Santiago]",
            "2016-08-26T15:30-03:00[America/Santiago] | 2016-08-26T15:30-03:00[America/Santiago]",
            "26-08-2016 15:30 UTC | 2016-08-26T15:30Z[UTC]"})
    void what_is_typed_is_a_moment(String typed, String moment) {
        AtomicReference<ZonedDateTime> record = new AtomicReference<>();
        assertThat(FieldTextConverter.parse(BEGINS, record, List.of(typed.split(" ")))).isEmpty();
        assertThat(record.get()).hasToString(moment);
        assertThat(FieldTextConverter.parse(BEGINS, record, DateText.parts(FieldTextConverter.format(BEGINS, record))))
                .isEmpty();
        assertThat(record.get()).hasToString(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26-08-2016", "mañana 15:30", "31-02-2016 15:30", "26-08-2016 25:30",
            "26-08-2016 15:30 Luna/Cráter", "26-08-2016 15:30 Europe/Nowhere",
            "06-09-2026 00:30", "+999999999-12-31T00:00Z", "15:30"})
    void what_is_none_comes_back_with_a_word(String typed) {
        AtomicReference<ZonedDateTime> record = new AtomicReference<>();
        assertThat(FieldTextConverter.parse(BEGINS, record, List.of(typed.split(" ")))
                .or(() -> BEGINS.limitFault(record)).map(Fault::key))
                .as(typed).contains("fault.unreadable.MOMENT");
    }

    @Test
    void a_zone_alone_says_nothing() {
        AtomicReference<ZonedDateTime> record = new AtomicReference<>(
                ZonedDateTime.parse("2016-08-26T15:30-03:00[America/Santiago]"));
        assertThat(FieldTextConverter.parse(BEGINS, record, List.of("", "", "America/Santiago"))).isEmpty();
        assertThat(record.get()).isNull();
        assertThat(DateText.parts(List.of())).containsExactly("", "", "America/Santiago");
    }
}
