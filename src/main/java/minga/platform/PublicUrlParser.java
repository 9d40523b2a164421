package minga.platform;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parser of the setting that holds the public address of the portal. The result is written as browsers write an origin:
 * lower case, without the scheme's default port and without a slash at the end, the host in its ASCII form.
 */
final class PublicUrlParser {

    private static final Pattern FORM = Pattern
            .compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#\\\\\\s]*)(/[^?#]*)?([?#].*)?");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\[\\]]*\\]|[^:\\[\\]]*)(?::(\\d*))?");
    private static final Pattern NUMBER_LAST = Pattern.compile("(?:.*\\.)?\\d+");
    private static final int LONGEST_HOST = 253;

    /** Why an address cannot be the public one, as a sentence in Spanish that goes on after the setting's name. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        private Unfit(String why) {
            super(why);
        }
    }

    private PublicUrlParser() {}

    /** The origin as browsers write it, or {@link Unfit} with what is wrong and how to mend it. */
    static URI read(String text) throws Unfit {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Unfit(
                    "«" + (text.contains("@") ? "…" : text) + "» no es una dirección como https://minga.example.cl");
        }
        String scheme = form.group(1).toLowerCase(Locale.ROOT);
        if (form.group(2).contains("@")) {
            throw new Unfit(
                    "la dirección no puede llevar usuario ni clave («…@»); por ejemplo https://minga.example.cl");
        }
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new Unfit("«" + text + "» tiene que comenzar con https:// o http://");
        }
        if (form.group(4) != null) {
            throw new Unfit("«" + text + "» no puede llevar «?» ni «#»; por ejemplo https://minga.example.cl");
        }
        if (form.group(3) != null && !form.group(3).equals("/")) {
            throw new Unfit(
                    "«" + text + "» lleva una ruta («" + form.group(3) + "») y el portal ocupa un nombre entero;"
                            + " dele uno propio, por ejemplo https://minga.municipalidad.cl");
        }
        return origin(text, scheme, form.group(2));
    }

    private static URI origin(String text, String scheme, String authority) throws Unfit {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw new Unfit("«" + text + "» no es una dirección como https://minga.example.cl");
        }
        return URI.create(scheme + "://" + host(text, parts.group(1)) + port(text, scheme, parts.group(2)));
    }

    private static String port(String text, String scheme, String digits) throws Unfit {
        if (digits == null || digits.isEmpty()) {
            return "";
        }
        int port = digits.length() > 5 ? -1 : Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            throw new Unfit("«" + text + "» lleva un puerto que no va de 1 a 65535");
        }
        return port == (scheme.equals("https") ? 443 : 80) ? "" : ":" + port;
    }

    private static String host(String text, String said) throws Unfit {
        Unfit none = new Unfit("«" + text
                + "» no lleva un nombre de servidor válido (letras, cifras, guiones y puntos); por ejemplo"
                + " https://minga.example.cl");
        if (said.startsWith("[")) {
            String bare = said.substring(1, said.length() - 1);
            if (!bare.contains(":") || bare.contains("%") || IpNetwork.address(bare).isEmpty()) {
                throw none;
            }
            return said.toLowerCase(Locale.ROOT);
        }
        String host = ascii(said, none);
        boolean wellFormed = !host.isEmpty() && host.length() <= LONGEST_HOST && host.matches("[a-z0-9.-]+")
                && !host.startsWith(".");
        if (!wellFormed || NUMBER_LAST.matcher(host).matches() && IpNetwork.address(host).isEmpty()) {
            throw none;
        }
        return host;
    }

    private static String ascii(String said, Unfit none) throws Unfit {
        try {
            String host = IDN.toASCII(said, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        } catch (IllegalArgumentException unfit) {
            throw none;
        }
    }
}
