package minga.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the HTML form of mails: what people typed is text in it, and only lines of ours are links. */
class HtmlMailBodyTest {

    @Test
    void paragraphs_lines_and_our_addresses_become_html() {
        assertThat(HtmlMailBody.of("Asunto & más",
                "Hola:\r\n\r\nuna línea\notra\n \nhttps://minga.cl/a?b=1&c=2\n\n-- \nMinga"))
                .contains("<title>Asunto &amp; más</title>", "<p>Hola:</p>", "<p>una línea<br>\notra</p>",
                        "<p><a href=\"https://minga.cl/a?b=1&amp;c=2\">https://minga.cl/a?b=1&amp;c=2</a></p>",
                        "<p>-- <br>\nMinga</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>x()</script>", "<img src=https://malo.example/x>", "\"><a href=x>",
            "La ficha «https: /malo. example», $1 \\ & co"})
    void what_was_typed_stays_text(String typed) {
        String html = HtmlMailBody.of(typed, "Hola, " + typed + ":");
        assertThat(html).doesNotContain("<script", "<img", "<a ");
        assertThat(html).contains("Hola, " + typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;"));
    }
}
