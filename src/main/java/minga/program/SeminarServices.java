package minga.program;

import java.time.Clock;
import minga.change.Changes;
import minga.commitment.CommitmentReminders;
import minga.commitment.Commitments;
import minga.commitment.JpaCommitments;
import minga.commitment.JpaReportKeys;
import minga.commitment.ReportKeys;
import minga.notice.Notices;
import minga.platform.Settings;
import minga.platform.Transactions;
import minga.seminar.JpaRoundTables;
import minga.seminar.JpaSeminars;
import minga.seminar.RoundTables;
import minga.seminar.Seminars;

/** Factory and holder of the services around seminars and commitments: repositories, keys and mails of reminders. */
final class SeminarServices implements AutoCloseable {

    private final Seminars seminars;
    private final RoundTables roundTables;
    private final Commitments commitments;
    private final ReportKeys keys;
    private final CommitmentReminders reminders;

    SeminarServices(Settings settings, Transactions transactions, Changes changes, Notices notices, Clock clock) {
        this.seminars = new JpaSeminars(transactions, changes);
        this.roundTables = new JpaRoundTables(transactions, changes);
        this.commitments = new JpaCommitments(transactions, changes);
        this.keys = new JpaReportKeys(transactions, commitments);
        this.reminders = new CommitmentReminders(commitments, keys, notices, transactions,
                settings.limits().mails().reminders(), settings.http().publicUrl(), clock);
    }

    Seminars seminars() {
        return seminars;
    }

    RoundTables roundTables() {
        return roundTables;
    }

    Commitments commitments() {
        return commitments;
    }

    ReportKeys keys() {
        return keys;
    }

    CommitmentReminders reminders() {
        return reminders;
    }

    @Override
    public void close() {
        reminders.close();
    }
}
