package minga.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * HTML form of a plain-text mail: paragraphs, line breaks, and links for lines that are an address of ours. Nothing is
 * loaded from elsewhere, and what people typed is text: an address becomes a link only where it fills its line, and
 * {@link MailTextSanitizer} leaves none in what was typed.
 */
final class HtmlMailBody {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S++");

    private HtmlMailBody() {}

    /** The whole document. */
    static String of(String subject, String text) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"UTF-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>").append(escape(subject))
                .append("</title></head>\n<body style=\"font:16px/1.5 sans-serif;max-width:40em\">\n");
        List<String> paragraph = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isBlank()) {
                append(html, paragraph);
            } else {
                paragraph.add(line(line));
            }
        }
        append(html, paragraph);
        return html.append("</body></html>\n").toString();
    }

    private static void append(StringBuilder html, List<String> paragraph) {
        if (!paragraph.isEmpty()) {
            html.append("<p>").append(String.join("<br>\n", paragraph)).append("</p>\n");
            paragraph.clear();
        }
    }

    private static String line(String line) {
        String escaped = escape(line);
        return ADDRESS.matcher(line).matches() ? "<a href=\"" + escaped + "\">" + escaped + "</a>" : escaped;
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
