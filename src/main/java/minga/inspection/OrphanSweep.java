package minga.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import minga.evidence.EvidenceStore;
import minga.evidence.OrphanFiles;
import minga.practice.Attachments;

/** Scheduled job that deletes evidence files which no ficha has named for a day. Used by one thread. */
final class OrphanSweep {

    private static final Logger LOG = Logger.getLogger(OrphanSweep.class.getName());
    /** Longer than any upload and any form takes between storing a file and naming it. */
    private static final Duration DAY = Duration.ofDays(1);

    private final EvidenceStore store;
    private final Attachments attachments;
    private final Clock clock;
    private Instant due = Instant.MIN;

    OrphanSweep(EvidenceStore store, Attachments attachments, Clock clock) {
        this.store = store;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * Sweeps where a day has passed since it last did. The files are listed before the names: what is stored in between
     * stays.
     */
    void runIfDue() {
        Instant now = clock.instant();
        if (now.isBefore(due)) {
            return;
        }
        OrphanFiles files = store.orphans();
        List<OrphanFiles.Orphan> all = files.notNamedIn(Set.of());
        Set<String> named = attachments.hashes();
        int removed = files.remove(all.stream().filter(file -> !named.contains(file.name())).toList(), now.minus(DAY));
        due = now.plus(DAY);
        if (removed > 0) {
            LOG.info(() -> "se borraron " + removed + " archivos que ninguna ficha nombra");
        }
    }
}
