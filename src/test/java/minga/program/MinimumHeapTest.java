package minga.program;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Tests that a JVM with too little memory is refused at the start. */
class MinimumHeapTest {

    @Test
    void too_little_is_refused_with_what_there_is_what_is_needed_and_how_to_give_it() {
        assertThatThrownBy(() -> MinimumHeap.require(64L << 20, 64)).isInstanceOf(CommandFailure.class)
                .hasMessageContaining("64 MB").hasMessageContaining("192 MB").hasMessageContaining("-Xmx192m")
                .hasMessageContaining("MINGA_SEARCH_CACHE_MB");
    }

    @Test
    void the_least_is_enough_also_where_the_collector_counts_a_part_for_itself() {
        assertThatCode(() -> MinimumHeap.require(192L * 967 / 1000 << 20, 64)).doesNotThrowAnyException();
        assertThatCode(() -> MinimumHeap.require(128L << 20, 0)).doesNotThrowAnyException();
    }
}
