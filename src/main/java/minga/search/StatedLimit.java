package minga.search;

/**
 * A limit that a query states in words and that is applied as a filter: years, a place or a subject left out, a kind of
 * commune.
 *
 * @param kind what it limits
 * @param said the part of the query that states it, as it was typed
 * @param value what it was understood as: {@code 2021–}, the code of a region, the words of a subject
 * @param label what the page shows of the value
 * @param without the query without that part
 */
public record StatedLimit(Kind kind, String said, String value, BilingualLabel label, String without) {

    /** What a limit limits. */
    public enum Kind {
        /** The first year. */
        YEARS,
        /** A region or commune that is left out. */
        NOT_PLACE,
        /** A subject that is left out. */
        NOT_SUBJECT,
        /** Communes of one kind only: small, rural, on the coast, at a border. */
        COMMUNES
    }
}
