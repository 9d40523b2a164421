package minga.platform;

import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One e-mail address, parsed and validated from what somebody typed, normalised for storing and comparing, and encoded
 * for sending. Every place where an address is typed reads it here.
 *
 * <p>The domain is validated by its IDNA form (punycode). Quoted local parts, IP literals, domains of one label,
 * display names and lists are refused: no office has such an address, and each of them has carried a second recipient
 * somewhere.
 *
 * @param local what stands before the @, in lower case
 * @param domain what stands after it, in lower case and in its ASCII form ({@code xn--uoa-6mab.cl})
 */
public record MailAddress(String local, String domain) {

    /** RFC 5321: the longest path is 256 with its brackets. */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    /** Far beyond any address: what is longer is not looked at. */
    private static final int LONGEST_TYPED = 1000;
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*+");
    private static final Pattern TOP = Pattern.compile("[a-z]{2,63}|xn--[a-z0-9-]{1,59}");
    private static final Pattern DOTS = Pattern.compile("[.\u3002\uFF0E\uFF61]");
    /** Letters that IDNA 2003 maps to others and IDNA 2008 does not: the mail would go to another domain. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00DF\u1E9E\u03C2\\p{Cntrl}\\p{Cf}]");

    /**
     * Reads an address of a person or an office; spaces and invisible characters around it are dropped.
     *
     * @return nothing where it is not one
     */
    public static Optional<MailAddress> of(String typed) {
        try {
            return Optional.of(parsed(typed, 2));
        } catch (Unreadable no) {
            return Optional.empty();
        }
    }

    /** The same for the sender of the settings, who may live on a machine without a domain: {@code minga@localhost}. */
    public static Optional<MailAddress> ofSender(String typed) {
        try {
            return Optional.of(parsed(typed, 1)).filter(address -> isAscii(address.local));
        } catch (Unreadable no) {
            return Optional.empty();
        }
    }

    /**
     * What is wrong with an address that somebody types.
     *
     * @param unicodeLocal whether letters beyond ASCII may stand before the @, because the mail server takes them
     * (SMTPUTF8)
     * @return the key of the message that says how to mend it; nothing where it is right
     */
    public static Optional<String> fault(String typed, boolean unicodeLocal) {
        try {
            MailAddress address = parsed(typed, 2);
            return unicodeLocal || isAscii(address.local) ? Optional.empty() : Optional.of("fault.mail.local");
        } catch (Unreadable no) {
            return Optional.of(no.getMessage());
        }
    }

    /** The form to store and compare: of what is no address, the words in lower case, which equal no address. */
    public static String key(String typed) {
        return of(typed).map(MailAddress::stored)
                .orElseGet(() -> typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * The address as people read it, with the domain in its own letters; two spellings of one address are equal here.
     */
    public String stored() {
        return local + "@" + IDN.toUnicode(domain);
    }

    /** The address as mail servers read it. */
    public String sent() {
        return local + "@" + domain;
    }

    /** Whether only a server with SMTPUTF8 can take it. */
    public boolean needsUnicode() {
        return !isAscii(local);
    }

    /** The address as a link; no part of it can add a header or another recipient. */
    public String link() {
        return "mailto:" + URLEncoder.encode(local, StandardCharsets.UTF_8) + "@" + domain;
    }

    private static MailAddress parsed(String typed, int labels) {
        String bare = bare(typed);
        int at = bare.indexOf('@');
        if (bare.isEmpty() || bare.length() > LONGEST_TYPED || at <= 0 || at != bare.lastIndexOf('@')) {
            throw new Unreadable("fault.mail");
        }
        String local = bare.substring(0, at).toLowerCase(Locale.ROOT);
        if (!LOCAL.matcher(local).matches()) {
            throw new Unreadable("fault.mail");
        }
        MailAddress address = new MailAddress(local, domain(bare.substring(at + 1), labels));
        int octets = local.getBytes(StandardCharsets.UTF_8).length;
        if (octets > LONGEST_LOCAL || octets + 1 + address.domain.length() > LONGEST) {
            throw new Unreadable("fault.mail.long");
        }
        return address;
    }

    private static String domain(String typed, int labels) {
        String[] parts = DOTS.split(typed, -1);
        for (String part : parts) {
            if (part.isEmpty() || AMBIGUOUS.matcher(part).find()) {
                throw new Unreadable("fault.mail.domain");
            }
        }
        try {
            String domain = IDN.toASCII(String.join(".", parts), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            String top = domain.substring(domain.lastIndexOf('.') + 1);
            if (domain.split("\\.", -1).length >= labels && TOP.matcher(top).matches()) {
                return domain;
            }
        } catch (IllegalArgumentException noDomain) {
            // told below, with the other forms of the same fault
        }
        throw new Unreadable("fault.mail.domain");
    }

    /** Without what a copy brings along on both sides: spaces of all kinds, line ends, invisible marks. */
    private static String bare(String typed) {
        int from = 0;
        int to = typed == null ? 0 : typed.length();
        while (from < to && blank(typed.charAt(from))) {
            from++;
        }
        while (to > from && blank(typed.charAt(to - 1))) {
            to--;
        }
        return from == to ? "" : typed.substring(from, to);
    }

    private static boolean blank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    private static boolean isAscii(String words) {
        return words.chars().allMatch(letter -> letter < 128);
    }

    /** What the message is, is the key of the words for the person. */
    private static final class Unreadable extends RuntimeException {
        Unreadable(String key) {
            super(key, null, false, false);
        }
    }
}
