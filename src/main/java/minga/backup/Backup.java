package minga.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import minga.platform.Database;
import minga.platform.Settings;

/**
 * Copies database and evidence files into an empty folder while the portal goes on working. The database is copied
 * first: a file of evidence is written before the row that names it, so every row of the copy finds its file.
 */
public final class Backup {

    private final Database database;
    private final Settings settings;
    private final Clock clock;
    private final Consumer<String> progress;

    public Backup(Database database, Settings settings, Clock clock) {
        this(database, settings, clock, told -> {});
    }

    /** @param progress told in words what is done next */
    public Backup(Database database, Settings settings, Clock clock, Consumer<String> progress) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
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
            progress.accept("Copiando la base de datos.");
            if (form == Manifest.Form.DERBY) {
                derby(connection, folder.toAbsolutePath());
            } else if (database.address().embedded()) {
                rowsOfCopy(connection, folder);
            } else {
                rows(connection, folder);
            }
            progress.accept("Copiando los antecedentes.");
            FolderTree.copy(settings.evidence(), folder.resolve("evidence"));
            FolderTree.copy(settings.keys(), folder.resolve("keys"));
            progress.accept("Calculando el SHA-256 de cada archivo.");
            Manifest manifest = Manifest.of(folder, clock.instant(), form, TableDump.schema(connection));
            connection.rollback();
            manifest.write(folder);
            return manifest;
        } catch (SQLException failed) {
            throw new IOException("la base de datos no se pudo copiar (" + failed.getMessage() + ")", failed);
        }
    }

    private static void rows(Connection connection, Path folder) throws IOException, SQLException {
        new TableDump(connection).copyTo(Files.createDirectory(folder.resolve("rows")));
    }

    /**
     * Derby knows no snapshot: its rows are read from a copy, so that nobody waits for a lock and all rows are of one
     * moment.
     */
    private static void rowsOfCopy(Connection connection, Path folder) throws IOException, SQLException {
        Path copy = folder.toAbsolutePath().resolve("copy");
        try {
            derby(connection, copy);
            Path database = copy.resolve(Path
                    .of(connection.getMetaData().getURL().replaceFirst("^jdbc:derby:(?:memory:)?", "")).getFileName());
            String url = "jdbc:derby:" + database;
            try (Connection rows = DriverManager.getConnection(url)) {
                rows.setAutoCommit(false);
                rows(rows, folder);
                rows.rollback();
            } finally {
                shutDown(url);
            }
        } finally {
            FolderTree.delete(copy);
        }
    }

    /** Derby says with an exception that it did what it was told. */
    private static void shutDown(String url) throws SQLException {
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException told) {
            if (!"08006".equals(told.getSQLState())) {
                throw told;
            }
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
            if (!Files.isDirectory(folder)) {
                throw new BackupFailure(folder + " es un archivo; indique una carpeta vacía o que no existe.");
            }
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new BackupFailure("La carpeta " + folder + " no está vacía.");
                }
            }
        }
    }
}
