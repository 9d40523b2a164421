package minga.platform;

/** Nobody signed in, and this needs somebody: an answer 401, or the page to sign in. */
public final class SignInNeeded extends Refusal {

    public SignInNeeded() {
        super("sign in");
    }
}
