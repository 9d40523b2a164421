package minga.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How passwords are kept: Argon2id with 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet). The cost stands
 * in the hash, so that it may be raised later: a hash of another cost is made anew when its person signs in.
 */
final class Passwords {

    private static final String COST = "m=19456,t=2,p=1";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Each computation takes 19 MiB: as many at once as there are processors, the others wait. */
    private static final Semaphore ROOM = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** A hash of nothing, so that an unknown account costs the same time as a known one. */
    static final String NOBODY = hash(Base64.getEncoder().encodeToString(random(24)));

    private Passwords() {}

    static String hash(String password) {
        return hash(password, COST);
    }

    static String hash(String password, String cost) {
        byte[] salt = random(16);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$" + cost + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(argon(password, salt, cost));
    }

    /** True where the password made that hash; takes as long for a wrong one. */
    static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        byte[] made = argon(password, Base64.getDecoder().decode(parts[4]), parts[3]);
        return MessageDigest.isEqual(made, Base64.getDecoder().decode(parts[5]));
    }

    /** True where the hash was made at another cost than we would make it now. */
    static boolean outdated(String hash) {
        return !hash.startsWith("$argon2id$v=19$" + COST + "$");
    }

    /** Keyboards write ñ and é in one sign or in two; the same password must be the same on each. */
    private static byte[] argon(String password, byte[] salt, String cost) {
        byte[] typed = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        String[] parts = cost.split("[=,]");
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(Integer.parseInt(parts[1])).withIterations(Integer.parseInt(parts[3]))
                .withParallelism(Integer.parseInt(parts[5])).withSalt(salt).build();
        byte[] hash = new byte[32];
        ROOM.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(parameters);
            generator.generateBytes(typed, hash);
        } finally {
            ROOM.release();
        }
        return hash;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
