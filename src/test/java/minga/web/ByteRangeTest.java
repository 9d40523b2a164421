package minga.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which bytes of a file of 100 are sent for a Range header. */
class ByteRangeTest {

    private static final String TAG = "\"abc\"";

    @ParameterizedTest
    @CsvSource({"bytes=0-9,0,10", "bytes=90-,90,10", "bytes=-10,90,10", "bytes=-1000,0,100", "bytes=99-5000,99,1",
            "BYTES = 5 - 5,5,1", "bytes=0-999999999999999999,0,100"})
    void one_range_is_answered_as_far_as_there_are_bytes(String header, long first, long count) {
        assertThat(ByteRange.of(header, null, TAG, 100)).isEqualTo(new ByteRange(first, count, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=999999999999999999-"})
    void a_range_without_bytes_cannot_be_satisfied(String header) {
        ByteRange range = ByteRange.of(header, null, TAG, 100);
        assertThat(range.unsatisfiable()).isTrue();
        assertThat(range.header(100)).isEqualTo("bytes */100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=5-2", "bytes=0-1,5-6",
            "bytes=99999999999999999999999-", "bytes=0--1", "bytes"})
    void what_is_no_single_range_is_answered_by_the_whole(String header) {
        assertThat(ByteRange.of(header, null, TAG, 100)).isEqualTo(new ByteRange(0, 100, true));
    }

    @Test
    void a_range_of_another_file_is_answered_by_the_whole() {
        assertThat(ByteRange.of("bytes=0-1", TAG, TAG, 100).whole()).isFalse();
        assertThat(ByteRange.of("bytes=0-1", "\"other\"", TAG, 100).whole()).isTrue();
        assertThat(ByteRange.of("bytes=0-1", "W/\"abc\"", TAG, 100).whole()).isTrue();
        assertThat(ByteRange.of("bytes=0-1", "Mon, 01 Jan 1990 00:00:00 GMT", TAG, 100).whole()).isTrue();
    }
}
