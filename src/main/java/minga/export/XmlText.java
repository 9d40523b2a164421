package minga.export;

/** Removes from text the characters that XML 1.0 forbids, whether escaped or not. */
final class XmlText {

    private static final String FORBIDDEN = "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private XmlText() {}

    static String clean(String text) {
        return text.replaceAll(FORBIDDEN, "");
    }
}
