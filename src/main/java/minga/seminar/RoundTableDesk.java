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
     * Saves the form. What others changed since it was drawn stays, and where both changed the same answer that is a
     * fault.
     *
     * @param seen the revision that the writer had before the eyes; 0 where nobody wrote before
     * @throws Invalid when something cannot be taken or is lacking; then nothing is saved
     */
    void save(Caller caller, long seen, FormValues values) {
        transactions.write(() -> {
            AccessPolicy.require(caller, Action.CURATE, null);
            tables.lock();
            RoundTable table = read(caller);
            boolean current = seen == table.revision();
            table.touch(clock.instant().truncatedTo(ChronoUnit.MICROS));
            FormBinder.Bound bound = binder.merge(RoundTableTemplate.TABLE, RoundTableTemplate.TABLE.sections(), table,
                    values, current);
            List<Fault> faults = new ArrayList<>(bound.faults());
            if (faults.isEmpty()) {
                boolean rows = RowAction.of(values.action()).isPresent();
                RoundTableTemplate.TABLE.faults(table).stream().filter(fault -> bound.values().asksFor(fault.path()))
                        .filter(fault -> !rows || !fault.path().contains("."))
                        .forEach(faults::add);
                faults.addAll(RoundTableTemplate.termFaults(table));
            }
            if (!faults.isEmpty()) {
                throw new Invalid(faults);
            }
            tables.recordChange(table);
        });
    }

    /** What a form that was refused says otherwise than the Mesa. */
    FormBinder.Bound compare(Caller caller, FormValues values) {
        return binder.compare(RoundTableTemplate.TABLE, RoundTableTemplate.TABLE.sections(), read(caller), values);
    }
}
