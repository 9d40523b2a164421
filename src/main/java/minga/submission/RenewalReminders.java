package minga.submission;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import minga.account.Account;
import minga.account.Accounts;
import minga.account.Role;
import minga.notice.MailTextSanitizer;
import minga.notice.Notices;
import minga.platform.FailureCollector;
import minga.platform.PeriodicTask;
import minga.platform.Stale;
import minga.platform.Transactions;
import minga.practice.Practice;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.practice.Renewals;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/**
 * Scheduled job that reminds municipalities by mail to confirm or revise what they published two years ago: sixty and
 * thirty days before, and on the day. Mail and mark are written in one transaction, so that each goes out once.
 */
public final class RenewalReminders implements AutoCloseable {

    private static final Duration INITIAL_DELAY = Duration.ofMinutes(4);
    private static final Duration INTERVAL = Duration.ofHours(1);
    /** So many practices are looked at in one round; the others wait for the next. */
    private static final int BATCH = 200;

    private final Renewals renewals;
    private final Practices practices;
    private final Accounts accounts;
    private final Notices notices;
    private final Transactions transactions;
    private final URI portal;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("minga-renewals").factory());

    /** @param portal the public address that links in mails begin with, without a slash at the end */
    public RenewalReminders(Renewals renewals, Practices practices, Accounts accounts, Notices notices,
            Transactions transactions, URI portal) {
        this.renewals = renewals;
        this.practices = practices;
        this.accounts = accounts;
        this.notices = notices;
        this.transactions = transactions;
        this.portal = portal;
    }

    /** Begins its rounds, one an hour. */
    public void start() {
        new PeriodicTask("el recordatorio de renovaciones", this::runOnce).schedule(thread, INITIAL_DELAY, INTERVAL);
    }

    /** Reminds everybody whose turn it is, of the latest stage that was reached alone. */
    public void runOnce() {
        FailureCollector steps = new FailureCollector();
        for (int days : Renewals.STAGES) {
            for (long practice : renewals.toRemind(days, BATCH)) {
                if (!thread.isShutdown()) {
                    steps.run(() -> remind(practice, days));
                }
            }
        }
        steps.rethrow();
    }

    private void remind(long id, int days) {
        try {
            transactions.write(() -> practices.find(id).ifPresent(practice -> {
                practice.published().ifPresent(version -> mail(practice, version));
                renewals.reminded(id, days);
            }));
        } catch (Stale meanwhile) {
            // it was confirmed at this moment: nothing to remind of
        }
    }

    private void mail(Practice practice, PracticeVersion version) {
        Renewals.Status status = renewals.status(practice).orElseThrow();
        String name = version.identification().name() == null ? practice.code() : version.identification().name();
        for (Account member : accounts.findByRole(Role.MEMBER, practice.municipality())) {
            Language language = Language.of(member.language()).orElse(Language.ES);
            String what = status.due() ? "due" : "soon";
            notices.write(member.mail(),
                    Messages.text(language, "submission.renewal.mail." + what + ".subject",
                            MailTextSanitizer.sanitizeLine(name)),
                    Messages.text(language, "submission.renewal.mail." + what + ".body",
                            MailTextSanitizer.sanitizeLine(member.name()), MailTextSanitizer.sanitizeLine(name),
                            portal + "/postulaciones/" + practice.id() + "/renovacion",
                            Formats.date(language, status.dueAt())));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
