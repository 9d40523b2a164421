package minga.account;

/** Repository of when the person of a session last proved who they are: by signing in, or by confirming since. */
public interface RecentSignIns {

    /** Whether that was not longer ago than the settings say. */
    boolean isRecent(String token);

    /** It was now. */
    void recordConfirmation(String token);
}
