package minga.program;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Decides which request paths the server can handle, and replaces the others by a path that does not exist. Some
 * characters make the server fail before the portal sees the request: its security layer reads a colon as a list of
 * paths, its URI decoder fails on a backslash or on {@code ..}. No address of the portal has any of these. Linear in
 * the length of the path.
 */
final class RequestPathCheck {

    private static final String PLAIN = "-._~!$&'()*+,;=@/";
    private static final String API = "/api/";
    private static final String NOWHERE = "direccion-ilegible";

    private RequestPathCheck() {}

    /** The path itself, without query, where it can be served; otherwise one of the same interface that nobody has. */
    static String served(String path) {
        return readable(path) ? path : (path.startsWith(API) ? API : "/") + NOWHERE;
    }

    static boolean readable(String path) {
        if (!path.startsWith("/")) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.allocate(path.length());
        for (int at = 0; at < path.length(); at++) {
            char letter = path.charAt(at);
            if (letter == '%') {
                int high = at + 2 < path.length() ? Character.digit(path.charAt(at + 1), 16) : -1;
                int low = at + 2 < path.length() ? Character.digit(path.charAt(at + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return false;
                }
                bytes.put((byte) (high << 4 | low));
                at += 2;
            } else if (plain(letter)) {
                bytes.put((byte) letter);
            } else {
                return false;
            }
        }
        try {
            return harmless(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()));
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static boolean plain(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9'
                || PLAIN.indexOf(letter) >= 0;
    }

    /**
     * No control character, colon or backslash, no step upwards, and none of the folders that a WAR keeps to itself.
     */
    private static boolean harmless(CharBuffer decoded) {
        if (decoded.chars().anyMatch(letter -> Character.isISOControl(letter) || letter == ':' || letter == '\\')) {
            return false;
        }
        for (String segment : decoded.toString().split("/")) {
            int parameter = segment.indexOf(';');
            String name = (parameter < 0 ? segment : segment.substring(0, parameter)).toUpperCase(Locale.ROOT);
            if (name.equals(".") || name.equals("..") || name.equals("WEB-INF") || name.equals("META-INF")) {
                return false;
            }
        }
        return true;
    }
}
