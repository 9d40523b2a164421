package minga.evidence;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells plain text from binary data and from markup that a browser would run, by the beginning of a file. */
final class TextDetector {

    private static final Pattern MARKUP = Pattern
            .compile("(?is)[\\s\\uFEFF]*<(\\?xml|!doctype|!--|html|head|body|script|svg"
                    + "|iframe|img|a |table|meta|link|style|form|div|p>|object|embed|hta:).*");
    private static final int MARKUP_LOOK = 4096;

    private TextDetector() {}

    /** True where no byte is one that no text has; UTF-16 is text where it says so by its byte order mark. */
    static boolean isText(byte[] head) {
        if (isUtf16(head)) {
            return new String(head, charset(head)).chars().noneMatch(TextDetector::isBinary);
        }
        for (byte one : head) {
            if (isBinary(one & 0xff)) {
                return false;
            }
        }
        return head.length > 0;
    }

    /** True where it begins as HTML, SVG or XML does. */
    static boolean isMarkup(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, MARKUP_LOOK), charset(head));
        return MARKUP.matcher(text).matches();
    }

    private static boolean isUtf16(byte[] head) {
        return head.length >= 2 && ((head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe
                || (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff);
    }

    private static Charset charset(byte[] head) {
        return isUtf16(head) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static boolean isBinary(int letter) {
        return letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t' && letter != '\f' && letter != 0x1b
                || letter == 0x7f;
    }
}
