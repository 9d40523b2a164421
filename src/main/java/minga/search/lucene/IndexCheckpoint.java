package minga.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an index says of itself in its commit: how far it has followed which database's log, and of which mould it is.
 *
 * @param change the number of the last change that stands in it
 * @param mould the fingerprint of {@link IndexSchema}
 * @param database the name of the database
 */
record IndexCheckpoint(long change, String mould, String database) {

    static IndexCheckpoint of(Map<String, String> data) {
        String change = data.getOrDefault("change", "-1");
        return new IndexCheckpoint(change.matches("\\d{1,18}") ? Long.parseLong(change) : -1,
                data.getOrDefault("mould", ""), data.getOrDefault("database", ""));
    }

    /** What the commit says, with the practices that it lacks. */
    Map<String, String> with(List<Long> setAside) {
        return Map.of("change", Long.toString(change), "mould", mould, "database", database,
                "aside", setAside.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** The practices that a commit says it lacks. */
    static List<Long> setAside(Map<String, String> data) {
        return Stream.of(data.getOrDefault("aside", "").split(" ")).filter(one -> one.matches("\\d{1,18}")).map(Long::valueOf).toList();
    }

    IndexCheckpoint at(long number) {
        return new IndexCheckpoint(number, mould, database);
    }

    /** True where the index was built for this database in this mould. */
    boolean fits(String otherMould, String otherDatabase) {
        return change >= 0 && mould.equals(otherMould) && database.equals(otherDatabase);
    }
}
