package minga.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import minga.account.Invitations;
import minga.notice.MailQuota;
import minga.notice.MailTransport;
import minga.notice.Notices;
import minga.platform.FailureCollector;
import minga.platform.PeriodicTask;

/**
 * Deletes sent mails, mails that were given up, used and expired keys, and old counts, once their retention time is
 * over.
 */
public final class RetentionJob implements AutoCloseable {

    private static final Duration INITIAL_DELAY = Duration.ofMinutes(2);
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final Notices notices;
    private final MailTransport transport;
    private final MailQuota quota;
    private final Invitations invitations;
    private final Clock clock;
    private final Duration retention;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("minga-retention").factory());

    /** @param kept for how long sent mails and used keys are kept */
    public RetentionJob(Notices notices, MailTransport transport, MailQuota quota, Invitations invitations, Clock clock,
            Duration kept) {
        this.notices = notices;
        this.transport = transport;
        this.quota = quota;
        this.invitations = invitations;
        this.clock = clock;
        this.retention = kept;
    }

    /** Begins its rounds, one an hour. */
    public void start() {
        new PeriodicTask("el borrado de lo que ya no se guarda", this::runOnce).schedule(thread, INITIAL_DELAY,
                INTERVAL);
    }

    /** Deletes what is too old now. */
    public void runOnce() {
        Instant before = clock.instant().minus(retention);
        FailureCollector steps = new FailureCollector();
        steps.run(() -> notices.purge(before));
        steps.run(() -> invitations.purgeKeys(before));
        steps.run(quota::purge);
        steps.run(() -> transport.purge(before));
        steps.rethrow();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
