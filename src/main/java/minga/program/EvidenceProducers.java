package minga.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import minga.evidence.EvidenceStore;
import minga.evidence.extraction.PublicCopies;
import minga.evidence.malware.FileScans;
import minga.practice.Attachments;
import minga.submission.EvidenceQuota;
import minga.submission.ExpiredSessionFiles;
import minga.submission.FileUploads;
import minga.web.KeptFiles;

/** CDI producers of the services on evidence files. */
@ApplicationScoped
public class EvidenceProducers {

    @Produces
    @Singleton
    EvidenceStore store(EvidenceServices evidence) {
        return evidence.store();
    }

    @Produces
    @Singleton
    PublicCopies copies(EvidenceServices evidence) {
        return evidence.copies();
    }

    @Produces
    @Singleton
    FileScans scans(EvidenceServices evidence) {
        return evidence.scans();
    }

    @Produces
    @Singleton
    EvidenceQuota quota(EvidenceServices evidence) {
        return evidence.quota();
    }

    @Produces
    @Singleton
    FileUploads uploads(EvidenceServices evidence) {
        return evidence.uploads();
    }

    @Produces
    @Singleton
    KeptFiles keptFiles(EvidenceServices evidence) {
        return new ExpiredSessionFiles(evidence.uploads(), evidence.store());
    }

    @Produces
    @Singleton
    Attachments attachments(EvidenceServices evidence) {
        return evidence.attachments();
    }
}
