package minga.notice;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import minga.platform.PeriodicTask;

/**
 * Sends mails of the outbox through the {@link MailTransport}, one by one, on a thread of its own: at once after a
 * commit, and every few seconds those that are due for another attempt.
 */
public final class MailDispatcher implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MailDispatcher.class.getName());
    private static final int BATCH_SIZE = 50;

    private final Notices notices;
    private final MailTransport transport;
    /** Carried and not noted yet; touched by the one thread only. */
    private final Set<Long> sentUnrecorded = new LinkedHashSet<>();
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("minga-mail-dispatcher").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    public MailDispatcher(Notices notices, MailTransport transport) {
        this.notices = notices;
        this.transport = transport;
    }

    /** Begins its rounds. */
    public void start() {
        PeriodicTask round = new PeriodicTask("el envío de correos", this::sendDue);
        notices.onCommit(() -> thread.execute(round));
        round.schedule(thread, Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    /** Takes everything that is due. */
    void sendDue() {
        recordSent();
        List<Notice> due = notices.findDue(BATCH_SIZE);
        while (!due.isEmpty() && !thread.isShutdown()) {
            due.forEach(this::send);
            due = notices.findDue(BATCH_SIZE);
        }
    }

    private void send(Notice notice) {
        if (thread.isShutdown() || !notices.claim(notice.id())) {
            return;
        }
        try {
            transport.send(notice);
        } catch (MailTransport.NotCarried refused) {
            recordFailure(notice, new Notices.Failure(refused.fault(), String.valueOf(refused.getMessage()),
                    refused.serverWords(), refused.permanent()));
            return;
        } catch (RuntimeException broken) {
            // One mail that nobody can write must not hold up those behind it.
            recordFailure(notice, new Notices.Failure(MailFault.OTHER, broken.toString(), "", false));
            return;
        }
        sentUnrecorded.add(notice.id());
        recordSent();
    }

    /**
     * What left while the database was away is noted when it is back, before anything else: it must not leave twice.
     */
    private void recordSent() {
        for (long id : List.copyOf(sentUnrecorded)) {
            notices.markSent(id);
            sentUnrecorded.remove(id);
        }
    }

    private void recordFailure(Notice notice, Notices.Failure why) {
        LOG.warning(() -> "correo " + notice.id() + " no salió (" + why.fault() + "): " + why.error());
        notices.markFailed(notice.id(), why);
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(15, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
