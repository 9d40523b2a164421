package minga.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import minga.platform.Settings;

/**
 * Rotating log file in the data directory, {@code log/minga.0.log}: the same lines as on the error stream, with the
 * stack traces that are left out there. It is rotated at five megabytes, five files in all.
 */
final class LogFile {

    private static final int BYTES = 5_000_000;
    private static final int FILES = 5;

    private static boolean wanted;
    private static Path written;
    private static FileHandler handler;

    private LogFile() {}

    /** From now on {@link #open} opens it; a test in the same process has none. */
    static synchronized void want() {
        wanted = true;
    }

    /** Opens it once; to be called under the lock of the data directory. */
    static synchronized void open(Settings settings) {
        Path folder = folder(settings);
        try {
            DataDirectoryPermissions.create(folder);
            if (wanted && handler == null) {
                written = folder.resolve("minga.0.log");
                handler = new FileHandler(pattern(folder.resolve("minga.%g.log")), BYTES, FILES, true);
                handler.setEncoding(StandardCharsets.UTF_8.name());
                handler.setFormatter(JsonLogFormatter.whole());
                handler.setFilter(JsonLogFormatter::worthALine);
                Logger.getLogger("").addHandler(handler);
            }
        } catch (IOException closed) {
            Logger.getLogger(LogFile.class.getName())
                    .warning(() -> "No se puede escribir el registro en " + folder + " (" + closed + ").");
        }
    }

    /** Where it lies. */
    static Path folder(Settings settings) {
        return settings.data().resolve("log");
    }

    /** A path as the library wants it, whose percent signs are its own. */
    static String pattern(Path path) {
        String folder = path.getParent().toString().replace("%", "%%");
        return folder + "/" + path.getFileName();
    }

    /** Writes down a failure with its trace, in the file only; answers where, if it is open. */
    static synchronized Optional<Path> trace(String what, Throwable thrown) {
        if (handler == null) {
            return Optional.empty();
        }
        LogRecord record = new LogRecord(Level.SEVERE, what);
        record.setLoggerName(LogFile.class.getName());
        record.setThrown(thrown);
        handler.publish(record);
        handler.flush();
        return Optional.of(written);
    }
}
