package minga.web;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that Markdown cannot act on a page: no script, no event handler, no foreign image, no address that runs code.
 */
class HostileMarkdownTest {

    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z][^>]*)>");
    private static final Pattern HARMLESS = Pattern
            .compile("/?(p|ul|ol|li|em|strong|code|pre|blockquote|h[3-6]|hr|br)( /)?( start=\"\\d+\")?|/a"
                    + "|a( rel=\"nofollow\")? href=\"(https?:[^\"<>]*|mailto:[^\"<>]*|[^:\"<>]*)\"("
                    + " title=\"[^\"<>]*\")?"
                    + "|code class=\"[^\"<>]*\"");

    @ParameterizedTest
    @ValueSource(strings = {
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "hola <b onmouseover=alert(1)>qué</b> tal", "<!--><script>alert(1)</script>-->",
            "<![CDATA[<script>alert(1)</script>]]>", "<?php echo 1 ?>",
            "<iframe src=https://malo.example></iframe>", "<style>@import 'https://malo.example'</style>",
            "</main></body><script>alert(1)</script>",
            "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\nscript:alert(1))",
            "[x](&#106;avascript:alert(1))",
            "[x](\u0001javascript:alert(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](vbscript:msgbox)",
            "[x](file:///etc/passwd)",
            "<javascript:alert(1)>", "[x]\n\n[x]: javascript:alert(1)",
            "[x](https://a.example \"\\\" onclick=alert(1) \\\"\")",
            "[x](https://a.example/\"onclick=\"alert(1))", "![x](https://malo.example/pixel.png)",
            "![x](javascript:alert(1))",
            "![<script>](https://malo.example/a.png \"t\")", "[![x](https://malo.example/p.png)](javascript:alert(1))",
            "```\"><script>\nalert(1)\n```",
            "`<script>alert(1)</script>`", "# <script>alert(1)</script>", "> <img src=x onerror=alert(1)>",
            "- <script>\n- alert(1)\n- </script>"})
    void says_what_was_written_and_does_nothing(String hostile) throws TemplateModelException {
        String html = html(hostile);
        assertThat(TAG.matcher(html).results().map(tag -> tag.group(1)).filter(tag -> !HARMLESS.matcher(tag).matches())
                .toList()).as(html).isEmpty();
        assertThat(html).doesNotContain("<img").doesNotContain("<script");
    }

    @Test
    void what_people_need_is_there() throws TemplateModelException {
        assertThat(html(
                "# Programa\n\nLunes *9 h*, **aula**:\n\n- una\n- dos\n\n[Mesa](https://mesa.example/a?b=1) y"
                        + " [correo](mailto:a@b.cl)"))
                .contains("<h3>Programa</h3>", "<em>9 h</em>", "<strong>aula</strong>", "<li>una</li>",
                        "href=\"https://mesa.example/a?b=1\"", "href=\"mailto:a@b.cl\"");
        assertThat(html("![El mapa de la comuna](https://malo.example/mapa.png)")).contains("El mapa de la comuna")
                .doesNotContain("malo.example");
    }

    /** Nesting and delimiters that make a parser slow or a renderer deep. */
    @Test
    void long_and_deep_texts_are_rendered_all_the_same() throws TemplateModelException {
        for (String one : List.of(">", "[", "*a_", "![", "- ", "<", "`", "[a](")) {
            assertThat(html(one.repeat(4000))).isNotEmpty();
        }
    }

    private static String html(String text) throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.getMarkupString(MarkdownRenderer.ofField(text));
    }
}
