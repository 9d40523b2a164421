package minga.account.personaldata;

import java.util.List;

/**
 * One table with data of people who have an account: which rows are a person's, what of them is exported, and what an
 * erasure does. All texts are SQL of both databases; in them {@code :id} is the account's number, {@code :mail} its
 * mail and {@code :pseudonym} what stands in place of its name afterwards.
 *
 * @param table the table in the database
 * @param owners its columns that say whose a row is, or hold mail or name of an account
 * @param from the table with its alias, joined to what its rows speak of
 * @param where which rows are the person's
 * @param exported columns of the export; the name before {@code =} has words in the messages, what follows is SQL
 * @param erasure statements that an erasure runs, in order; none where {@code kept} says why
 * @param kept why rows stay as they are, for who reads the catalogue; empty where they do not
 */
public record PersonalDataTable(String table, List<String> owners, String from, String where, List<String> exported,
        List<String> erasure, String kept) {

    /** Rows that are the person's alone: an erasure deletes them. */
    static PersonalDataTable deleted(String table, String owner, String parameter, String... exported) {
        String where = "t." + owner + " = " + parameter;
        return new PersonalDataTable(table, List.of(owner), table + " t", where, List.of(exported),
                List.of("delete from " + table + " where " + owner + " = " + parameter), "");
    }

    /** Rows that belong to the institution: the number stays, the name beside it becomes the pseudonym. */
    static PersonalDataTable renamed(String table, String owner, String name, String from, String... exported) {
        return new PersonalDataTable(table, List.of(owner, name), from, "t." + owner + " = :id", List.of(exported),
                List.of("update " + table + " set " + name + " = :pseudonym where " + owner + " = :id"), "");
    }

    /** Rows that stay as they are. */
    static PersonalDataTable kept(String table, String owner, String from, String where, String why,
            String... exported) {
        return new PersonalDataTable(table, List.of(owner), from, where, List.of(exported), List.of(), why);
    }

    /** With statements of its own for an erasure, and further columns that name people. */
    PersonalDataTable erasedBy(List<String> columns, String... statements) {
        return new PersonalDataTable(table, columns, from, where, exported, List.of(statements), kept);
    }

    /** The names of the exported columns, in order. */
    public List<String> fields() {
        return exported.stream().map(one -> one.substring(0, one.indexOf('='))).toList();
    }

    /** The columns of the export as SQL, in order. */
    List<String> expressions() {
        return exported.stream().map(one -> one.substring(one.indexOf('=') + 1)).toList();
    }
}
