package minga.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.platform.IpNetwork;

/**
 * Resolves the IP address of the client behind trusted reverse proxies. {@code X-Forwarded-For} and {@code Forwarded}
 * (RFC 7239) count only where the connection comes from a trusted proxy, and are read from their end: each proxy adds
 * there whom it saw, and what stands before the first address that is no trusted proxy anybody may have written. Where
 * both headers are there and disagree, one of them came from the client and passed through; then neither counts.
 */
final class ClientAddressResolver {

    /** {@code for="[2001:db8::1]:4711"} in an element of Forwarded, quoted or not. */
    private static final Pattern FOR = Pattern.compile("(?:^|;)\\s*+for\\s*+=\\s*+(?:\"([^\"\\\\]*+)\"|([^\\s\";,]++))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_PORT = Pattern.compile("^(?:\\[([^\\]]*+)\\](?::\\w++)?|([\\d.]++):\\w++)");

    private final List<IpNetwork> trusted;

    /** @param trusted the proxies that are believed */
    ClientAddressResolver(List<IpNetwork> trusted) {
        this.trusted = trusted;
    }

    /**
     * The network that limits count as the sender: an IPv4 address or the first 64 bits of an IPv6 address.
     *
     * @param peer the other end of the connection; what is no IP address is answered as it is
     * @param forwardedFor all lines of X-Forwarded-For in their order, joined by commas; null where there are none
     * @param forwarded the same of Forwarded
     */
    String sender(String peer, String forwardedFor, String forwarded) {
        return IpNetwork.address(peer).map(known -> IpNetwork.sender(client(known, forwardedFor, forwarded)).toString())
                .orElse(peer);
    }

    private InetAddress client(InetAddress peer, String forwardedFor, String forwarded) {
        if (!trusts(peer)) {
            return peer;
        }
        Optional<InetAddress> one = farthest(addresses(forwardedFor, ClientAddressResolver::plain));
        Optional<InetAddress> other = farthest(addresses(forwarded, ClientAddressResolver::forParameter));
        boolean disagree = one.isPresent() && other.isPresent() && !one.equals(other);
        return disagree ? peer : one.or(() -> other).orElse(peer);
    }

    private boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    /**
     * From the end: the first that is no trusted proxy; or else the last that can be believed, before what cannot be
     * read.
     */
    private Optional<InetAddress> farthest(List<Optional<InetAddress>> hops) {
        Optional<InetAddress> farthest = Optional.empty();
        for (Optional<InetAddress> hop : hops.reversed()) {
            if (hop.isEmpty()) {
                return farthest;
            }
            farthest = hop;
            if (!trusts(hop.get())) {
                return farthest;
            }
        }
        return farthest;
    }

    /** How one element of a list names an address. */
    private interface Reading {
        Optional<InetAddress> of(String element);
    }

    private static List<Optional<InetAddress>> addresses(String list, Reading reading) {
        List<Optional<InetAddress>> addresses = new ArrayList<>();
        for (String element : list == null ? new String[0] : list.split(",")) {
            // RFC 9110, 5.6.1: empty elements of a list are none
            if (!element.isBlank()) {
                addresses.add(reading.of(element.strip()));
            }
        }
        return addresses;
    }

    private static Optional<InetAddress> forParameter(String element) {
        Matcher named = FOR.matcher(element);
        return named.find() ? plain(named.group(1) != null ? named.group(1) : named.group(2)) : Optional.empty();
    }

    private static Optional<InetAddress> plain(String written) {
        Matcher with = WITH_PORT.matcher(written);
        return IpNetwork.address(with.matches() ? with.group(1) != null ? with.group(1) : with.group(2) : written);
    }
}
