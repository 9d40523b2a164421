package minga.account;

/** Something that happened to the second factor of an account. */
public record SecondFactorEvent(Kind kind, long accountId) {

    /** What happened; whether its owner hears of it by mail. */
    public enum Kind {
        APP_ADDED(true),
        APP_REMOVED(true),
        PASSKEY_ADDED(true),
        PASSKEY_REMOVED(true),
        CODES_RENEWED(true),
        RECOVERY_CODE_USED(true),
        /** Everything was taken away by an administrator or by the operator. */
        RESET(true),
        /** So many wrong codes that none is heard for a while: somebody knows the password. */
        TOO_MANY_TRIES(true),
        PASSED(false),
        FAILED(false);

        private final boolean mailed;

        Kind(boolean mailed) {
            this.mailed = mailed;
        }

        public boolean mailed() {
            return mailed;
        }
    }
}
