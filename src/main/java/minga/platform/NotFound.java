package minga.platform;

/** Refusal because no record has that name or number. Answered with status 404. */
public final class NotFound extends Refusal {

    private final String what;
    private final String id;
    private final boolean withheld;

    /**
     * @param what the kind of record, such as {@code practice}
     * @param id what was asked for, as it was written
     */
    public NotFound(String what, Object id) {
        this(what, id, false);
    }

    private NotFound(String what, Object id, boolean withheld) {
        super(what + " " + id);
        this.what = what;
        this.id = String.valueOf(id);
        this.withheld = withheld;
    }

    /** For what is there and none of the caller's business: answered as if it were not. */
    public static NotFound withheld(String what, Object id) {
        return new NotFound(what, id, true);
    }

    /** True where it is there, which only the log may know. */
    public boolean isWithheld() {
        return withheld;
    }

    public String what() {
        return what;
    }

    public String id() {
        return id;
    }
}
