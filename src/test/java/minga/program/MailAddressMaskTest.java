package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no log line names a person, and that no text makes the mask slow. */
class MailAddressMaskTest {

    @ParameterizedTest
    @CsvSource({"pia@munia.cl,***@munia.cl", "a pia.soto+x@munia.cl b,a ***@munia.cl b",
            "<pia@munia.cl>;rosa@x.org,<***@munia.cl>;***@x.org", "a@b@c.cl,***@***@c.cl",
            "nobody,nobody", "@,@", "a@,a@", "@b.cl,@b.cl", "piña@ñuñoa.cl,***@ñuñoa.cl", "pia@localhost,***@localhost",
            "o'higgins@x.cl,***@x.cl"})
    void the_name_before_the_at_sign_is_masked(String text, String masked) {
        assertThat(MailAddressMask.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@", "@", "a.", "a@b.", "@a", ".@", "+-", "\u00f1", "a@b."})
    void a_long_text_takes_no_longer_than_its_length(String piece) {
        String text = piece.repeat(2_000_000 / piece.length());
        MailAddressMask.masked(text);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        MailAddressMask.masked(text);
        assertThat(TimeUnit.NANOSECONDS.toMillis(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start))
                .isLessThan(1_000);
    }

    @Test
    void a_message_is_cut_before_it_is_looked_through() {
        assertThat(MailAddressMask.masked("x".repeat(7_800) + "@y.cl")).isEqualTo("***@y.cl");
    }
}
