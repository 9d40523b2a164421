package minga.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import minga.document.LayoutQueue.Progress;
import minga.harness.Patience;
import minga.platform.Refused;
import minga.platform.TurnedClock;
import minga.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the queue of files that take long: order, progress, bounds, failure and how long a file is kept. */
class LayoutQueueTest {

    private static final int DOCUMENTS = 30;

    private final Semaphore place = new Semaphore(1);
    private final TurnedClock clock = new TurnedClock();
    private final LayoutQueue queue = new LayoutQueue(place, clock);
    private final StoppedFormat format = new StoppedFormat();

    /** A format that stops before a given document until it is told to go on. */
    private static final class StoppedFormat implements ExportFormat {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private volatile boolean fails;

        @Override
        public String suffix() {
            return "pdf";
        }

        @Override
        public String mediaType() {
            return "application/pdf";
        }

        @Override
        public void write(DocumentList documents, OutputStream out) throws IOException {
            if (fails) {
                throw new IOException("no room");
            }
            documents.kept().source().forEach(document -> {
                if (document.title().equals("10")) {
                    reached.countDown();
                    await(go);
                }
                out.write(document.title().getBytes(StandardCharsets.UTF_8));
                documents.progress().accept(Long.parseLong(document.title()));
            });
        }
    }

    @AfterEach
    void stop() {
        format.go.countDown();
        queue.close();
    }

    @Test
    void a_file_says_how_far_it_is_and_comes_when_it_is_ready() throws Exception {
        assertThat(ask("a").total()).isEqualTo(DOCUMENTS);
        await(format.reached);
        assertThat(ask("a").done()).as("nine are laid out, the tenth is not").isEqualTo(9);
        assertThat(ask("b").ahead()).isEqualTo(1);
        format.go.countDown();
        Progress ready = ended("a");
        assertThat(Files.readString(ready.file())).startsWith("123").endsWith("30");
        assertThat(ready.done()).isEqualTo(DOCUMENTS);
        assertThat(ended("b").file()).isNotEqualTo(ready.file()).exists();
    }

    @Test
    void a_file_is_kept_for_a_quarter_of_an_hour() {
        format.go.countDown();
        Progress first = ended("a");
        clock.turn(LayoutQueue.LASTS);
        assertThat(ask("a").file()).isEqualTo(first.file()).exists();
        clock.turn(Duration.ofSeconds(1));
        ask("b");
        assertThat(first.file()).doesNotExist();
        assertThat(ended("a").file()).exists().isNotEqualTo(first.file());
    }

    @Test
    void one_that_failed_says_so_once_and_is_begun_anew_when_asked_again() {
        format.fails = true;
        assertThat(ended("a").failed()).isTrue();
        format.fails = false;
        format.go.countDown();
        assertThat(ask("a").failed()).isFalse();
        assertThat(ended("a").file()).exists();
    }

    @Test
    void too_many_that_wait_are_refused_and_those_that_wait_are_not_lost() {
        for (int i = 0; i <= LayoutQueue.MOST_WAITING; i++) {
            ask("a" + i);
        }
        assertThatThrownBy(() -> ask("one more")).isInstanceOf(Refused.class)
                .hasMessageContaining("document.download.busy");
        format.go.countDown();
        assertThat(ended("a10").file()).exists();
    }

    @Test
    void only_the_newest_files_are_kept() {
        format.go.countDown();
        Progress oldest = ended("a0");
        for (int i = 1; i <= LayoutQueue.MOST_KEPT; i++) {
            ended("a" + i);
        }
        ask("b");
        assertThat(oldest.file()).doesNotExist();
        assertThat(ended("a1").file()).exists();
    }

    /** Asks until the file is there or could not be made. */
    private Progress ended(String key) {
        return Patience.until(
                () -> Optional.of(ask(key)).filter(progress -> progress.file() != null || progress.failed()), key);
    }

    private Progress ask(String key) {
        return queue.ask(key, format, new DocumentList("lista", Language.ES, "https://minga.example", DOCUMENTS,
                List.of(), sink -> {
                    for (int i = 1; i <= DOCUMENTS; i++) {
                        sink.accept(new Document(Integer.toString(i), Language.ES, List.of(), List.of()));
                    }
                }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
