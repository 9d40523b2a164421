package minga.export.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import minga.document.Document;
import minga.export.ExportSamples;
import minga.harness.EpubChecker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the EPUB of a practice, a list and a publication with epubcheck. */
class EpubFormatIT {

    private static ExportSamples samples;

    @BeforeAll
    static void open() {
        samples = new ExportSamples();
    }

    @AfterAll
    static void close() {
        samples.close();
    }

    @Test
    void epubcheck_says_nothing_of_a_publication() throws IOException {
        List<Document> documents = new ArrayList<>(samples.deck());
        documents.add(samples.commitments());
        documents.add(samples.whole());
        byte[] book = ExportSamples.written(new EpubFormat(), samples.publication(documents));
        ExportSamples.keep("publicacion.epub", book);
        assertThat(EpubChecker.messages(book)).isEmpty();
    }

    @Test
    void epubcheck_says_nothing_of_one_practice_nor_of_lists() throws IOException {
        assertThat(EpubChecker.messages(ExportSamples.written(new EpubFormat(), samples.one(samples.deck().get(0)))))
                .isEmpty();
        assertThat(EpubChecker.messages(ExportSamples.written(new EpubFormat(), samples.list(samples.deck()))))
                .isEmpty();
        assertThat(EpubChecker.messages(ExportSamples.written(new EpubFormat(), samples.list(List.of())))).isEmpty();
    }

    @Test
    void its_type_stands_at_its_beginning_uncompressed() throws IOException {
        byte[] book = ExportSamples.written(new EpubFormat(), samples.one(samples.deck().get(0)));
        assertThat(new String(book, 30, 28, StandardCharsets.US_ASCII)).isEqualTo("mimetypeapplication/epub+zip");
    }
}
