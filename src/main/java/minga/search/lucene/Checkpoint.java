package minga.search.lucene;

import java.util.Map;

/**
 * What an index says of itself in its commit: how far it has followed which database's log, and of which mould it is.
 *
 * @param change the number of the last change that stands in it
 * @param mould the fingerprint of {@link Mould}
 * @param database the name of the database
 */
record Checkpoint(long change, String mould, String database) {

    static Checkpoint of(Map<String, String> data) {
        String change = data.getOrDefault("change", "-1");
        return new Checkpoint(change.matches("\\d{1,18}") ? Long.parseLong(change) : -1,
                data.getOrDefault("mould", ""), data.getOrDefault("database", ""));
    }

    Map<String, String> data() {
        return Map.of("change", Long.toString(change), "mould", mould, "database", database);
    }

    Checkpoint at(long number) {
        return new Checkpoint(number, mould, database);
    }

    /** True where the index was built for this database in this mould. */
    boolean fits(String otherMould, String otherDatabase) {
        return change >= 0 && mould.equals(otherMould) && database.equals(otherDatabase);
    }
}
