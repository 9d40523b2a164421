package minga.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Set;
import minga.account.Invitation;
import minga.account.Invitations;
import minga.account.JpaAccounts;
import minga.account.JpaInvitations;
import minga.account.JpaSessions;
import minga.account.Role;
import minga.account.TestPasswords;
import minga.notice.FolderMailTransport;
import minga.notice.JpaMailQuota;
import minga.notice.JpaNotices;
import minga.notice.MailFault;
import minga.notice.MailQuota;
import minga.notice.Notice;
import minga.notice.Notices;
import minga.platform.Database;
import minga.platform.Settings;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.platform.TurnedClock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests which mails, tokens and counts are deleted after their retention time. */
class RetentionJobTest {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Settings.MailLimits FEW = new Settings.MailLimits(5, 5, 50, KEPT, KEPT, KEPT);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_over_is_deleted_after_its_time_and_what_waits_is_not(TestDatabase kind, @TempDir Path folder)
            throws Exception {
        TurnedClock clock = new TurnedClock();
        try (Database database = kind.open()) {
            Transactions transactions = database.transactions();
            Notices notices = new JpaNotices(transactions, clock);
            MailQuota quota = new JpaMailQuota(transactions, clock, FEW);
            Invitations invitations = new JpaInvitations(transactions, new JpaAccounts(transactions,
                    new JpaSessions(transactions, clock, KEPT), clock, 10, TestPasswords.HASHER), clock,
                    TestPasswords.HASHER);
            try (RetentionJob job = new RetentionJob(notices, new FolderMailTransport(folder, "minga@ejemplo.cl"),
                    quota, invitations, clock, KEPT)) {
                invitations.invite(new Invitation("rosa@muni.cl", null, Set.of(Role.REVIEWER), null));
                quota.take(MailQuota.Purpose.PASSWORD, "rosa@muni.cl", "10.0.0.1", () -> true);
                notices.write("sent@muni.cl", "a", "b");
                notices.write("dead@muni.cl", "a", "b");
                notices.write("waits@muni.cl", "a", "b");
                notices.findDue(9).forEach(mail -> become(notices, mail));
                Path old = Files.writeString(folder.resolve("00000001.eml"), "x");
                Path other = Files.writeString(folder.resolve("leame.txt"), "x");
                Files.setLastModifiedTime(old, FileTime.from(clock.instant()));
                Files.setLastModifiedTime(other, FileTime.from(clock.instant()));
                clock.turn(KEPT.minusHours(1));
                job.runOnce();
                assertThat(notices.count(Notice.State.SENT) + notices.count(Notice.State.DEAD)).isEqualTo(2);
                assertThat(old).exists();
                clock.turn(Duration.ofDays(15));
                job.runOnce();
                assertThat(notices.count(Notice.State.SENT) + notices.count(Notice.State.DEAD)).isZero();
                assertThat(notices.count(Notice.State.WAITING)).isEqualTo(1);
                assertThat(old).doesNotExist();
                assertThat(other).exists();
                for (String gone : Set.of("MailQuotaEntry", "OneTimeToken")) {
                    assertThat(count(transactions, gone)).as(gone).isZero();
                }
            }
        }
    }

    private static long count(Transactions transactions, String entity) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select count(x) from " + entity + " x", Long.class).getSingleResult());
    }

    private static void become(Notices notices, Notice mail) {
        if (mail.recipient().startsWith("sent")) {
            notices.markSent(mail.id());
        } else if (mail.recipient().startsWith("dead")) {
            notices.markFailed(mail.id(), new Notices.Failure(MailFault.MAILBOX_UNKNOWN, "x", "550 5.1.1 no", true));
        }
    }
}
