package minga.account;

import java.util.Optional;

/**
 * Repository of sign-ins that wait for their second step, by the token in a cookie; only the token's hash is stored.
 */
public interface PendingSignIns {

    /**
     * Lets somebody whose password was right go on to the second step, for five minutes.
     *
     * @param back the page to go to afterwards; empty where none was asked for
     * @return the token
     */
    String begin(long accountId, String back);

    /** The sign-in of that token; nothing where it is unknown, over, or was tried too often. */
    Optional<PendingSignIn> find(String token);

    /** Counts a try before it is looked at; the sign-in, or nothing where it may be tried no more. */
    Optional<PendingSignIn> countAttempt(String token);

    void end(String token);
}
