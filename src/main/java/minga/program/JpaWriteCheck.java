package minga.program;

import java.sql.Timestamp;
import java.time.Clock;
import minga.platform.Transactions;

/** Database check that writes one row: Derby may open a damaged or full disk for reading and report nothing. */
final class JpaWriteCheck {

    private final Transactions transactions;
    private final Clock clock;

    JpaWriteCheck(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Writes the hour into the one row that is there for it. */
    void beat() {
        int written = transactions.write(() -> transactions.entities()
                .createNativeQuery("UPDATE portal_pulse SET beat = ? WHERE id = 1")
                .setParameter(1, Timestamp.from(clock.instant()))
                .executeUpdate());
        if (written != 1) {
            throw new IllegalStateException("The row of the pulse is missing");
        }
    }
}
