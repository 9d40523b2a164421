package minga.program;

import java.time.Clock;
import minga.account.Accounts;
import minga.account.Invitations;
import minga.account.JpaAccounts;
import minga.account.JpaInvitations;
import minga.account.JpaMailChanges;
import minga.account.JpaSessions;
import minga.account.PasswordHasher;
import minga.account.PersonalData;
import minga.account.SecurityLog;
import minga.account.SecurityLogFile;
import minga.account.Sessions;
import minga.membership.AccountMails;
import minga.notice.Notices;
import minga.platform.Settings;
import minga.platform.Transactions;

/** Factory and holder of the services around accounts: accounts, sessions, invitations and the security log. */
record AccountServices(Sessions sessions, SecurityLog log, Accounts accounts, Invitations invitations,
        PasswordHasher hasher, PersonalData personalData, JpaMailChanges mailChanges) {

    static AccountServices open(Settings settings, Transactions transactions, Notices notices, Clock clock) {
        Sessions sessions = new JpaSessions(transactions, clock, settings.session());
        SecurityLog log = new SecurityLogFile(settings.securityLog(), clock);
        PasswordHasher hasher = new PasswordHasher();
        Accounts accounts = new JpaAccounts(transactions, sessions, clock, settings.limits().signInTries(), hasher,
                new AccountMails(notices, settings.http().publicUrl(), clock), log);
        return new AccountServices(sessions, log, accounts,
                new JpaInvitations(transactions, accounts, clock, hasher, log), hasher,
                new PersonalData(transactions, accounts, hasher, log, clock),
                new JpaMailChanges(transactions, accounts, log, clock));
    }
}
