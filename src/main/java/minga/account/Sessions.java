package minga.account;

import java.util.Optional;

/** Who is signed in, by the token in the cookie; the database knows only the token's hash. */
public interface Sessions {

    /** Who holds that token; nobody where it is unknown, too old, or its account disabled. */
    Optional<Caller> caller(String token);

    /** Signs the account in and hands out a new token. */
    String begin(long accountId);

    /** Signs this token out. */
    void end(String token);

    /** Signs the account out everywhere. */
    void endAll(long accountId);
}
