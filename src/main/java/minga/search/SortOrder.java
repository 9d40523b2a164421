package minga.search;

import java.util.Arrays;
import java.util.Optional;

/** The sort orders of results. */
public enum SortOrder {
    RELEVANCE("relevance", "relevancia"),
    NEWEST("newest", "recientes"),
    NAME("name", "nombre"),
    /** The practices with most of their indicators evidenced first. */
    EVIDENCE("evidence", "evidencia");

    private final String key;
    private final String spanish;

    SortOrder(String key, String spanish) {
        this.key = key;
        this.spanish = spanish;
    }

    public String key() {
        return key;
    }

    public String spanish() {
        return spanish;
    }

    /** The order with this name, in either language. */
    public static Optional<SortOrder> named(String name) {
        return Arrays.stream(values()).filter(s -> s.key.equals(name) || s.spanish.equals(name)).findFirst();
    }
}
