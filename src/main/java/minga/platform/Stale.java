package minga.platform;

/** Somebody else changed it meanwhile; nothing was overwritten. An answer 409 that shows both texts. */
public final class Stale extends Refusal {

    public Stale() {
        super("changed meanwhile");
    }
}
