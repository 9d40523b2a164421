package minga.account;

import java.util.List;
import java.util.Optional;

/** Repository of signed-in sessions by the token in the cookie; only the token's hash is stored. */
public interface Sessions {

    /** Who holds that token; nobody where it is unknown, too old, or its account disabled. */
    Optional<Caller> findCaller(String token);

    /**
     * Signs the account in and hands out a new token.
     *
     * @param device what the person would recognise the browser by, such as {@code Firefox, Windows}
     */
    String begin(long accountId, String device);

    /** Signs this token out. */
    void end(String token);

    /** Signs the account out everywhere. */
    void endAll(long accountId);

    /** Signs the account out everywhere but here. */
    void endOthers(long accountId, String token);

    /** Where the account is signed in now, the latest seen first. */
    List<AccountSession> findActive(long accountId);
}
