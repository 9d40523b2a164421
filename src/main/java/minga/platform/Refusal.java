package minga.platform;

/**
 * Base class of the exceptions by which the portal refuses a request: a missing record, invalid input, a rule, a lost
 * update, a missing sign-in. One class of the room {@code web} turns each into an HTTP answer, so callers need not
 * catch them.
 */
public abstract sealed class Refusal extends RuntimeException permits NotFound, Invalid, Refused, Stale, SignInNeeded {

    protected Refusal(String message) {
        super(message, null, false, false);
    }
}
