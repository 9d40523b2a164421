package minga.commitment;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.notice.MailTextSanitizer;
import minga.notice.Notices;
import minga.platform.ChileTime;
import minga.platform.FailureCollector;
import minga.platform.NotFound;
import minga.platform.PeriodicTask;
import minga.platform.Refused;
import minga.platform.Transactions;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/**
 * Scheduled job that reminds the contacts of open public commitments by mail, from some days before they are due, with
 * a link to report without an account. One commitment causes at most one mail in that many days; mail and mark are
 * written in one transaction.
 */
public final class CommitmentReminders implements AutoCloseable {

    private static final Duration INITIAL_DELAY = Duration.ofMinutes(3);
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final Duration BY_HAND = Duration.ofDays(1);
    /** So long after its end a link still ends the reminders. */
    private static final Duration KEPT = Duration.ofDays(365);
    static final String FORM = "/informar-avance";

    private final Commitments commitments;
    private final ReportKeys keys;
    private final Notices notices;
    private final Transactions transactions;
    private final Duration pause;
    private final String home;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("minga-reminders").factory());

    /**
     * @param pause between two reminders of one commitment, and how long before its day they begin
     * @param portal the public address that links in mails begin with
     */
    public CommitmentReminders(Commitments commitments, ReportKeys keys, Notices notices, Transactions transactions,
            Duration pause, URI portal, Clock clock) {
        this.commitments = commitments;
        this.keys = keys;
        this.notices = notices;
        this.transactions = transactions;
        this.pause = pause;
        this.home = portal.toString();
        this.clock = clock;
    }

    /** Begins its rounds, one an hour. */
    public void start() {
        new PeriodicTask("el recordatorio de compromisos", this::runOnce).schedule(thread, INITIAL_DELAY, INTERVAL);
    }

    /** Reminds everybody whose turn it is. */
    public void runOnce() {
        Instant now = now();
        FailureCollector steps = new FailureCollector();
        steps.run(() -> keys.purge(now.minus(KEPT)));
        for (Commitment commitment : commitments.desk()) {
            if (!thread.isShutdown() && isDue(commitment, now)) {
                steps.run(() -> remind(commitment, now.minus(pause), now));
            }
        }
        steps.rethrow();
    }

    private boolean isDue(Commitment commitment, Instant now) {
        return canRemind(commitment) && commitment.dueOn() != null
                && !commitment.dueOn().isAfter(ChileTime.day(now.plus(pause)))
                && (commitment.remindedAt() == null || !commitment.remindedAt().isAfter(now.minus(pause)));
    }

    /** True where a reminder would have somebody to go to and something to ask for. */
    static boolean canRemind(Commitment commitment) {
        return commitment.isPublic() && commitment.contact() != null && commitment.isReminded()
                && !commitment.isClosed();
    }

    /**
     * Reminds the contact now, at most once a day.
     *
     * @throws Refused when there is nobody to remind, or it was done within a day
     */
    public void remindNow(Caller caller, long id) {
        AccessPolicy.require(caller, Action.CURATE, null);
        Commitment commitment = commitments.find(id).orElseThrow(() -> new NotFound("commitment", id));
        if (!canRemind(commitment)) {
            throw new Refused("commitment.noReminder");
        }
        Instant now = now();
        if (!remind(commitment, now.minus(BY_HAND), now)) {
            throw new Refused("commitment.remindedToday");
        }
    }

    private boolean remind(Commitment commitment, Instant before, Instant now) {
        return transactions.write(() -> {
            boolean mine = keys.claimReminder(commitment.id(), before, now);
            if (mine) {
                write(commitment, keys.create(commitment.id(), now), now);
            }
            return mine;
        });
    }

    private void write(Commitment commitment, String secret, Instant now) {
        Language language = Language.ES;
        String words = MailTextSanitizer.sanitizeLine(commitment.text());
        String deadline = Deadline.of(commitment, ChileTime.day(now)).words(language);
        String due = commitment.dueOn() == null ? deadline
                : Formats.date(language, commitment.dueOn()) + " (" + deadline + ")";
        String leave = home + FORM + "/dejar/" + secret;
        notices.write(commitment.contact(), Messages.text(language, "commitment.mail.subject", words),
                Messages.text(language, "commitment.mail.body", words, due, home + FORM + "/" + secret,
                        ReportKey.LIFE.toDays(), home + "/compromisos/" + commitment.slug(), leave),
                leave);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
