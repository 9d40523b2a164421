package minga.seminar;

import minga.change.ChangeKind;
import minga.change.Changes;
import minga.platform.Transactions;

/** JPA repository of the Mesa Intermunicipal. */
public final class JpaRoundTables implements RoundTables {

    private final Transactions transactions;
    private final Changes changes;

    public JpaRoundTables(Transactions transactions, Changes changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    @Override
    public RoundTable read() {
        return transactions.read(() -> {
            RoundTable found = transactions.entities().find(RoundTable.class, RoundTable.ID);
            RoundTable table = found == null ? new RoundTable() : found;
            table.members().size();
            return table;
        });
    }

    @Override
    public void lock() {
        transactions.entities().createNativeQuery("update round_table set name = name where id = ?1")
                .setParameter(1, RoundTable.ID).executeUpdate();
    }

    @Override
    public void recordChange(RoundTable table) {
        transactions.write(() -> {
            if (!transactions.entities().contains(table)) {
                transactions.entities().persist(table);
            }
            changes.record(ChangeKind.SEMINAR, 0, "mesa");
        });
    }
}
