package minga.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import minga.harness.Ports;
import org.junit.jupiter.api.Test;

/** Tests that the loss of the database server is told until somebody has really heard it. */
class ConnectionMonitorTest {

    @Test
    void a_listener_that_failed_is_told_again() throws InterruptedException {
        Database.Address nobody = new Database.Address("jdbc:postgresql://127.0.0.1:" + Ports.free() + "/none",
                "postgres", "", 2);
        BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();
        try (ConnectionMonitor monitor = new ConnectionMonitor(nobody, answers -> {
            told.add(answers);
            throw new IllegalStateException("the pool is just being closed");
        })) {
            monitor.start();
            assertThat(told.take()).isFalse();
            assertThat(told.take()).isFalse();
        }
    }
}
