package minga.web;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Tells whether a request was made on this machine itself: from a loopback address, to a loopback name, and through no
 * proxy.
 */
final class LocalRequest {

    /** What a proxy adds, whoever it is: behind one, nobody's connection is their own. */
    private static final List<String> OF_PROXIES = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port", "X-Forwarded-Server", "X-Real-IP", "Via", "True-Client-IP", "CF-Connecting-IP");
    private static final Pattern ADDRESS = Pattern.compile("127\\.[0-9.]{1,11}|::1|0:0:0:0:0:0:0:1");
    private static final Pattern NAME = Pattern
            .compile("(127\\.[0-9.]{1,11}|localhost|\\[::1]|\\[0:0:0:0:0:0:0:1])(:[0-9]{1,5})?");

    private LocalRequest() {}

    /**
     * @param sender the address of the connection itself
     * @param header the value of a header; null where there is none
     */
    static boolean is(String sender, UnaryOperator<String> header) {
        String host = header.apply("Host");
        return sender != null && ADDRESS.matcher(sender).matches()
                && host != null && host.length() < 60 && NAME.matcher(host.toLowerCase(Locale.ROOT)).matches()
                && OF_PROXIES.stream().allMatch(name -> header.apply(name) == null);
    }
}
