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
import minga.seminar.JpaRegistrations;
import minga.seminar.JpaRoundTables;
import minga.seminar.JpaSeminars;
import minga.seminar.RegistrationMails;
import minga.seminar.Registrations;
import minga.seminar.RoundTables;
import minga.seminar.SeminarRegistrationJob;
import minga.seminar.SeminarRegistrations;
import minga.seminar.Seminars;

/** Factory and holder of the services around seminars and commitments: repositories, keys and mails of reminders. */
final class SeminarServices implements AutoCloseable {

    private final Seminars seminars;
    private final RoundTables roundTables;
    private final Commitments commitments;
    private final ReportKeys keys;
    private final CommitmentReminders reminders;
    private final Registrations registrations;
    private final RegistrationMails registrationMails;
    private final Settings settings;
    private final Transactions transactions;
    private final Clock clock;
    private SeminarRegistrationJob registrationJob;

    SeminarServices(Settings settings, Transactions transactions, Changes changes, Notices notices, Clock clock) {
        this.seminars = new JpaSeminars(transactions, changes);
        this.roundTables = new JpaRoundTables(transactions, changes);
        this.commitments = new JpaCommitments(transactions, changes);
        this.keys = new JpaReportKeys(transactions, commitments);
        this.registrations = new JpaRegistrations(transactions);
        this.registrationMails = new RegistrationMails(notices, settings.http().publicUrl());
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
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

    Registrations registrations() {
        return registrations;
    }

    RegistrationMails registrationMails() {
        return registrationMails;
    }

    /** Begins the rounds: reminders of commitments, and what registrations need. */
    void start(SeminarRegistrations service) {
        registrationJob = new SeminarRegistrationJob(seminars, registrations, service, registrationMails, transactions,
                settings.limits().mails().registrations(), clock);
        registrationJob.start();
        reminders.start();
    }

    CommitmentReminders reminders() {
        return reminders;
    }

    @Override
    public void close() {
        if (registrationJob != null) {
            registrationJob.close();
        }
        reminders.close();
    }
}
