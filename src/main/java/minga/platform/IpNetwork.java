package minga.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Network of IPv4 or IPv6 addresses in CIDR form, {@code 10.0.0.0/8} or {@code 2001:db8::/32}; a single address is the
 * network of itself. Immutable. Nothing here asks a name server: only addresses written as such are read. An IPv4
 * address written inside IPv6 ({@code ::ffff:10.0.0.1}) is the IPv4 address.
 */
public final class IpNetwork {

    /** The bits of an IPv6 address that one subscriber is given; what follows they may choose themselves. */
    private static final int IPV6_SUBSCRIBER_BITS = 64;
    /** Where in {@code ::ffff:10.0.0.0/104} the IPv4 address begins. */
    private static final int IPV4_IN_IPV6 = 96;
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    /** With a colon in it, java.net refuses what is no address instead of asking for it as a name. */
    private static final Pattern LIKE_IPV6 = Pattern
            .compile("(?=[^:]{0,4}:)[0-9a-fA-F:]{2,45}(?:" + OCTET + "(?:\\." + OCTET + "){3})?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

    private final byte[] prefix;
    private final int bits;

    private IpNetwork(byte[] address, int bits) {
        this.prefix = kept(address, bits);
        this.bits = bits;
    }

    /**
     * Reads {@code address} or {@code address/bits}; bits of the address beyond the length count as zero. Nothing where
     * it is neither.
     */
    public static Optional<IpNetwork> parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> address = address(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = address.get().getAddress();
        int most = bytes.length * Byte.SIZE;
        if (slash < 0) {
            return Optional.of(new IpNetwork(bytes, most));
        }
        String length = text.substring(slash + 1);
        boolean inside = most == Integer.SIZE && text.contains(":");
        int bits = LENGTH.matcher(length).matches() ? Integer.parseInt(length) - (inside ? IPV4_IN_IPV6 : 0) : -1;
        return bits >= 0 && bits <= most ? Optional.of(new IpNetwork(bytes, bits)) : Optional.empty();
    }

    /**
     * The address written as {@code 192.0.2.1} or {@code 2001:db8::1}, a zone ({@code %eth0}) left out; nothing where
     * it is no address.
     */
    public static Optional<InetAddress> address(String text) {
        int zone = text.indexOf('%');
        String bare = zone < 0 || !text.contains(":") ? text : text.substring(0, zone);
        if (!IPV4.matcher(bare).matches() && !LIKE_IPV6.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /** The network that a limit counts as one sender: an IPv4 address itself, of an IPv6 address the first 64 bits. */
    public static IpNetwork sender(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new IpNetwork(bytes, bytes.length * Byte.SIZE == Integer.SIZE ? Integer.SIZE : IPV6_SUBSCRIBER_BITS);
    }

    /** True where the address lies in this network; an IPv4 address lies in no network of IPv6. */
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == prefix.length && Arrays.equals(kept(bytes, bits), prefix);
    }

    private static byte[] kept(byte[] address, int bits) {
        byte[] kept = address.clone();
        for (int at = 0; at < kept.length; at++) {
            int left = Math.clamp(bits - (long) at * Byte.SIZE, 0, Byte.SIZE);
            kept[at] &= (byte) (0xFF << (Byte.SIZE - left));
        }
        return kept;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpNetwork that && bits == that.bits && Arrays.equals(prefix, that.prefix);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(prefix) * 31 + bits;
    }

    /** The address alone where it is one; else {@code address/bits}. */
    @Override
    public String toString() {
        try {
            String address = InetAddress.getByAddress(prefix).getHostAddress();
            return bits == prefix.length * Byte.SIZE ? address : address + "/" + bits;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
