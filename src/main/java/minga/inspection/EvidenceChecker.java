package minga.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import minga.evidence.Evidence;
import minga.evidence.EvidenceState;
import minga.evidence.EvidenceStore;
import minga.platform.ServiceUnavailable;
import minga.platform.Transactions;
import minga.practice.JpaAttachments;

/**
 * Looks at every link and every file once a week, and notes what it found: with that a means of verification is checked,
 * or, when its evidence was not there three days in a row, it is only declared again and its municipality hears of it. All
 * is asked before anything is written, so that no transaction waits for a stranger's machine; what is written is written
 * together with the mails that tell of it. Files that no ficha names are swept away once a day.
 */
public final class EvidenceChecker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EvidenceChecker.class.getName());
    private static final int AT_ONCE = 25;
    private static final int WITNESSES = 3;
    private static final long MINUTES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration CUT_OFF = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final JpaEvidenceChecks checks;
    private final EvidenceStore store;
    private final LostEvidenceNotifier notifier;
    private final Transactions transactions;
    private final Clock clock;
    private final LinkProbe probe;
    private final OrphanSweep sweep;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "minga-inspector");
        made.setDaemon(true);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
    });

    /** @param links whether links are asked, or files looked at only */
    public EvidenceChecker(Transactions transactions, EvidenceStore store, LostEvidenceNotifier notifier, Clock clock, boolean links) {
        this(transactions, store, notifier, clock, new LinkProbe(links ? new PublicInternetPolicy() : LinkProbe.NetworkPolicy.nobody(), PATIENCE, notifier.portal()));
    }

    EvidenceChecker(Transactions transactions, EvidenceStore store, LostEvidenceNotifier notifier, Clock clock, LinkProbe probe) {
        this.checks = new JpaEvidenceChecks(transactions);
        this.transactions = transactions;
        this.store = store;
        this.notifier = notifier;
        this.clock = clock;
        this.probe = probe;
        this.sweep = new OrphanSweep(store, new JpaAttachments(transactions), clock);
    }

    /** Begins its rounds, some minutes after the start, when nobody waits for the portal. */
    public void start() {
        thread.scheduleWithFixedDelay(this::round, MINUTES / 2, MINUTES, TimeUnit.MINUTES);
    }

    /** Looks at everything that is due. */
    void round() {
        try {
            walk(checks::links, this::lookAtLinks, checks::withLinks);
            walk(checks::files, this::lookAtFiles, checks::withFiles);
            sweep.round();
        } catch (ServiceUnavailable gone) {
            LOG.log(Level.FINE, "la vuelta queda para después", gone);
        } catch (RuntimeException | Error failed) {
            // somebody wrote the same rows, or memory ran short: the next round looks again
            LOG.log(Level.WARNING, "no se pudo terminar la revisión de antecedentes", failed);
        }
    }

    private interface Due {
        List<String> at(Instant now, int limit);
    }

    private void walk(Due due, Function<List<String>, Map<String, CheckResult>> look, Function<Collection<String>, List<Evidence>> with) {
        for (List<String> names = due.at(clock.instant(), AT_ONCE); !names.isEmpty() && !thread.isShutdown(); names = due.at(clock.instant(), AT_ONCE)) {
            Map<String, CheckResult> findings = look.apply(names);
            if (!thread.isShutdown()) {
                transactions.write(() -> note(findings, with.apply(findings.keySet())));
            }
        }
    }

    private Map<String, CheckResult> lookAtLinks(List<String> links) {
        Map<String, CheckResult> findings = new LinkedHashMap<>();
        links.forEach(link -> findings.put(link, thread.isShutdown() ? CheckResult.SILENT : probe.look(link)));
        boolean heard = findings.values().stream().anyMatch(found -> found == CheckResult.SOUND || found == CheckResult.GONE);
        if (findings.containsValue(CheckResult.SILENT) && !heard && !witnessed(findings.keySet())) {
            LOG.info("ningún sitio responde: el portal parece no tener salida, y no se anota nada contra los enlaces");
            findings.replaceAll((link, found) -> found == CheckResult.SILENT ? CheckResult.UNKNOWN : found);
        }
        return findings;
    }

    /** Does anybody answer who answered before? If not, it is we who are cut off. */
    private boolean witnessed(Set<String> asked) {
        return checks.soundLinks(AT_ONCE + WITNESSES).stream().filter(link -> !asked.contains(link)).distinct().limit(WITNESSES)
                .map(probe::look).anyMatch(found -> found == CheckResult.SOUND || found == CheckResult.GONE);
    }

    private Map<String, CheckResult> lookAtFiles(List<String> hashes) {
        Map<String, CheckResult> findings = new LinkedHashMap<>();
        hashes.forEach(hash -> findings.put(hash, store.sound(hash) ? CheckResult.SOUND : CheckResult.GONE));
        return findings;
    }

    private void note(Map<String, CheckResult> findings, List<Evidence> rows) {
        Instant now = clock.instant();
        List<Evidence> moved = new ArrayList<>();
        Set<Long> lost = new HashSet<>();
        for (Evidence row : rows) {
            EvidenceState before = row.state();
            boolean wasLost = row.lost();
            note(row, findings.get(row.fileHash() != null ? row.fileHash() : row.link()), now);
            if (row.state() != before) {
                moved.add(row);
            }
            if (row.lost() && !wasLost) {
                lost.add(row.id());
            }
        }
        notifier.tell(checks.proving(moved), lost);
    }

    private static void note(Evidence row, CheckResult found, Instant now) {
        switch (found) {
            case SOUND -> row.sound(now);
            case UNKNOWN -> later(row, now, CUT_OFF);
            case UNASKED -> later(row, now, WEEK);
            case GONE, SILENT -> missing(row, now);
        }
    }

    private static void later(Evidence row, Instant now, Duration wait) {
        if (row.due(now)) {
            row.later(now.plus(wait));
        }
    }

    private static void missing(Evidence row, Instant now) {
        if (row.fileHash() != null) {
            row.gone(now);
        } else if (row.due(now)) {
            row.missed(now);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        probe.close();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
