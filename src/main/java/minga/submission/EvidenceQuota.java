package minga.submission;

import java.util.List;
import minga.evidence.EvidenceStore;
import minga.platform.Fault;
import minga.platform.Settings;
import minga.practice.Attachments;

/**
 * Limits the bytes of files that one institution and that all together may store. Files received at the same moment may
 * pass the limit by one file each.
 */
public final class EvidenceQuota {

    private static final long MEGABYTE = 1 << 20;

    private final Attachments attachments;
    private final EvidenceStore store;
    private final Settings.Limits limits;

    public EvidenceQuota(Attachments attachments, EvidenceStore store, Settings.Limits limits) {
        this.attachments = attachments;
        this.store = store;
        this.limits = limits;
    }

    /**
     * What stands in the way of so many more bytes; empty where nothing does.
     *
     * @param municipality the code of the institution that would store them
     */
    List<Fault> faults(String municipality, long more) {
        if (store.orphans().totalBytes() + more > limits.evidenceMegabytes() * MEGABYTE) {
            return List.of(Fault.at("file", "evidence.fault.full"));
        }
        long used = attachments.bytesOf(municipality);
        if (used + more > limits.municipalityMegabytes() * MEGABYTE) {
            return List.of(Fault.at("file", "evidence.fault.quota", used / MEGABYTE, limits.municipalityMegabytes()));
        }
        return List.of();
    }
}
