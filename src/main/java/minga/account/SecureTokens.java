package minga.account;

import java.security.SecureRandom;
import java.util.HexFormat;
import minga.platform.Sha256;

/** Generates random tokens, and the hash under which the database keeps them. */
final class SecureTokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecureTokens() {}

    /** 32 bytes, in hexadecimal. */
    static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
