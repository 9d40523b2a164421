package minga.program;

import minga.evidence.EvidenceStore;
import minga.evidence.personaldata.JpaFileTexts;
import minga.inspection.EvidenceChecker;
import minga.inspection.FileTextJob;
import minga.inspection.LostEvidenceNotifier;

/** The scheduled jobs on evidence: the check of links and files, and the reading of files. */
final class EvidenceJobs implements AutoCloseable {

    private final EvidenceChecker checker;
    private final FileTextJob texts;

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
        return jobs;
    }

    @Override
    public void close() {
        texts.close();
        checker.close();
    }
}
