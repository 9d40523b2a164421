package minga.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Mail transport for portals without mail server: writes each mail into a file, and logs that it did. */
public final class FolderMailTransport implements MailTransport {

    private static final Logger LOG = Logger.getLogger(FolderMailTransport.class.getName());

    private final Path folder;
    private final String from;

    public FolderMailTransport(Path folder, String from) {
        this.folder = folder;
        this.from = from;
    }

    @Override
    public void send(Notice notice) {
        Path file = folder.resolve(String.format(Locale.ROOT, "%08d.eml", notice.id()));
        Path half = folder.resolve(file.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            createPrivateFile(half);
            try (OutputStream out = Files.newOutputStream(half)) {
                MimeMessageFactory.create(notice, from, Session.getInstance(new Properties())).writeTo(out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            LOG.info(() -> "correo escrito en " + file + " (no hay servidor de correo: MINGA_MAIL_HOST)");
        } catch (IOException | MessagingException failed) {
            throw new NotCarried(MailFault.FOLDER, "", failed, false);
        }
    }

    /**
     * A folder takes every letter; but whoever carries its files on may not, so an address must hold for any server.
     */
    @Override
    public boolean supportsUnicode() {
        return false;
    }

    @Override
    public void purge(Instant before) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> mails = Files.newDirectoryStream(folder, "*.eml")) {
            for (Path mail : mails) {
                if (Files.getLastModifiedTime(mail).toInstant().isBefore(before)) {
                    Files.deleteIfExists(mail);
                }
            }
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "no se pudieron borrar los correos antiguos de " + folder, failed);
        }
    }

    /** There are keys in mails: other accounts of the machine do not read them. */
    private static void createPrivateFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }
}
