package minga.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238): HMAC-SHA-1, 6 digits, steps of 30 seconds, as every authenticator app has
 * them.
 */
final class Totp {

    static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /** Clocks of telephones go wrong by some seconds: one step before and one after are taken too. */
    private static final int DRIFT = 1;

    private Totp() {}

    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), (long) STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The step whose code was typed, among those around the moment that lie behind the last used one; nothing where the
     * code is wrong or was used already. Compares all of them whatever it finds.
     *
     * @param typed digits; spaces between them are allowed
     */
    static OptionalLong findMatchingStep(byte[] secret, String typed, Instant now, long lastUsedStep) {
        byte[] digits = digits(typed).getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        long current = stepAt(now);
        for (long step = current - DRIFT; step <= current + DRIFT; step++) {
            boolean same = MessageDigest.isEqual(digits, code(secret, step).getBytes(StandardCharsets.UTF_8));
            if (same && step > lastUsedStep && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** Whether it looks like a code of an app, not like one on paper. */
    static boolean isCodeFormat(String typed) {
        String digits = digits(typed);
        return digits.length() == DIGITS && digits.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.chars().filter(letter -> !Character.isWhitespace(letter) && letter != '\u00a0' && letter != '-')
                .limit(DIGITS + 1L).forEach(letter -> digits.append((char) letter));
        return digits.toString();
    }
}
