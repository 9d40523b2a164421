package minga.program;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import minga.evidence.EvidenceStore;
import minga.evidence.malware.ClamdClient;
import minga.evidence.personaldata.JpaFileTexts;
import minga.inspection.EvidenceChecker;
import minga.inspection.FileTextJob;
import minga.inspection.LostEvidenceNotifier;
import minga.inspection.VirusScanJob;
import minga.platform.PeriodicTask;

/**
 * The scheduled jobs on evidence: the check of links and files, the reading of files, and the deletion of copies and
 * uploads that nobody needs any more.
 */
final class EvidenceJobs implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofMinutes(15);

    private static final Duration SCAN_LIMIT = Duration.ofMinutes(5);

    private final EvidenceChecker checker;
    private final FileTextJob texts;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("minga-uploads").factory());

    private Optional<VirusScanJob> scan = Optional.empty();

    private EvidenceJobs(EvidenceChecker checker, FileTextJob texts) {
        this.checker = checker;
        this.texts = texts;
    }

    static EvidenceJobs start(Portal portal) {
        EvidenceStore store = portal.evidenceStore();
        LostEvidenceNotifier notifier = new LostEvidenceNotifier(portal.changes(), portal.notices(),
                portal.accounts(), portal.settings().http().publicUrl());
        EvidenceJobs jobs = new EvidenceJobs(
                new EvidenceChecker(portal.transactions(), store, notifier, portal.clock(),
                        portal.settings().checkLinks()),
                new FileTextJob(portal.transactions(), new JpaFileTexts(portal.transactions()), store,
                        portal.changes(), portal.clock()));
        jobs.checker.start();
        jobs.texts.start();
        EvidenceServices evidence = portal.evidence();
        jobs.scan = portal.settings().uploads().clamd().map(address -> new VirusScanJob(evidence.scans(), store,
                new ClamdClient(address, SCAN_LIMIT), portal.clock()));
        jobs.scan.ifPresent(VirusScanJob::start);
        new PeriodicTask("el borrado de cargas sin terminar", evidence.uploads()::removeExpired)
                .schedule(jobs.thread, INTERVAL, INTERVAL);
        new PeriodicTask("el borrado de copias públicas", evidence.copies()::removeOrphans)
                .schedule(jobs.thread, INTERVAL, INTERVAL);
        return jobs;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        scan.ifPresent(VirusScanJob::close);
        texts.close();
        checker.close();
    }
}
