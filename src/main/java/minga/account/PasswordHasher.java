package minga.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import minga.platform.Refused;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Password hashing with Argon2id: 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet). The cost stands in
 * the hash, so that it may be raised later: a hash of another cost is made anew when its person signs in.
 */
public final class PasswordHasher {

    private static final String STANDARD_COST = "m=19456,t=2,p=1";
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Each computation takes 19 MiB and a processor: together as many at once as there are processors. Half of them are
     * for people who showed before who they are, so that strangers cannot take all.
     */
    private static final int HALF_OF_PROCESSORS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final Semaphore UNKNOWN_BROWSER_PERMITS = new Semaphore(HALF_OF_PROCESSORS, true);
    private static final Semaphore KNOWN_BROWSER_PERMITS = new Semaphore(HALF_OF_PROCESSORS, true);

    /** Who wait for their turn hold a thread each. */
    private static final int MAX_WAITING = 16;
    private static final long RETRY_SECONDS = 5;

    private final LongAdder computed = new LongAdder();
    private final String cost;
    private final String dummyHash;

    /** At the cost that passwords are kept with. */
    public PasswordHasher() {
        this(STANDARD_COST);
    }

    /** @param cost as Argon2 writes it in its hashes: memory in KiB, passes, lanes, such as {@code m=19456,t=2,p=1} */
    public PasswordHasher(String cost) {
        this.cost = cost;
        this.dummyHash = hash(Base64.getEncoder().encodeToString(random(24)));
    }

    /** A hash of nothing, so that an unknown account costs the same time as a known one. */
    String dummyHash() {
        return dummyHash;
    }

    String hash(String password) {
        byte[] salt = random(16);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$" + cost + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(computeArgon2(password, salt, cost, KNOWN_BROWSER_PERMITS));
    }

    /** True where the password made that hash; takes as long for a wrong one. */
    boolean matches(String password, String hash) {
        return matches(password, hash, true);
    }

    /**
     * The same.
     *
     * @param known whether the person's browser is known
     * @throws Refused with the seconds to wait, where too many wait already
     */
    boolean matches(String password, String hash, boolean known) {
        String[] parts = hash.split("\\$");
        byte[] made = computeArgon2(password, Base64.getDecoder().decode(parts[4]), parts[3],
                known ? KNOWN_BROWSER_PERMITS : UNKNOWN_BROWSER_PERMITS);
        return MessageDigest.isEqual(made, Base64.getDecoder().decode(parts[5]));
    }

    /** True where the hash was made at another cost than we would make it now. */
    boolean isOutdated(String hash) {
        return !hash.startsWith("$argon2id$v=19$" + cost + "$");
    }

    /** Keyboards write ñ and é in one sign or in two; the same password must be the same on each. */
    private byte[] computeArgon2(String password, byte[] salt, String cost, Semaphore room) {
        byte[] typed = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        String[] parts = cost.split("[=,]");
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(Integer.parseInt(parts[1])).withIterations(Integer.parseInt(parts[3]))
                .withParallelism(Integer.parseInt(parts[5])).withSalt(salt).build();
        byte[] hash = new byte[32];
        if (room.getQueueLength() >= MAX_WAITING) {
            throw new Refused("account.busy", RETRY_SECONDS);
        }
        room.acquireUninterruptibly();
        computed.increment();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(parameters);
            generator.generateBytes(typed, hash);
        } finally {
            room.release();
        }
        return hash;
    }

    /** How many hashes this one has computed. */
    long computedCount() {
        return computed.sum();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
