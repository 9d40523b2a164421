package minga.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML as a stream, such as XHTML that is also good HTML: all text is escaped, elements are closed in order, and
 * only elements that have no content are written without an end tag.
 */
public final class XmlOutput {

    /** Elements that deep end a line, so that people can read the file. */
    private static final int BREAK_UP_TO = 6;

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    /** @param out stays open; its caller flushes it */
    public XmlOutput(Writer out) {
        this.out = out;
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values by turns; one whose value is null is left out
     */
    public XmlOutput open(String element, String... attributes) throws IOException {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Ends the element that was opened last. */
    public XmlOutput close() throws IOException {
        out.append("</").append(open.pop()).append(">");
        if (open.size() < BREAK_UP_TO) {
            out.append('\n');
        }
        return this;
    }

    /** An element that has no content, such as {@code img}. */
    public XmlOutput empty(String element, String... attributes) throws IOException {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    /** Text, escaped, without characters that XML forbids. */
    public XmlOutput text(String text) throws IOException {
        escape(text);
        return this;
    }

    /** An element with text alone. */
    public XmlOutput element(String element, String text, String... attributes) throws IOException {
        return open(element, attributes).text(text).close();
    }

    /** Markup that is written as it is. */
    public XmlOutput raw(String markup) throws IOException {
        out.append(markup);
        return this;
    }

    private void start(String element, String... attributes) throws IOException {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
    }

    private void escape(String text) throws IOException {
        String clean = XmlText.clean(text);
        for (int i = 0; i < clean.length(); i++) {
            char letter = clean.charAt(i);
            switch (letter) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append(' ');
                default -> out.append(letter < ' ' || letter >= '\u007F' && letter <= '\u009F' ? ' ' : letter);
            }
        }
    }
}
