package minga.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import minga.platform.Stale;
import minga.platform.Transactions;

/** Signed WebAuthn challenges: 16 random bytes, the second in which they expire, and 32 bytes of signature. */
public final class JpaPasskeyChallenges implements PasskeyChallenges {

    static final Duration LIFE = Duration.ofMinutes(15);
    private static final int NONCE = 16;
    private static final int SIGNED = NONCE + Long.BYTES;

    private final Transactions transactions;
    private final SecretBox box;
    private final Clock clock;

    public JpaPasskeyChallenges(Transactions transactions, SecretBox box, Clock clock) {
        this.transactions = transactions;
        this.box = box;
        this.clock = clock;
    }

    @Override
    public byte[] create(Purpose purpose, String browser) {
        byte[] head = ByteBuffer.allocate(SIGNED).put(SecretBox.random(NONCE))
                .putLong(clock.instant().plus(LIFE).getEpochSecond()).array();
        byte[] signature = signature(head, purpose, browser);
        return ByteBuffer.allocate(head.length + signature.length).put(head).put(signature).array();
    }

    @Override
    public boolean consume(byte[] challenge, Purpose purpose, String browser) {
        if (challenge.length <= SIGNED) {
            return false;
        }
        byte[] head = Arrays.copyOf(challenge, SIGNED);
        byte[] signature = Arrays.copyOfRange(challenge, SIGNED, challenge.length);
        Instant until = Instant.ofEpochSecond(ByteBuffer.wrap(head).getLong(NONCE));
        return MessageDigest.isEqual(signature, signature(head, purpose, browser)) && clock.instant().isBefore(until)
                && markUsed(HexFormat.of().formatHex(head), until);
    }

    private boolean markUsed(String head, Instant until) {
        try {
            transactions.write(() -> {
                transactions.entities().createQuery("delete from UsedChallenge c where c.expiresAt < :now")
                        .setParameter("now", clock.instant()).executeUpdate();
                transactions.entities().persist(new UsedChallenge(SecureTokens.hash(head), until));
            });
            return true;
        } catch (Stale taken) {
            return false;
        }
    }

    private byte[] signature(byte[] head, Purpose purpose, String browser) {
        byte[] context = (purpose + ":" + SecureTokens.hash(browser)).getBytes(StandardCharsets.UTF_8);
        return box.sign(ByteBuffer.allocate(head.length + context.length).put(head).put(context).array());
    }
}
