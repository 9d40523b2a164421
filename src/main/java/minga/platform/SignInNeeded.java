package minga.platform;

/**
 * Refusal because nobody is signed in and the action needs an account. Answered with a redirect to the sign-in page, or
 * with status 401 in the JSON interface.
 */
public final class SignInNeeded extends Refusal {

    public SignInNeeded() {
        super("sign in");
    }
}
