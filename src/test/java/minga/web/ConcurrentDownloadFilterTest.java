package minga.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests that the number of simultaneous downloads follows from the memory there is. */
class ConcurrentDownloadFilterTest {

    @Test
    void there_is_always_room_for_one_and_never_for_so_many_that_reading_has_no_threads_left() {
        assertThat(ConcurrentDownloadFilter.places(16L << 20)).isEqualTo(1);
        assertThat(ConcurrentDownloadFilter.places(192L << 20)).isEqualTo(4);
        assertThat(ConcurrentDownloadFilter.places(64L << 30)).isEqualTo(16);
    }
}
