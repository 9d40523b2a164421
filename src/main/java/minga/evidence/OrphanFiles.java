package minga.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds and deletes files of the evidence store that no ficha names: of failed forms, discarded drafts, interrupted
 * uploads.
 */
public final class OrphanFiles {

    private static final int HASH_LENGTH = 64;

    private final Path folder;

    OrphanFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * One file: its name (the hash, or that of an upload that broke off), where it lies, bytes, and when it was
     * written.
     */
    public record Orphan(String name, Path path, long bytes, Instant written) {}

    /** All files but the named ones, the oldest first. */
    public List<Orphan> notNamedIn(Collection<String> named) {
        List<Orphan> orphans = new ArrayList<>();
        walk().filter(file -> !named.contains(file.name())).forEach(orphans::add);
        orphans.sort((one, other) -> one.written().compareTo(other.written()));
        return orphans;
    }

    /** The bytes of all files, named or not. */
    public long totalBytes() {
        return walk().mapToLong(Orphan::bytes).sum();
    }

    /**
     * Removes those that were written before that moment, unless a backup is under way; a file that was stored again
     * meanwhile stays.
     *
     * @return how many
     */
    public int remove(Collection<Orphan> orphans, Instant before) {
        int removed = 0;
        for (Orphan orphan : orphans) {
            if (orphan.written().isBefore(before)) {
                removed += EvidenceLock.runExclusively(() -> removeIfOlder(orphan, before)) ? 1 : 0;
            }
        }
        return removed;
    }

    private static boolean removeIfOlder(Orphan orphan, Instant before) {
        try {
            return Files.getLastModifiedTime(orphan.path()).toInstant().isBefore(before)
                    && Files.deleteIfExists(orphan.path());
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private Stream<Orphan> walk() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(OrphanFiles::isEvidenceFile).toList().stream()
                    .flatMap(OrphanFiles::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isEvidenceFile(Path file) {
        String name = file.getFileName().toString();
        return name.length() == HASH_LENGTH || name.endsWith(EvidenceStore.PART);
    }

    private static Stream<Orphan> read(Path file) {
        try {
            return Stream.of(new Orphan(file.getFileName().toString(), file, Files.size(file),
                    Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException gone) {
            return Stream.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
