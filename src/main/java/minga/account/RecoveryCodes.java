package minga.account;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Generates and parses recovery codes: three groups of four unambiguous characters, 60 bits in all. */
final class RecoveryCodes {

    static final int COUNT = 10;
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Ten new ones, as they are shown: {@code k7m2-9qpd-x4ht}. */
    static List<String> generate() {
        Set<String> codes = new LinkedHashSet<>();
        while (codes.size() < COUNT) {
            StringBuilder code = new StringBuilder();
            for (int at = 0; at < LENGTH; at++) {
                code.append(at > 0 && at % GROUP == 0 ? "-" : "")
                        .append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
            codes.add(code.toString());
        }
        return List.copyOf(codes);
    }

    /** The code without what people type around and between; empty where it cannot be one. */
    static String normalize(String typed) {
        String bare = typed.length() > 100 ? "" : typed.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0-]", "");
        return FORM.matcher(bare).matches() ? bare : "";
    }
}
