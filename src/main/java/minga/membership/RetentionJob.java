package minga.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import minga.account.Invitations;
import minga.notice.MailTransport;
import minga.notice.MailQuota;
import minga.notice.Notices;
import minga.platform.ServiceUnavailable;

/** Deletes sent mails, mails that were given up, used and expired keys, and old counts, once their retention time is over. */
public final class RetentionJob implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class.getName());
    private static final long INITIAL_DELAY_MINUTES = 2;
    private static final long INTERVAL_MINUTES = 60;

    private final Notices notices;
    private final MailTransport transport;
    private final MailQuota quota;
    private final Invitations invitations;
    private final Clock clock;
    private final Duration retention;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("minga-retention").factory());

    /** @param kept for how long sent mails and used keys are kept */
    public RetentionJob(Notices notices, MailTransport transport, MailQuota quota, Invitations invitations, Clock clock, Duration kept) {
        this.notices = notices;
        this.transport = transport;
        this.quota = quota;
        this.invitations = invitations;
        this.clock = clock;
        this.retention = kept;
    }

    /** Begins its rounds, one an hour. */
    public void start() {
        thread.scheduleWithFixedDelay(this::runOnce, INITIAL_DELAY_MINUTES, INTERVAL_MINUTES, TimeUnit.MINUTES);
    }

    /** Deletes what is too old now. */
    public void runOnce() {
        try {
            Instant before = clock.instant().minus(retention);
            notices.purge(before);
            invitations.purgeKeys(before);
            quota.purge();
            transport.purge(before);
        } catch (ServiceUnavailable gone) {
            LOG.log(Level.FINE, "la vuelta queda para después", gone);
        } catch (RuntimeException | Error failed) {
            // the next round deletes; a thread that ended would delete nothing any more
            LOG.log(Level.WARNING, "no se pudo borrar lo que ya no se guarda", failed);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
