package minga.inspection;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minga.platform.IpNetwork;

/**
 * Network policy of link checks: only public internet addresses may be asked, never internal ones (against SSRF). A
 * link is a stranger's word: who could make the portal ask an address inside its own network would read that network
 * through us.
 */
final class PublicInternetPolicy implements LinkProbe.NetworkPolicy {

    /** The ports on which web pages are published; -1 where none is said. */
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443, 8080, 8443);

    /** Of version 6 only this is given out. */
    private static final IpNetwork GIVEN_OUT = network("2000::/3");

    /**
     * What IANA's registries of special addresses (RFC 6890 and what follows it) keep from the public internet: own
     * networks, shared, documentation, benchmarks, relays, multicast, reserved; and the address on which a cloud's host
     * answers its machines.
     */
    private static final List<IpNetwork> SPECIAL = Stream.of(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "168.63.129.16",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20").map(PublicInternetPolicy::network).toList();

    private static IpNetwork network(String text) {
        return IpNetwork.parse(text).orElseThrow();
    }

    @Override
    public boolean allows(URI address) {
        return address.getRawUserInfo() == null && PORTS.contains(address.getPort());
    }

    @Override
    public Optional<InetAddress[]> resolve(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        return Stream.of(all).allMatch(PublicInternetPolicy::isPublic) ? Optional.of(all) : Optional.empty();
    }

    /** True where the address is given out for the public internet. */
    static boolean isPublic(InetAddress one) {
        boolean version4 = one.getAddress().length == 4;
        return (version4 || GIVEN_OUT.contains(one)) && SPECIAL.stream().noneMatch(network -> network.contains(one));
    }
}
