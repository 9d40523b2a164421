package minga.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import minga.platform.Settings;

/**
 * Sets the access rights of the data directory: only the account that runs the portal may enter it (0700). A directory
 * of the portal that was open to others is restricted, with a log line; one that may hold other people's files is left
 * as it is, with a warning. On a file system without POSIX permissions nothing happens. A directory that was open to
 * others is closed, and that is said; one that may hold what is not ours is left, and that is said too. On a file
 * system without such rights nothing happens.
 */
final class DataDirectoryPermissions {

    private static final Logger LOG = Logger.getLogger(DataDirectoryPermissions.class.getName());
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final String LOCK = "minga.lock";

    private DataDirectoryPermissions() {}

    /** Makes the directory, or sees to the rights of the one that is there. */
    static void create(Path folder) throws IOException {
        Path real = folder.toAbsolutePath().normalize();
        boolean rights = real.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!Files.isDirectory(real)) {
            createPrivate(real, rights);
        } else if (rights && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(real))) {
            close(real);
        }
    }

    /**
     * What an embedded database is told before it opens: files for us alone, and a log that does not grow without end.
     */
    static void prepare(Settings settings) {
        Properties system = System.getProperties();
        system.putIfAbsent("derby.storage.useDefaultFilePermissions", "false");
        if (system.getProperty("derby.stream.error.file") == null) {
            system.putIfAbsent("derby.stream.error.style", "rollingFile");
            system.putIfAbsent("derby.stream.error.rollingFile.limit", "1000000");
            system.putIfAbsent("derby.stream.error.rollingFile.count", "3");
            system.putIfAbsent("derby.stream.error.rollingFile.pattern",
                    LogFile.pattern(LogFile.folder(settings).resolve("derby.%g.log")));
        }
        LogFile.open(settings);
    }

    private static void createPrivate(Path folder, boolean rights) throws IOException {
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        if (rights) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createDirectory(folder);
        }
    }

    private static void close(Path folder) throws IOException {
        if (!ours(folder)) {
            LOG.warning(() -> "La carpeta de datos " + folder
                    + " la pueden leer otras cuentas de esta máquina, y tiene archivos que no son de Minga:"
                    + " use una carpeta propia con MINGA_DATA, o ciérrela con chmod 700.");
            return;
        }
        try {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
            LOG.warning(() -> "La carpeta de datos " + folder
                    + " la podían leer otras cuentas de esta máquina; desde ahora solo la de Minga (0700).");
        } catch (IOException notOurs) {
            LOG.log(Level.WARNING, "La carpeta de datos " + folder
                    + " la pueden leer otras cuentas de esta máquina; ciérrela con chmod 700.", notOurs);
        }
    }

    /** Empty, or used by a portal before: /tmp and a person's home are neither. */
    private static boolean ours(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return Files.exists(folder.resolve(LOCK))
                    || all.allMatch(file -> file.getFileName().toString().equals("minga.jsa"));
        }
    }
}
