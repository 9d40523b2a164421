package minga.platform;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Parser for web addresses as people type them, {@code https://www.ñuñoa.cl/año nuevo}, into URIs in ASCII. */
public final class WebLink {

    private static final Set<String> WEB = Set.of("http", "https");

    private WebLink() {}

    /** The address in letters that every machine takes; nothing where it is no address of the web. */
    public static Optional<URI> of(String typed) {
        try {
            URI said = new URI(typed.strip().replace(" ", "%20"));
            String scheme = String.valueOf(said.getScheme()).toLowerCase(Locale.ROOT);
            if (!WEB.contains(scheme) || said.getRawAuthority() == null) {
                return Optional.empty();
            }
            // java.net.URI knows no host with an ñ; what it takes for a bare authority is one
            String authority = said.getHost() != null ? said.getRawAuthority() : IDN.toASCII(said.getRawAuthority());
            String rest = said.getRawPath() + (said.getRawQuery() == null ? "" : "?" + said.getRawQuery());
            URI address = new URI(new URI(scheme + "://" + authority + rest).toASCIIString());
            return address.getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
