package minga.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Which addresses a file may lead to: whole ones over http, https or mailto. */
public final class SafeLink {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private SafeLink() {}

    /** True where {@link #of} has an address. */
    public static boolean is(String url) {
        return of(url) != null;
    }

    /** The address as a file may carry it, in ASCII; null where it may not lead there. */
    public static String of(String url) {
        try {
            URI uri = new URI(XmlText.clean(url).strip().replace("|", "%7C").replace("<", "%3C").replace(">", "%3E"));
            return uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    ? uri.toASCIIString() : null;
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
