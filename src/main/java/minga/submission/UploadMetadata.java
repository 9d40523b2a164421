package minga.submission;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import minga.platform.Fault;
import minga.platform.Invalid;

/** Reads and writes header values of the tus protocol. */
final class UploadMetadata {

    private static final Logger LOG = Logger.getLogger(UploadMetadata.class.getName());
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    private UploadMetadata() {}

    /**
     * The pairs of {@code Upload-Metadata}: a key, and after a space its value in Base64.
     *
     * @throws Invalid where a value is no Base64
     */
    static Map<String, String> parse(String header) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : header.split(",")) {
            String[] parts = pair.strip().split(" ", 2);
            if (!parts[0].isEmpty()) {
                pairs.put(parts[0], parts.length < 2 ? "" : decoded(parts[1].strip()));
            }
        }
        return pairs;
    }

    private static String decoded(String value) {
        try {
            String text = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
            return CONTROLS.matcher(text).replaceAll("");
        } catch (IllegalArgumentException unreadable) {
            LOG.log(Level.FINE, "no Base64", unreadable);
            throw new Invalid(List.of(Fault.at("file", "evidence.fault.none")));
        }
    }

    /** A moment as HTTP writes it. */
    static String date(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }
}
