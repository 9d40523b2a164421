package minga.program;

/** Masks the local part of every mail address in a text, for logs. One pass, linear in the length of the text. */
final class MailAddressMask {

    private static final String MASK = "***";
    private static final String OF_NAME = "._+-%'!#$&*/=?^`{|}~";

    private MailAddressMask() {}

    /** The text with {@code ***@domain} for each address. */
    static String masked(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > from && ofName(text.charAt(start - 1))) {
                start--;
            }
            if (start < at && domain(text, at + 1)) {
                out.append(text, from, start).append(MASK);
                from = at;
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static boolean domain(String text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean ofName(char letter) {
        return Character.isLetterOrDigit(letter) || OF_NAME.indexOf(letter) >= 0;
    }
}
