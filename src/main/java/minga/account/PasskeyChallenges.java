package minga.account;

/**
 * Issues and consumes challenges of WebAuthn ceremonies. Each is signed by us and tied to a purpose and to the browser
 * it was given to, so that nothing need be kept of those that nobody answers; those that were answered are kept until
 * they end, so that none is taken twice.
 */
public interface PasskeyChallenges {

    /** What a challenge is for. */
    enum Purpose { REGISTER, SIGN_IN, SECOND_STEP, CONFIRM }

    /** @param browser the token in the browser's cookie */
    byte[] create(Purpose purpose, String browser);

    /** Whether we made it for that, for that browser, not long ago, and it was not taken before. It is used up. */
    boolean consume(byte[] challenge, Purpose purpose, String browser);
}
