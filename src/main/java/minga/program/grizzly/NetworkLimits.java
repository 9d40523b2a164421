package minga.program.grizzly;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import minga.platform.IpNetwork;

/**
 * Limits on connections, headers and bodies that the filters of this package enforce.
 *
 * @param connections how many connections may be open in all
 * @param perAddress how many of one address (of one /64 in IPv6), where {@code unlimited} does not hold
 * @param unlimited the addresses without a bound of their own: this machine, and the proxies that speak for many
 * @param bytesPerSecond the least mean speed, after {@link #GRACE}, of who sends a body or takes an answer
 * @param bodyBytes how much of one body is kept at most; what comes after that is not handed on
 * @param spool the folder for bodies that are too large for memory; it exists
 */
public record NetworkLimits(int connections, int perAddress, Predicate<InetAddress> unlimited, int bytesPerSecond,
        long bodyBytes, Path spool) {

    /** From the first byte of a request to the end of its header. */
    static final Duration HEADER = Duration.ofSeconds(20);
    /** How long a transfer may be slower than the least speed. */
    static final Duration GRACE = Duration.ofSeconds(30);
    /** Of an answer that nobody takes, so much is kept without a thread waiting: more than any page has. */
    static final int PENDING_BYTES = 256 << 10;
    /** Of a body so much is kept in memory; the rest goes to a file. */
    static final int MEMORY_BYTES = 16 << 10;

    /**
     * Those that are counted together: an address, of which in IPv6 one subscriber has a whole /64; null where nobody
     * counts.
     */
    String group(InetAddress address) {
        return unlimited.test(address) ? null : IpNetwork.sender(address).toString();
    }

    /** Whether a transfer of so many bytes in so many nanoseconds is slower than it may be. */
    boolean tooSlow(long bytes, long nanos) {
        double seconds = (nanos - GRACE.toNanos()) / 1e9;
        return seconds > 0 && bytes < seconds * bytesPerSecond;
    }
}
