package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import minga.platform.Settings;
import org.junit.jupiter.api.Test;

/** Tests of the messages for the operator at the start. */
class StartupMessagesTest {

    @Test
    void https_without_a_named_proxy_is_told_at_the_start() {
        assertThat(told(Map.of("MINGA_PUBLIC_URL", "https://minga.example.cl")))
                .hasValueSatisfying(line -> assertThat(line).contains("MINGA_PROXY=127.0.0.1"));
        assertThat(told(Map.of("MINGA_PUBLIC_URL", "https://minga.example.cl", "MINGA_PROXY", "::1"))).isEmpty();
        assertThat(told(Map.of())).isEmpty();
    }

    private static Optional<String> told(Map<String, String> environment) {
        return StartupMessages.aboutProxy(Settings.read(environment).http());
    }
}
