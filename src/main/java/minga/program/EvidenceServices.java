package minga.program;

import java.time.Clock;
import minga.evidence.EvidenceStore;
import minga.evidence.extraction.PublicCopies;
import minga.evidence.malware.FileScans;
import minga.evidence.malware.JpaFileScans;
import minga.platform.Settings;
import minga.platform.Transactions;
import minga.practice.Attachments;
import minga.practice.JpaAttachments;
import minga.submission.EvidenceQuota;
import minga.submission.FileUploads;
import minga.submission.JpaFileUploads;

/** Services on evidence files: their store, their public copies, their limits, and uploads under way. */
final class EvidenceServices {

    private final EvidenceStore store;
    private final PublicCopies copies;
    private final Attachments attachments;
    private final EvidenceQuota quota;
    private final FileUploads uploads;
    private final FileScans scans;

    EvidenceServices(Settings settings, Transactions transactions, Clock clock) {
        this.store = new EvidenceStore(settings.evidence(), settings.limits().fileMegabytes());
        this.copies = new PublicCopies(store, settings.publicCopies(), clock);
        this.attachments = new JpaAttachments(transactions);
        this.quota = new EvidenceQuota(attachments, store, settings.limits());
        this.uploads = new FileUploads(new JpaFileUploads(transactions), store, clock, settings.uploads());
        this.scans = new JpaFileScans(transactions);
    }

    FileScans scans() {
        return scans;
    }

    EvidenceStore store() {
        return store;
    }

    PublicCopies copies() {
        return copies;
    }

    Attachments attachments() {
        return attachments;
    }

    EvidenceQuota quota() {
        return quota;
    }

    FileUploads uploads() {
        return uploads;
    }
}
