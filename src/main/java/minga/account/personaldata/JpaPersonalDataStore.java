package minga.account.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minga.platform.InstantColumn;
import minga.platform.Transactions;

/** Reads and erases what the tables of the catalogue hold about one account. Joins the transaction under way. */
public final class JpaPersonalDataStore {

    private final Transactions transactions;

    public JpaPersonalDataStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The person's rows of one table.
     *
     * @param rows each with a value for every field: text, number, true or false, {@link java.time.Instant}, or null
     */
    public record Section(String table, List<String> fields, List<List<Object>> rows) {}

    /** All tables that hold something about the account, in the order of the catalogue. */
    public List<Section> read(long accountId, String mail, String name) {
        return transactions.read(() -> {
            JpaPersonalDataStatements statements = new JpaPersonalDataStatements(transactions,
                    Map.of("id", accountId, "mail", mail, "name", name));
            List<Section> sections = new ArrayList<>();
            for (PersonalDataTable table : PersonalDataCatalog.tables()) {
                Section section = read(statements, table);
                if (!section.rows().isEmpty()) {
                    sections.add(section);
                }
            }
            return List.copyOf(sections);
        });
    }

    private static Section read(JpaPersonalDataStatements statements, PersonalDataTable table) {
        List<List<Object>> rows = new ArrayList<>();
        for (Object found : statements.query("select " + String.join(", ", table.expressions()) + " from "
                + table.from() + " where " + table.where()).getResultList()) {
            List<Object> row = new ArrayList<>();
            for (Object value : found instanceof Object[] several ? several : new Object[]{found}) {
                row.add(InstantColumn.momentOrSame(value));
            }
            rows.add(row);
        }
        return new Section(table.table(), table.fields(), rows);
    }

    /**
     * Deletes what is the person's alone, and makes nameless what stays; the account's own row is left to who calls.
     */
    public void erase(long accountId, String mail, String name, String pseudonym) {
        transactions.write(() -> {
            JpaPersonalDataStatements statements = new JpaPersonalDataStatements(transactions,
                    Map.of("id", accountId, "mail", mail, "name", name, "pseudonym", pseudonym));
            PersonalDataCatalog.tables().stream().flatMap(table -> table.erasure().stream())
                    .forEach(sql -> statements.query(sql).executeUpdate());
        });
    }
}
