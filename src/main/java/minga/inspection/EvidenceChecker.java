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
import java.util.logging.Logger;
import minga.evidence.Evidence;
import minga.evidence.EvidenceState;
import minga.evidence.EvidenceStore;
import minga.platform.FailureCollector;
import minga.platform.PeriodicTask;
import minga.platform.Transactions;
import minga.practice.JpaAttachments;

/**
 * Looks at every link and every file once a week, and notes what it found: with that a means of verification is
 * checked, or, when its evidence was not there three days in a row, it is only declared again and its municipality
 * hears of it. All is asked before anything is written, so that no transaction waits for a stranger's machine; what is
 * written is written together with the mails that tell of it. Files that no ficha names are swept away once a day.
 */
public final class EvidenceChecker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EvidenceChecker.class.getName());
    private static final int BATCH_SIZE = 25;
    private static final int KNOWN_LINKS_TRIED = 3;
    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RETRY_WHEN_OFFLINE = Duration.ofHours(1);
    private static final Duration RETRY_WHEN_NOT_ALLOWED = Duration.ofDays(7);

    private final JpaEvidenceChecks checks;
    private final EvidenceStore store;
    private final LostEvidenceNotifier notifier;
    private final Transactions transactions;
    private final Clock clock;
    private final LinkProbe probe;
    private final OrphanSweep sweep;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("minga-evidence-checker").factory());

    /** @param links whether links are asked, or files looked at only */
    public EvidenceChecker(Transactions transactions, EvidenceStore store, LostEvidenceNotifier notifier, Clock clock,
            boolean links) {
        this(transactions, store, notifier, clock, new LinkProbe(
                links ? new PublicInternetPolicy() : LinkProbe.NetworkPolicy.none(), TIMEOUT, notifier.portal()));
    }

    EvidenceChecker(Transactions transactions, EvidenceStore store, LostEvidenceNotifier notifier, Clock clock,
            LinkProbe probe) {
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
        new PeriodicTask("la revisión de antecedentes", this::checkAllDue).schedule(thread, INTERVAL.dividedBy(2),
                INTERVAL);
    }

    /** Looks at everything that is due. */
    void checkAllDue() {
        FailureCollector steps = new FailureCollector();
        steps.run(() -> checkInBatches(checks::links, this::checkLinks, checks::withLinks));
        steps.run(() -> checkInBatches(checks::files, this::checkFiles, checks::withFiles));
        steps.run(sweep::runIfDue);
        steps.rethrow();
    }

    private interface Due {
        List<String> at(Instant now, int limit);
    }

    private void checkInBatches(Due due, Function<List<String>, Map<String, CheckResult>> check,
            Function<Collection<String>, List<Evidence>> with) {
        for (List<String> names = due.at(clock.instant(), BATCH_SIZE); !names.isEmpty()
                && !thread.isShutdown(); names = due.at(clock.instant(), BATCH_SIZE)) {
            Map<String, CheckResult> results = check.apply(names);
            if (!thread.isShutdown()) {
                transactions.write(() -> record(results, with.apply(results.keySet())));
            }
        }
    }

    private Map<String, CheckResult> checkLinks(List<String> links) {
        Map<String, CheckResult> results = new LinkedHashMap<>();
        links.forEach(link -> results.put(link, thread.isShutdown() ? CheckResult.NO_ANSWER : probe.probe(link)));
        boolean heard = results.values().stream()
                .anyMatch(found -> found == CheckResult.FOUND || found == CheckResult.GONE);
        if (results.containsValue(CheckResult.NO_ANSWER) && !heard && !anyKnownLinkAnswers(results.keySet())) {
            LOG.info("ningún sitio responde: el portal parece no tener salida, y no se anota nada contra los enlaces");
            results.replaceAll((link, found) -> found == CheckResult.NO_ANSWER ? CheckResult.OFFLINE : found);
        }
        return results;
    }

    /** Does anybody answer who answered before? If not, it is we who are cut off. */
    private boolean anyKnownLinkAnswers(Set<String> asked) {
        return checks.recentlyFoundLinks(BATCH_SIZE + KNOWN_LINKS_TRIED).stream().filter(link -> !asked.contains(link))
                .distinct().limit(KNOWN_LINKS_TRIED)
                .map(probe::probe).anyMatch(found -> found == CheckResult.FOUND || found == CheckResult.GONE);
    }

    private Map<String, CheckResult> checkFiles(List<String> hashes) {
        Map<String, CheckResult> results = new LinkedHashMap<>();
        hashes.forEach(hash -> results.put(hash, store.verify(hash) ? CheckResult.FOUND : CheckResult.GONE));
        return results;
    }

    private void record(Map<String, CheckResult> results, List<Evidence> rows) {
        Instant now = clock.instant();
        List<Evidence> moved = new ArrayList<>();
        Set<Long> lost = new HashSet<>();
        for (Evidence row : rows) {
            EvidenceState before = row.state();
            boolean wasLost = row.lost();
            record(row, results.get(row.fileHash() != null ? row.fileHash() : row.link()), now);
            if (row.state() != before) {
                moved.add(row);
            }
            if (row.lost() && !wasLost) {
                lost.add(row.id());
            }
        }
        notifier.notifyLosses(checks.proving(moved), lost);
    }

    private static void record(Evidence row, CheckResult found, Instant now) {
        switch (found) {
            case FOUND -> row.recordFound(now);
            case OFFLINE -> postpone(row, now, RETRY_WHEN_OFFLINE);
            case NOT_ALLOWED -> postpone(row, now, RETRY_WHEN_NOT_ALLOWED);
            case GONE, NO_ANSWER -> recordMiss(row, now);
        }
    }

    private static void postpone(Evidence row, Instant now, Duration wait) {
        if (row.isCheckDue(now)) {
            row.postponeCheck(now.plus(wait));
        }
    }

    private static void recordMiss(Evidence row, Instant now) {
        if (row.fileHash() != null) {
            row.recordLost(now);
        } else if (row.isCheckDue(now)) {
            row.recordMissing(now);
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
