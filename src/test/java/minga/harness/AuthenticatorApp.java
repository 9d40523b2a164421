package minga.harness;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * TOTP authenticator for tests, written independently of the portal: reads the secret off the page and computes codes.
 * Each code is another one; three can be had at once, because the portal takes the step before and the one after too.
 */
public final class AuthenticatorApp {

    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{39})</code>");
    private static final int STEP_SECONDS = 30;

    private final byte[] secret;
    private long lastStep;

    private AuthenticatorApp(byte[] secret) {
        this.secret = secret;
    }

    /** Reads the page that sets it up. */
    public static AuthenticatorApp read(String page) {
        Matcher found = SECRET.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no secret on the page:\n" + page);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char sign : found.group(1).replace(" ", "").toCharArray()) {
            held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        return new AuthenticatorApp(bytes.toByteArray());
    }

    /** The next code that was not shown before; waits for it where three were shown in one step. */
    public String code() {
        lastStep = Math.max(lastStep + 1, now() - 1);
        return Patience.until(
                () -> lastStep <= now() + 1 ? java.util.Optional.of(code(lastStep)) : java.util.Optional.empty(),
                "the next code");
    }

    private static long now() {
        return System.currentTimeMillis() / 1000 / STEP_SECONDS;
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int at = hash[19] & 15;
            return String.format(Locale.ROOT, "%06d",
                    (ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
