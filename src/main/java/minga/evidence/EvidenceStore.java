package minga.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;

/**
 * Content-addressed store of evidence files on disk, each under the SHA-256 of its bytes: {@code ab/ab34…}. A file is
 * written beside its place, made durable, and only then given its name; so whatever stands under a name is whole, and
 * twice the same is once.
 */
public final class EvidenceStore {

    private static final Logger LOG = Logger.getLogger(EvidenceStore.class.getName());
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int TAG_LENGTH = 32;
    /** Ends the tags of copies for the public; another one where the filters leave out something else. */
    private static final String PUBLIC_TAG = "p1";
    private static final int CHUNK = 1 << 16;
    /** How the names of files end that are still being received. */
    static final String PART = ".part";
    private static final String INCOMING = "incoming";

    private final Path folder;
    private final int limit;

    /** @param limit for one file, in megabytes */
    public EvidenceStore(Path folder, int limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** What one file may have at most, in megabytes. */
    public int limit() {
        return limit;
    }

    /** A file that is safe on the disk. */
    public record StoredFile(String hash, long size) {}

    /**
     * Keeps the bytes, at most {@link #limit()}. When it returns they survive a power cut.
     *
     * @param name what the file is called, with an ending that is taken; its content must be what the ending says
     * @throws Invalid at {@code file} when there are none, too many, or of another type than the name says
     * @throws Refused when the disk does not take them
     */
    public StoredFile store(InputStream bytes, String name) {
        Path incoming = newIncomingFile();
        try {
            MessageDigest digest = sha256();
            long size = write(bytes, incoming, digest);
            requireTypeOf(name, incoming);
            String hash = HexFormat.of().formatHex(digest.digest());
            moveIntoPlace(incoming, hash);
            return new StoredFile(hash, size);
        } finally {
            deleteQuietly(incoming);
        }
    }

    /** The file with that hash as it was stored, for those who review it. */
    public FileContent content(String hash) {
        try {
            return whole(hash);
        } catch (IOException gone) {
            throw unreadable(hash, gone);
        }
    }

    /**
     * The file as the public gets it: images without metadata, which may name people and places.
     *
     * @throws Refused where it is damaged, so that its metadata cannot be told from the rest
     */
    public FileContent publicContent(String hash, String mediaType) {
        try {
            Optional<PartList> parts = MetadataFilter.filter(path(hash), mediaType);
            return parts.isEmpty() ? whole(hash)
                    : new FileContent(path(hash), parts.get().parts(), tag(hash) + PUBLIC_TAG);
        } catch (IOException gone) {
            throw unreadable(hash, gone);
        } catch (DamagedFile damaged) {
            LOG.log(Level.WARNING, damaged, () -> "evidence " + hash + " has no public copy");
            throw new Refused("evidence.noPublicCopy");
        }
    }

    private FileContent whole(String hash) throws IOException {
        return new FileContent(path(hash), List.of(new FileContent.Region(0, Files.size(path(hash)))), tag(hash));
    }

    private static String tag(String hash) {
        return hash.substring(0, TAG_LENGTH);
    }

    private static NotFound unreadable(String hash, IOException gone) {
        LOG.log(Level.WARNING, gone, () -> "evidence " + hash + " cannot be read");
        return new NotFound("evidence", hash);
    }

    /**
     * Where the file lies, for a process of its own that reads it.
     *
     * @throws NotFound where it is not there
     */
    public Path file(String hash) {
        if (!contains(hash)) {
            throw new NotFound("evidence", hash);
        }
        return path(hash);
    }

    /** True where the file is there. */
    public boolean contains(String hash) {
        return Files.isRegularFile(path(hash));
    }

    /** Reads the whole file: true where it is there and its bytes still give its name. */
    public boolean verify(String hash) {
        MessageDigest digest = sha256();
        try (InputStream file = new DigestInputStream(Files.newInputStream(path(hash)), digest)) {
            file.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            LOG.log(Level.SEVERE, gone, () -> "evidence " + hash + " cannot be read");
            return false;
        }
        boolean whole = HexFormat.of().formatHex(digest.digest()).equals(hash);
        if (!whole) {
            LOG.severe(() -> "evidence " + hash + " was altered");
        }
        return whole;
    }

    /** Files that are received in several requests. */
    public PartialFiles partialFiles() {
        return new PartialFiles(this, folder.resolve(INCOMING));
    }

    /** Reads a received file and looks at its type; it stays where it is. */
    StoredFile identify(Path received, String name) {
        MessageDigest digest = sha256();
        try (InputStream file = new DigestInputStream(Files.newInputStream(received), digest)) {
            long size = file.transferTo(OutputStream.nullOutputStream());
            requireTypeOf(name, received);
            return new StoredFile(HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException unreadable) {
            throw writeFailed(unreadable);
        }
    }

    static void logBrokenOff(IOException cause) {
        LOG.log(Level.FINE, cause, () -> "an upload broke off");
    }

    /** The files that lie here, seen from the fichas that may name them. */
    public OrphanFiles orphans() {
        return new OrphanFiles(folder);
    }

    private Path path(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new NotFound("evidence", hash);
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private Path newIncomingFile() {
        try {
            return Files.createTempFile(Files.createDirectories(folder.resolve(INCOMING)), "file", PART);
        } catch (IOException full) {
            throw writeFailed(full);
        }
    }

    private static void requireTypeOf(String name, Path incoming) {
        try {
            Optional<Fault> mismatch = AllowedFileTypes.mismatch(name, FileTypeDetector.detect(incoming));
            if (mismatch.isPresent()) {
                throw new Invalid(List.of(mismatch.get()));
            }
            MetadataFilter.filter(incoming, AllowedFileTypes.mediaType(name).orElse(""));
        } catch (DamagedFile damaged) {
            LOG.log(Level.FINE, damaged, () -> "refused: " + name);
            throw new Invalid(List.of(AllowedFileTypes.mismatch(name, DetectedType.DAMAGED).orElseThrow()));
        } catch (IOException unreadable) {
            throw writeFailed(unreadable);
        }
    }

    /** Reading from the visitor may fail as it likes; only writing is the disk's affair. */
    private long write(InputStream bytes, Path incoming, MessageDigest digest) {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        try (FileChannel channel = FileChannel.open(incoming, StandardOpenOption.WRITE);
                OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
            for (int count = read(bytes, chunk); count >= 0; count = read(bytes, chunk)) {
                size += count;
                if (size > (long) limit << 20) {
                    throw new Invalid(List.of(Fault.at("file", "evidence.fault.tooBig", limit)));
                }
                digest.update(chunk, 0, count);
                out.write(chunk, 0, count);
            }
            channel.force(true);
        } catch (IOException full) {
            throw writeFailed(full);
        }
        if (size == 0) {
            throw new Invalid(List.of(Fault.at("file", "evidence.fault.empty")));
        }
        return size;
    }

    private static int read(InputStream bytes, byte[] chunk) {
        try {
            return bytes.read(chunk);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    void moveIntoPlace(Path incoming, String hash) {
        Path place = path(hash);
        try (EvidenceLock.Hold hold = EvidenceLock.hold()) {
            boolean newFolder = !Files.isDirectory(place.getParent());
            Files.createDirectories(place.getParent());
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            fsyncDirectory(place.getParent());
            if (newFolder) {
                fsyncDirectory(folder);
            }
        } catch (IOException full) {
            throw writeFailed(full);
        }
    }

    /**
     * A name is durable only when its directory is; where the system cannot open directories it sees to that itself.
     */
    private static void fsyncDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (java.nio.file.AccessDeniedException windows) {
            LOG.log(Level.FINE, windows, () -> "no fsync of directories here");
        }
    }

    private static void deleteQuietly(Path incoming) {
        try {
            Files.deleteIfExists(incoming);
        } catch (IOException stays) {
            LOG.log(Level.WARNING, stays, () -> "left behind: " + incoming);
        }
    }

    static Refused writeFailed(IOException cause) {
        LOG.log(Level.SEVERE, cause, () -> "the evidence store cannot write");
        return new Refused("evidence.noRoom");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
