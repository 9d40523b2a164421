package minga.account;

/** The types of events that the security log records. */
public enum SecurityEventType {
    /** Somebody signed in. */
    SIGN_IN(false),
    /** A password was wrong, or its account is unknown or disabled. */
    SIGN_IN_REFUSED(true),
    /** A try to sign in came too soon after too many others and was not looked at. */
    SIGN_IN_SLOWED(true),
    SIGN_OUT(false),
    /** The person ended the sessions of the account in other browsers. */
    SESSIONS_ENDED(false),
    /** A second factor was set up, taken away, right, or wrong. */
    SECOND_FACTOR_ADDED(false),
    SECOND_FACTOR_REMOVED(false),
    SECOND_FACTOR_USED(false),
    SECOND_FACTOR_REFUSED(true),
    /** A key that opens once was made: for an invitation, a new password, an administrator. */
    KEY_MADE(false),
    KEY_USED(false),
    PASSWORD_CHANGED(false),
    MAIL_CHANGED(false),
    ROLES_CHANGED(false),
    ACCOUNT_DISABLED(false),
    ACCOUNT_ENABLED(false),
    /** The person had the account erased. */
    ACCOUNT_ERASED(false),
    /** A copy of the database, with all accounts in it, left the portal; or a person downloaded their own data. */
    PERSONAL_DATA_EXPORTED(false),
    /** Somebody asked for what the table of rights does not give them. */
    PERMISSION_REFUSED(true);

    private final boolean isTriggerableAnonymously;

    SecurityEventType(boolean anybodys) {
        this.isTriggerableAnonymously = anybodys;
    }

    /** True where people who did not sign in can bring it about as often as they like. */
    boolean isTriggerableAnonymously() {
        return isTriggerableAnonymously;
    }
}
