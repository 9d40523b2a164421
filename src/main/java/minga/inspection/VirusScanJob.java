package minga.inspection;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import minga.evidence.EvidenceStore;
import minga.evidence.malware.ClamdClient;
import minga.evidence.malware.FileScans;
import minga.platform.PeriodicTask;

/**
 * Scheduled job that has new evidence files scanned by clamd. While the daemon is away files stay without a verdict,
 * and are tried again in every round.
 */
public final class VirusScanJob implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(VirusScanJob.class.getName());
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final int BATCH = 20;

    private final FileScans scans;
    private final EvidenceStore store;
    private final ClamdClient clamd;
    private final Clock clock;
    /** Until when files are not tried again. */
    private final Map<String, Instant> postponed = new HashMap<>();
    private boolean away;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("minga-virus-scan").factory());

    public VirusScanJob(FileScans scans, EvidenceStore store, ClamdClient clamd, Clock clock) {
        this.scans = scans;
        this.store = store;
        this.clamd = clamd;
        this.clock = clock;
    }

    /** Begins its rounds. */
    public void start() {
        new PeriodicTask("la revisión de virus", this::scanAllDue).schedule(thread, INTERVAL, INTERVAL);
    }

    /**
     * Scans all files that have no verdict. A round ends with the first that gets none, which waits for a while: so a
     * file that clamd cannot take does not stand in the way of others.
     */
    void scanAllDue() {
        Instant now = clock.instant();
        postponed.values().removeIf(now::isAfter);
        boolean answered = true;
        for (String hash : scans.unscanned(BATCH + postponed.size())) {
            if (answered && !thread.isShutdown() && !postponed.containsKey(hash) && store.contains(hash)) {
                answered = scan(hash);
            }
        }
    }

    private boolean scan(String hash) {
        try {
            Optional<String> signature = clamd.scan(store.file(hash));
            scans.record(hash, signature, clock.instant().truncatedTo(ChronoUnit.MICROS));
            signature.ifPresent(name -> LOG.warning(() -> "el archivo " + hash + " trae " + name
                    + " y no se entrega"));
            away = false;
            return true;
        } catch (IOException failed) {
            LOG.log(away ? Level.FINE : Level.WARNING, failed,
                    () -> "clamd no revisó el archivo " + hash + ": se reintenta, y entretanto no se entrega");
            away = true;
            postponed.put(hash, clock.instant().plus(RETRY));
            return false;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        clamd.close();
    }
}
