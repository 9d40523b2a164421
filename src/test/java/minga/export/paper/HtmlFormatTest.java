package minga.export.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import minga.document.Document;
import minga.export.ExportSamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the HTML file of a practice, a list and a publication. */
class HtmlFormatTest {

    private static ExportSamples samples;

    @BeforeAll
    static void open() {
        samples = new ExportSamples();
    }

    @AfterAll
    static void close() {
        samples.close();
    }

    private static String html(minga.document.DocumentList list) throws IOException {
        return new String(ExportSamples.written(new HtmlFormat(), list), StandardCharsets.UTF_8);
    }

    @Test
    void a_publication_has_a_cover_contents_and_one_heading_of_the_first_level() throws IOException {
        List<Document> documents = new ArrayList<>(samples.deck());
        documents.add(samples.whole());
        String page = html(samples.publication(documents));
        ExportSamples.keep("publicacion.html", page.getBytes(StandardCharsets.UTF_8));
        assertThat(page.split("<h1", -1)).hasSize(2);
        for (int at = 1; at <= documents.size(); at++) {
            assertThat(page).contains("href=\"#c" + at + "\"", "id=\"c" + at + "\"");
        }
        assertThat(page).contains("<header class=\"cover\">", "<nav class=\"contents\"");
    }

    @Test
    void nothing_is_loaded_from_anywhere() throws IOException {
        String page = html(samples.one(samples.whole()));
        assertThat(page).doesNotContain("<script", "<link", "src=\"http", "url(http", "@import")
                .contains("default-src 'none'").startsWith("<!DOCTYPE html>");
    }
}
