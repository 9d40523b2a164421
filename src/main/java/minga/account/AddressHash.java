package minga.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hash of a network address: HMAC-SHA-256, its first 16 bytes. Without a key all addresses of IPv4 are tried in
 * minutes. The key lies in a file and is overwritten at the first event of each month: within a month an attacker can
 * be followed from event to event, and of earlier months nobody, not even who has the key, can tell who it was.
 */
final class AddressHash {

    private static final int SHOWN_BYTES = 16;

    private final Path file;
    private String month;
    private byte[] loadOrReplaceKey;

    AddressHash(Path file) {
        this.file = file;
    }

    String hash(String address, LocalDate day) throws IOException {
        String now = YearMonth.from(day).toString();
        if (!now.equals(month)) {
            loadOrReplaceKey = loadOrReplaceKey(now);
            month = now;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(loadOrReplaceKey, "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(Arrays.copyOf(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)), SHOWN_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The key of that month as the file has it; a file of another month, or one that cannot be read, is overwritten.
     */
    private byte[] loadOrReplaceKey(String wanted) throws IOException {
        String[] lines = Files.exists(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\n") : new String[0];
        if (lines.length == 2 && lines[0].equals(wanted) && lines[1].matches("[0-9a-f]{64}")) {
            return HexFormat.of().parseHex(lines[1]);
        }
        String made = SecureTokens.random();
        Files.writeString(PrivateFiles.createFile(file), wanted + "\n" + made + "\n", StandardCharsets.ISO_8859_1);
        return HexFormat.of().parseHex(made);
    }
}
