package minga.search.lucene.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state that an index carries in the user data of its Lucene commit: up to which change log entry it was brought,
 * of which database, and with which schema it was built.
 *
 * @param change number of the last change log entry that is in the index; -1 where the commit does not say it
 * @param schema fingerprint of {@code IndexSchema}
 * @param database identifier of the database, so that an index is not used with another one
 */
record IndexCheckpoint(long change, String schema, String database) {

    /** Reads the user data of a commit; what is missing there fits no schema and no database. */
    static IndexCheckpoint of(Map<String, String> data) {
        String change = data.getOrDefault("change", "-1");
        return new IndexCheckpoint(change.matches("\\d{1,18}") ? Long.parseLong(change) : -1,
                data.getOrDefault("schema", ""), data.getOrDefault("database", ""));
    }

    /** The user data for a commit, with the numbers of the practices that could not be indexed. */
    Map<String, String> toUserData(List<Long> setAside) {
        return Map.of("change", Long.toString(change), "schema", schema, "database", database,
                "aside", setAside.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** The practices that could not be indexed, from the user data of a commit. */
    static List<Long> setAside(Map<String, String> data) {
        return Stream.of(data.getOrDefault("aside", "").split(" ")).filter(one -> one.matches("\\d{1,18}"))
                .map(Long::valueOf).toList();
    }

    /** The same with another change number. */
    IndexCheckpoint withChange(long number) {
        return new IndexCheckpoint(number, schema, database);
    }

    /** True where the index was built from this database with this schema. */
    boolean matches(String otherSchema, String otherDatabase) {
        return change >= 0 && schema.equals(otherSchema) && database.equals(otherDatabase);
    }
}
