package minga.inspection;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;

/**
 * Where we may ask. A link is a stranger's word: who could make the portal ask an address inside its own network would read
 * that network through us.
 */
final class OpenNet {

    /** The ports on which web pages are published; -1 where none is said. */
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443, 8080, 8443);

    private OpenNet() {}

    /**
     * True where the address is of a kind that is published, and every machine of its name stands on the open net.
     *
     * @throws UnknownHostException where no machine has that name
     */
    static boolean holds(URI address) throws UnknownHostException {
        return address.getRawUserInfo() == null && PORTS.contains(address.getPort())
                && Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(OpenNet::isPublic);
    }

    /** By the registries of special addresses of IANA, RFC 6890 and what follows it. */
    static boolean isPublic(InetAddress one) {
        if (one.isAnyLocalAddress() || one.isLoopbackAddress() || one.isLinkLocalAddress() || one.isSiteLocalAddress() || one.isMulticastAddress()) {
            return false;
        }
        byte[] b = one.getAddress();
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        if (one instanceof Inet4Address) {
            boolean shared = first == 100 && second >= 64 && second < 128;
            boolean special = first == 192 && second == 0 && (b[2] == 0 || b[2] == 2);
            boolean trial = first == 198 && (second == 18 || second == 19 || second == 51 && (b[2] & 0xff) == 100) || first == 203 && second == 0 && b[2] == 113;
            return first != 0 && first < 224 && !shared && !special && !trial;
        }
        // of version 6 only 2000::/3 is given out; in it 2001::/23 and 2002::/16 hide addresses of version 4
        boolean hidden = first == 0x20 && (second == 2 || second == 1 && (b[2] & 0xfe) == 0);
        return first >> 5 == 1 && !hidden;
    }
}
