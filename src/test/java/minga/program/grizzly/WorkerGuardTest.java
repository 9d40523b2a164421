package minga.program.grizzly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Tests that no failure of a task reaches the worker that runs it, and that its connection is not left open. */
class WorkerGuardTest {

    private final List<String> done = new ArrayList<>();

    private void run(Runnable task) {
        WorkerGuard.execute(Runnable::run, task, () -> done.add("closed"));
    }

    @Test
    void a_task_that_fails_closes_its_connection_and_leaves_its_worker_alive() {
        run(() -> {
            throw new OutOfMemoryError("none left");
        });
        run(() -> {
            throw new IllegalStateException("broken");
        });
        run(() -> done.add("served"));
        assertThat(done).containsExactly("closed", "closed", "served");
    }

    @Test
    void a_connection_that_cannot_be_closed_leaves_its_worker_alive_too() {
        Runnable fails = () -> {
            throw new StackOverflowError();
        };
        WorkerGuard.execute(Runnable::run, fails, fails);
        run(() -> done.add("served"));
        assertThat(done).containsExactly("served");
    }

    @Test
    void who_asks_hears_that_the_pool_is_full() {
        assertThatThrownBy(() -> WorkerGuard.execute(task -> {
            throw new RejectedExecutionException();
        }, () -> {}, () -> done.add("closed"))).isInstanceOf(RejectedExecutionException.class);
        assertThat(done).isEmpty();
    }
}
