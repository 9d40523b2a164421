package minga.account;

import java.util.List;

/**
 * Second factors of accounts: authenticator apps (TOTP), passkeys, and recovery codes for when both are lost. Writing
 * calls open a transaction of their own or join the one under way.
 */
public interface SecondFactors {

    /**
     * What an account has.
     *
     * @param app whether an authenticator app is set up
     * @param codesLeft recovery codes that were not used yet
     */
    record State(boolean app, List<Passkey> passkeys, int codesLeft) {

        /** Whether signing in asks for a second step. */
        public boolean hasAny() {
            return app || !passkeys.isEmpty();
        }
    }

    /**
     * An authenticator app that is being set up.
     *
     * @param secret base32, to be typed into the app
     * @param address {@code otpauth://…}, to be read by its camera
     */
    record AppSetUp(String secret, String address) {

        @Override
        public String toString() {
            return "AppSetUp";
        }
    }

    State stateOf(long accountId);

    /** True where the rule of this portal asks this caller for a second factor and the account has none. */
    boolean isMissing(Caller caller);

    /**
     * A new secret for an authenticator app; it counts once a code of it was typed.
     *
     * @throws minga.platform.Refused where the account has an app already
     */
    AppSetUp beginAppSetUp(long accountId);

    /**
     * The app that was begun and not confirmed.
     *
     * @throws minga.platform.Refused where none was begun, or too long ago
     */
    AppSetUp pendingAppSetUp(long accountId);

    /**
     * Takes the app from now on.
     *
     * @return new recovery codes where it is the first factor, to be shown once; none otherwise
     * @throws minga.platform.Invalid where the code is wrong
     * @throws minga.platform.Refused where no app was begun, or after too many wrong codes
     */
    List<String> confirmApp(long accountId, String code);

    void removeApp(long accountId);

    /**
     * Takes a passkey that its authenticator has just made.
     *
     * @return new recovery codes where it is the first factor, to be shown once; none otherwise
     * @throws minga.platform.Stale where that passkey is known already
     */
    List<String> addPasskey(Passkey passkey);

    /** @throws minga.platform.NotFound where the account has none of that handle */
    void removePasskey(long accountId, String handle);

    /**
     * New recovery codes, to be shown once; the old ones work no more.
     *
     * @throws minga.platform.Refused where the account has no second factor
     */
    List<String> renewCodes(long accountId);

    /** Takes every factor of an account away, and signs it out everywhere: for somebody who lost them. */
    void removeAll(long accountId);

    /**
     * Whether it is a code of the app or a recovery code of that account; either works once.
     *
     * @throws minga.platform.Refused after too many wrong ones in an hour
     */
    boolean verifyCode(long accountId, String code);

    /** Notes that a passkey of the account was right, and how often it has signed by now. */
    void recordPasskeyUse(Passkey passkey, long signCount);

    /** All passkeys with that credential id: one or none. */
    List<Passkey> findByCredentialId(String credentialId);
}
