package minga.seminar;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.form.RowAction;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Transactions;

/** The verbs of the Mesa Intermunicipal at the curator's desk. It is public: it is saved whole or not at all. */
public final class RoundTableDesk {

    private final Transactions transactions;
    private final RoundTables tables;
    private final FormBinder binder;
    private final Clock clock;

    public RoundTableDesk(Transactions transactions, RoundTables tables, FormBinder binder, Clock clock) {
        this.transactions = transactions;
        this.tables = tables;
        this.binder = binder;
        this.clock = clock;
    }

    /** The Mesa, for its form. */
    RoundTable read(Caller caller) {
        AccessPolicy.require(caller, Action.CURATE, null);
        return tables.read();
    }

    /**
     * Saves the form.
     *
     * @param seen the revision that the writer had before the eyes; 0 where nobody wrote before
     * @throws minga.platform.Stale when somebody else wrote meanwhile
     * @throws Invalid when something cannot be taken or is lacking; then nothing is saved
     */
    void save(Caller caller, long seen, FormValues values) {
        transactions.write(() -> {
            RoundTable table = read(caller);
            table.touch(seen, clock.instant().truncatedTo(ChronoUnit.MICROS));
            List<Fault> faults = new ArrayList<>(fill(table, values));
            if (faults.isEmpty()) {
                boolean rows = RowAction.of(values.action()).isPresent();
                RoundTableTemplate.TABLE.faults(table).stream().filter(fault -> !rows || !fault.path().contains("."))
                        .forEach(faults::add);
                faults.addAll(RoundTableTemplate.termFaults(table));
            }
            if (!faults.isEmpty()) {
                throw new Invalid(faults);
            }
            tables.recordChange(table);
        });
    }

    /** Writes what was typed into a Mesa at hand, for instance one that is only shown. */
    List<Fault> fill(RoundTable table, FormValues values) {
        return binder.save(RoundTableTemplate.TABLE, RoundTableTemplate.TABLE.sections(), table, values);
    }
}
