package minga.platform;

/**
 * Optimistic locking failure as a refusal: somebody else changed the record since the caller read it, and nothing was
 * overwritten. Answered with status 409; pages with a form may catch it to show both texts.
 */
public final class Stale extends Refusal {

    public Stale() {
        super("changed meanwhile");
    }
}
