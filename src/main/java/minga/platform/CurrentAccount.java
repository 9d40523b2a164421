package minga.platform;

/**
 * Thread-local number of the account whose request this thread works on, for the change log. Set at the beginning of
 * every request, so that a thread of a pool never keeps the one before.
 */
public final class CurrentAccount {

    private static final ThreadLocal<Long> ID = new ThreadLocal<>();

    private CurrentAccount() {}

    /** This thread works for that account from now on; 0 for nobody who signed in. */
    public static void set(long accountId) {
        if (accountId == 0) {
            ID.remove();
        } else {
            ID.set(accountId);
        }
    }

    /** The account, or null where nobody signed in or the program works by itself. */
    public static Long id() {
        return ID.get();
    }
}
