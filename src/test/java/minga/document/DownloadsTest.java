package minga.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minga.platform.Refused;
import minga.web.Language;
import minga.web.RequestContext;
import org.junit.jupiter.api.Test;

/** Tests what is kept of files that are laid out as a whole, and that they are made one at a time. */
class DownloadsTest {

    private static final int MOST = 3;
    private static final int PEOPLE = 8;

    private final Downloads downloads = new Downloads(new RequestContext(), new ExportFormats(Stream.empty()),
            Clock.systemUTC());
    private final CountingFormat format = new CountingFormat();

    /** A format that is laid out as a whole and counts how often that happens. */
    private static final class CountingFormat implements ExportFormat {

        private final AtomicInteger made = new AtomicInteger();
        private final AtomicInteger atOnce = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private int size = 10;

        @Override
        public String suffix() {
            return "pdf";
        }

        @Override
        public String mediaType() {
            return "application/pdf";
        }

        @Override
        public int most() {
            return MOST;
        }

        @Override
        public void write(DocumentList documents, OutputStream out) throws IOException {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            out.write(documents.title().repeat(size).getBytes(StandardCharsets.UTF_8));
            made.incrementAndGet();
            atOnce.decrementAndGet();
        }
    }

    @Test
    void a_file_of_one_version_is_made_once_in_each_language() throws IOException {
        assertThat(file("uno", Language.ES, "v1 CHECKED")).isEqualTo(file("uno", Language.ES, "v1 CHECKED"));
        assertThat(format.made).hasValue(1);
        file("one", Language.EN, "v1 CHECKED");
        file("uno", Language.ES, "v1 VERIFIED");
        file("dos", Language.ES, "v2 CHECKED");
        assertThat(format.made).hasValue(4);
    }

    @Test
    void a_file_that_names_no_source_is_made_each_time() throws IOException {
        file("lista", Language.ES, null);
        file("lista", Language.ES, null);
        assertThat(format.made).hasValue(2);
    }

    @Test
    void the_least_used_files_leave_first_and_a_large_one_is_not_kept() throws IOException {
        format.size = 1 << 20;
        for (int i = 1; i <= 40; i++) {
            file("x", Language.ES, "v" + i);
            file("x", Language.ES, "v1");
        }
        assertThat(format.made).as("v1 stays, because it is asked for all the time").hasValue(40);
        file("x", Language.ES, "v2");
        assertThat(format.made).as("v2 left").hasValue(41);
        format.size = 64 << 20;
        file("x", Language.ES, "large");
        file("x", Language.ES, "large");
        assertThat(format.made).hasValue(43);
    }

    @Test
    void more_documents_than_fit_are_refused_before_the_answer_begins() {
        DocumentList many = list("muchas", Language.ES, MOST + 1);
        assertThatThrownBy(() -> downloads.file(format, many, "muchas")).isInstanceOf(Refused.class)
                .hasMessageContaining("export.fault.many");
    }

    @Test
    void files_are_laid_out_one_at_a_time() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            for (var answer : people.invokeAll(IntStream.range(0, PEOPLE).mapToObj(this::person).toList())) {
                assertThat(answer.get()).isNotEmpty();
            }
        }
        assertThat(format.made).hasValue(PEOPLE);
        assertThat(format.mostAtOnce).hasValue(1);
    }

    private Callable<byte[]> person(int number) {
        return () -> file("p" + number, Language.ES, null);
    }

    private byte[] file(String title, Language language, String source) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        downloads.write(format, list(title, language, 1), source, out);
        return out.toByteArray();
    }

    private static DocumentList list(String title, Language language, int total) {
        return new DocumentList(title, language, "https://minga.example/practicas", total, List.of(), sink -> {});
    }
}
