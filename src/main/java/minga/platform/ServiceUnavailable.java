package minga.platform;

/**
 * Exception for a part of the system that does not work now and is expected back: the database server is away, the disk
 * is full, the index is damaged. Answered with status 503 and {@code Retry-After}. Whoever throws it inside a write
 * transaction has committed nothing.
 */
public final class ServiceUnavailable extends RuntimeException {

    /** What does not work: everything that asks the database, only its writes, or the search. */
    public enum Part {
        DATABASE, WRITING, INDEX
    }

    private static final long serialVersionUID = 1L;

    private final Part part;

    /** @param cause what was thrown below; null where nothing was asked because the part is known to be away */
    public ServiceUnavailable(Part part, Throwable cause) {
        super(part + (cause == null ? "" : ": " + cause.getMessage()), cause);
        this.part = part;
    }

    public Part part() {
        return part;
    }
}
