package minga.platform;

/** Nothing has that name or number: an answer 404. */
public final class NotFound extends Refusal {

    private final String what;
    private final String id;

    /**
     * @param what the kind of thing, a word of the house such as {@code practice}
     * @param id what was asked for, as it was written
     */
    public NotFound(String what, Object id) {
        super(what + " " + id);
        this.what = what;
        this.id = String.valueOf(id);
    }

    public String what() {
        return what;
    }

    public String id() {
        return id;
    }
}
