package minga.export;

/** Removes from text the characters that XML 1.0 forbids, whether escaped or not: the only place where that is done. */
public final class XmlText {

    private XmlText() {}

    /** The text without those characters; the same object where it has none. */
    public static String clean(String text) {
        int at = 0;
        while (at < text.length() && allowed(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at == text.length() ? text
                : text.codePoints().filter(XmlText::allowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean allowed(int code) {
        return code >= ' ' && code <= 0xD7FF || code == '\n' || code == '\t' || code == '\r'
                || code >= 0xE000 && code <= 0xFFFD || code >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
