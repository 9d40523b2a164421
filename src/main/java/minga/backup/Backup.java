package minga.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.stream.Stream;
import minga.platform.Database;
import minga.platform.Settings;

/**
 * Puts the database and the evidence into an empty folder while the portal goes on working. The database comes first:
 * a file of evidence is there before the row that names it, so every row of the copy finds its file.
 */
public final class Backup {

    private final Database database;
    private final Settings settings;
    private final Clock clock;

    public Backup(Database database, Settings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** As the database keeps itself: quickest for Derby; rows for PostgreSQL. */
    public Manifest make(Path folder) throws IOException {
        return make(folder, database.address().embedded() ? Manifest.Form.DERBY : Manifest.Form.ROWS);
    }

    /** As rows, which both kinds of database understand. */
    public Manifest makePortable(Path folder) throws IOException {
        return make(folder, Manifest.Form.ROWS);
    }

    private Manifest make(Path folder, Manifest.Form form) throws IOException {
        refuseFull(folder);
        Files.createDirectories(folder);
        try (Connection connection = database.source().getConnection()) {
            if (form == Manifest.Form.DERBY) {
                derby(connection, folder.toAbsolutePath());
            } else {
                new Rows(connection).copyTo(Files.createDirectory(folder.resolve("rows")));
            }
            Trees.copy(settings.evidence(), folder.resolve("evidence"));
            Trees.copy(settings.keys(), folder.resolve("keys"));
            Manifest manifest = Manifest.of(folder, clock.instant(), form, Rows.schema(connection));
            connection.rollback();
            manifest.write(folder);
            return manifest;
        } catch (SQLException failed) {
            throw new IOException("The database could not be copied", failed);
        }
    }

    private static void derby(Connection connection, Path folder) throws SQLException {
        try (CallableStatement copy = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            copy.setString(1, folder.toString());
            copy.execute();
        }
    }

    private static void refuseFull(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new BadBackup("La carpeta " + folder + " no está vacía.");
                }
            }
        }
    }
}
