package minga.platform;

/**
 * A refusal with a name. Whatever the portal will not do, it says with one of these; one class of the web room turns
 * them into answers, so no caller needs to catch them.
 */
public abstract sealed class Refusal extends RuntimeException permits NotFound, Invalid, Refused, Stale, SignInNeeded {

    protected Refusal(String message) {
        super(message, null, false, false);
    }
}
