package minga.evidence.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import minga.evidence.EvidenceStore;
import minga.evidence.FileContent;
import minga.platform.Refused;

/**
 * Cache of copies of PDF and office documents without metadata, as the public gets them. A child JVM writes a copy when
 * somebody first asks for it, one at a time; the copies can be deleted at any moment, and are not part of a backup.
 */
public final class PublicCopies {

    private static final Logger LOG = Logger.getLogger(PublicCopies.class.getName());
    private static final Set<String> REWRITTEN = Set.of("application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation");
    /** Ends the names and tags of copies; another one where something else is left out. */
    private static final String EDITION = "c1";
    private static final String SIGNED = ".signed";
    private static final String FAILED = ".failed";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofHours(1);
    private static final int TAG_LENGTH = 32;
    private static final int HASH_LENGTH = 64;

    private final EvidenceStore store;
    private final Path folder;
    private final Clock clock;
    private final TextExtractionProcess process = new TextExtractionProcess(TIME_LIMIT);
    private final Semaphore writing = new Semaphore(1);

    /** @param folder for the copies and for nothing else */
    public PublicCopies(EvidenceStore store, Path folder, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * The file as the public gets it: without metadata, but for electronically signed documents, which stay as they
     * were signed, and formats whose metadata are not known.
     *
     * @throws Refused where no copy can be made, or too many are being made just now
     * @throws minga.platform.NotFound where the file is not in the store
     */
    public FileContent content(String hash, String mediaType) {
        if (!REWRITTEN.contains(mediaType)) {
            return store.publicContent(hash, mediaType);
        }
        Path file = store.file(hash);
        try {
            Optional<FileContent> made = made(hash);
            return made.isPresent() ? made.get() : make(hash, file);
        } catch (IOException unwritten) {
            LOG.log(Level.SEVERE, unwritten, () -> "no public copy of " + hash);
            throw new Refused("evidence.copyLater");
        }
    }

    private Optional<FileContent> made(String hash) throws IOException {
        if (Files.exists(place(hash, SIGNED))) {
            return Optional.of(store.content(hash));
        }
        Path failed = place(hash, FAILED);
        if (Files.exists(failed)
                && Files.getLastModifiedTime(failed).toInstant().isAfter(clock.instant().minus(RETRY))) {
            throw new Refused("evidence.noPublicCopy");
        }
        Path copy = place(hash, "");
        return Files.exists(copy) ? Optional.of(FileContent.of(copy, hash.substring(0, TAG_LENGTH) + EDITION))
                : Optional.empty();
    }

    private FileContent make(String hash, Path file) throws IOException {
        boolean mine = false;
        try {
            mine = writing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                throw new Refused("evidence.copyLater");
            }
            Optional<FileContent> meanwhile = made(hash);
            if (meanwhile.isEmpty()) {
                write(hash, file);
            }
            return made(hash).orElseThrow(() -> new Refused("evidence.copyLater"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("evidence.copyLater");
        } finally {
            if (mine) {
                writing.release();
            }
        }
    }

    private void write(String hash, Path file) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "copy", ".part");
        try {
            int exit = process.writeCopy(file, part, hash).orElse(-1);
            if (exit == 0) {
                Files.move(part, place(hash, ""), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else if (!Thread.currentThread().isInterrupted()) {
                Path told = place(hash, exit == PublicCopyWriter.SIGNED ? SIGNED : FAILED);
                Files.write(told, new byte[0]);
                Files.setLastModifiedTime(told, java.nio.file.attribute.FileTime.from(clock.instant()));
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path place(String hash, String ending) {
        return folder.resolve(hash + "." + EDITION + ending);
    }

    /** Deletes the copies of files that are not in the store any more, and what was begun a day ago. */
    public void removeOrphans() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> gone = all.filter(this::isOrphan).toList();
            for (Path copy : gone) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private boolean isOrphan(Path copy) {
        String name = copy.getFileName().toString();
        if (name.length() > HASH_LENGTH) {
            return !name.startsWith("." + EDITION, HASH_LENGTH) || !store.contains(name.substring(0, HASH_LENGTH));
        }
        try {
            Instant written = Files.getLastModifiedTime(copy).toInstant();
            return written.isBefore(clock.instant().minus(Duration.ofDays(1)));
        } catch (IOException gone) {
            LOG.log(Level.FINE, "gone meanwhile", gone);
            return false;
        }
    }
}
