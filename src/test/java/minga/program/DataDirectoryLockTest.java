package minga.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the lock on the data directory. */
class DataDirectoryLockTest {

    @TempDir
    Path data;

    @Test
    void the_second_is_refused_and_told_whom_to_ask() {
        Path file = data.resolve("minga.lock");
        try (DataDirectoryLock first = DataDirectoryLock.take(file)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataDirectoryLock.take(file)).isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        DataDirectoryLock.take(file).close();
    }
}
