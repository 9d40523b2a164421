package minga.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that a failing step keeps none behind it from running and is not lost. */
class FailureCollectorTest {

    @Test
    void all_steps_run_and_the_first_failure_comes_with_the_others() {
        List<Integer> done = new ArrayList<>();
        FailureCollector steps = new FailureCollector();
        for (int i = 0; i < 4; i++) {
            int number = i;
            boolean fine = steps.run(() -> {
                done.add(number);
                if (number % 2 == 1) {
                    throw new IllegalStateException("step " + number);
                }
            });
            assertThat(fine).isEqualTo(number % 2 == 0);
        }
        assertThat(done).containsExactly(0, 1, 2, 3);
        assertThatThrownBy(steps::rethrow).hasMessage("step 1").satisfies(
                first -> assertThat(first.getSuppressed()).extracting(Throwable::getMessage).containsExactly("step 3"));
    }

    @Test
    void nothing_is_thrown_where_nothing_failed() {
        FailureCollector steps = new FailureCollector();
        assertThat(steps.run(() -> {})).isTrue();
        steps.rethrow();
    }
}
