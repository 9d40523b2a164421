package minga.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Range of bytes that a client asks for by the headers {@code Range} and {@code If-Range} (RFC 9110, section 14). One
 * range is answered; several at once, other units and what cannot be read are answered by the whole, as the RFC allows.
 *
 * @param first of the first byte, from 0
 * @param count how many; 0 where the file has no byte in the range, to be answered by 416
 * @param whole true where the whole is to be sent, by 200
 */
public record ByteRange(long first, long count, boolean whole) {

    private static final Pattern ONE = Pattern.compile("\\s*bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*",
            Pattern.CASE_INSENSITIVE);

    /**
     * What to send of so many bytes.
     *
     * @param range the header; may be null
     * @param ifRange the header; may be null. A range counts only where it names the entity tag, in quotes
     * @param tag the entity tag of what there is now, in quotes
     */
    public static ByteRange of(String range, String ifRange, String tag, long total) {
        ByteRange all = new ByteRange(0, total, true);
        if (range == null || ifRange != null && !ifRange.strip().equals(tag)) {
            return all;
        }
        Matcher matcher = ONE.matcher(range);
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return all;
        }
        Optional<Long> from = number(matcher.group(1));
        Optional<Long> to = number(matcher.group(2));
        if (from.isEmpty()) {
            long last = Math.min(total, to.orElseThrow());
            return new ByteRange(total - last, last, false);
        }
        long first = from.get();
        long end = Math.min(total, to.map(last -> last + 1).orElse(total));
        if (to.isPresent() && to.get() < first) {
            return all;
        }
        return new ByteRange(Math.min(first, total), Math.max(0, end - first), false);
    }

    private static Optional<Long> number(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(digits));
    }

    /** True where the file has no such bytes. */
    public boolean unsatisfiable() {
        return !whole && count == 0;
    }

    /** The value of the header {@code Content-Range}. */
    public String header(long total) {
        return unsatisfiable() ? "bytes */" + total : "bytes " + first + "-" + (first + count - 1) + "/" + total;
    }
}
