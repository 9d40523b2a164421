package minga.submission;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import minga.account.Caller;
import minga.evidence.AllowedFileTypes;
import minga.evidence.EvidenceStore;
import minga.evidence.EvidenceStore.StoredFile;
import minga.evidence.PartialFiles;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.Settings;
import minga.platform.Stale;
import minga.practice.Practice;
import minga.web.RequestContext;

/**
 * Application service for resumable uploads of evidence files: an upload is begun, receives bytes at its offset in any
 * number of requests, and is attached when it is whole. It belongs to one account, outlives its session, and expires.
 */
public final class FileUploads {

    private static final int MODIFIED_LENGTH = 20;
    private static final int TITLE_LENGTH = 300;

    private final JpaFileUploads uploads;
    private final EvidenceStore store;
    private final PartialFiles files;
    private final Clock clock;
    private final Settings.Uploads limits;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    public FileUploads(JpaFileUploads uploads, EvidenceStore store, Clock clock, Settings.Uploads limits) {
        this.uploads = uploads;
        this.store = store;
        this.files = store.partialFiles();
        this.clock = clock;
        this.limits = limits;
    }

    /** What is told of a file before its bytes come; {@code modified} and {@code title} may be empty. */
    record Announcement(String name, long size, String modified, String title) {}

    /**
     * Begins an upload, or finds the one that was begun with the same file for the same means and is not attached yet.
     *
     * @param seen what the means says before the writer's eyes; null where it was not told
     * @throws Invalid at {@code file} where such a file is not taken
     * @throws Refused where the account has too many that are not finished
     */
    FileUpload begin(Caller caller, Practice practice, long means, Announcement file, String seen,
            EvidenceQuota quota) {
        FileUpload fresh = fresh(caller.accountId(), practice.id(), means, file, seen);
        return uploads.write(() -> {
            List<FileUpload> mine = open(caller.accountId());
            for (FileUpload one : mine) {
                if (one.isSame(fresh)) {
                    return current(one);
                }
            }
            requireRoom(mine);
            List<Fault> full = quota.faults(practice.municipality(),
                    file.size() + uploads.bytesOf(practice.municipality()));
            if (!full.isEmpty()) {
                throw new Invalid(full);
            }
            uploads.insert(fresh);
            return fresh;
        });
    }

    private void requireRoom(List<FileUpload> mine) {
        if (mine.size() >= limits.perAccount()) {
            throw new Refused("submission.upload.tooMany", limits.perAccount());
        }
    }

    private FileUpload fresh(long account, long practice, long means, Announcement file, String seen) {
        String name = AllowedFileTypes.sanitizeName(file.name());
        if (name.isEmpty() || AllowedFileTypes.mediaType(name).isEmpty()) {
            throw new Invalid(List.of(Fault.at("file", "evidence.fault.kind",
                    String.join(", ", AllowedFileTypes.extensions()))));
        }
        if (file.size() <= 0) {
            throw new Invalid(List.of(Fault.at("file", "evidence.fault.empty")));
        }
        if (file.size() > (long) store.limit() << 20) {
            throw new Invalid(List.of(Fault.at("file", "evidence.fault.tooBig", store.limit())));
        }
        return new FileUpload(RequestContext.random(), account, practice, means, name, file.size(),
                cut(file.modified(), MODIFIED_LENGTH), file.title().isBlank() ? null : cut(file.title(), TITLE_LENGTH),
                seen == null ? null : FileUpload.digest(seen), 0, null, null, expiry());
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    /** Those of the account that are not attached; who asks for them. */
    List<FileUpload> open(long account) {
        return uploads.ofAccount(account).stream().filter(one -> !one.attached()).map(this::current).toList();
    }

    /**
     * That upload of the caller's to that means.
     *
     * @throws NotFound where it is not there, or somebody else's
     */
    FileUpload find(Caller caller, long practice, long means, String id) {
        return uploads.find(id).filter(one -> one.account() == caller.accountId() && one.practice() == practice
                && one.means() == means).map(this::current).orElseThrow(() -> new NotFound("upload", id));
    }

    /** Where bytes are missing that were here, as after a restored backup, they are to be sent again. */
    private FileUpload current(FileUpload one) {
        boolean stored = one.hash() != null && store.contains(one.hash());
        return stored || one.attached() ? one : one.received(Math.min(one.received(), files.size(one.id())));
    }

    /**
     * Takes bytes at that offset.
     *
     * @return the upload as it is now
     * @throws Stale where it stands at another offset, or another request is writing to it
     */
    FileUpload append(FileUpload upload, long offset, InputStream bytes) {
        if (!busy.add(upload.id())) {
            throw new Stale();
        }
        try {
            FileUpload now = uploads.find(upload.id()).map(this::current).orElseThrow(Stale::new);
            if (now.received() != offset) {
                throw new Stale();
            }
            if (now.whole()) {
                return now;
            }
            long received = files.append(now.id(), offset, now.size() - offset, bytes);
            uploads.recordReceived(now.id(), received, expiry());
            return now.received(received);
        } finally {
            busy.remove(upload.id());
        }
    }

    /**
     * Attaches a whole upload; asked twice, it is attached once.
     *
     * @param seen what the means says before the eyes of who attaches it now; null where that is as it was
     * @return the number of the evidence
     * @throws Invalid at {@code file} where it is not what its name says; then it is deleted
     * @throws Stale where the means says something else than when the upload began; it stays
     */
    long attach(Caller caller, FileUpload upload, String seen, Submissions submissions) {
        if (!busy.add(upload.id())) {
            throw new Stale();
        }
        try {
            FileUpload now = find(caller, upload.practice(), upload.means(), upload.id());
            if (now.attached()) {
                return now.evidence();
            }
            if (!now.whole()) {
                throw new Stale();
            }
            StoredFile stored = stored(now);
            String words = submissions.means(submissions.read(caller, now.practice()), now.means()).text();
            if (seen == null && !now.fits(words)) {
                throw new Stale();
            }
            UploadedFile file = new UploadedFile(now.title(), false, seen == null ? words == null ? "" : words : seen,
                    now.name(), stored, List.of());
            return uploads.write(() -> {
                long evidence = submissions.attach(caller, now.practice(), now.means(), file);
                uploads.recordEvidence(now.id(), evidence);
                return evidence;
            });
        } finally {
            busy.remove(upload.id());
        }
    }

    /** Its hash is noted before it is moved: a portal that is killed between the two finds it at either place. */
    private StoredFile stored(FileUpload upload) {
        if (upload.hash() != null && store.contains(upload.hash())) {
            return new StoredFile(upload.hash(), upload.size());
        }
        try {
            StoredFile file = files.identify(upload.id(), upload.name());
            uploads.recordHash(upload.id(), file.hash());
            files.adopt(upload.id(), file.hash());
            return file;
        } catch (Invalid refused) {
            discard(upload);
            throw refused;
        }
    }

    /**
     * Keeps a file that came whole with a form which could not be taken.
     *
     * @throws Refused where the account has too many that are not finished
     */
    FileUpload keep(long account, long practice, long means, UploadedFile file) {
        FileUpload fresh = fresh(account, practice, means, new Announcement(file.name(), file.stored().size(), "",
                file.title() == null ? "" : file.title()), file.seen()).received(file.stored().size())
                .hashed(file.stored().hash());
        return uploads.write(() -> {
            requireRoom(open(account));
            uploads.insert(fresh);
            return fresh;
        });
    }

    /** Deletes it with its bytes. */
    void discard(FileUpload upload) {
        uploads.delete(upload.id());
        files.delete(upload.id());
    }

    /** Deletes those to which nothing was added for too long. */
    public void removeExpired() {
        uploads.expired(clock.instant()).forEach(this::discard);
    }

    private Instant expiry() {
        return clock.instant().plus(limits.kept()).truncatedTo(ChronoUnit.MICROS);
    }
}
