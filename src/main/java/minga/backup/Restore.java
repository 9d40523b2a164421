package minga.backup;

import jakarta.json.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import minga.platform.Database;
import minga.platform.Settings;

/** Restores a backup into a data directory and a database that hold no data yet. */
public final class Restore {

    private final Settings settings;

    public Restore(Settings settings) {
        this.settings = settings;
    }

    /** Checks every hash first; answers the manifest of what was brought back. */
    public Manifest from(Path folder) throws IOException {
        Manifest manifest = Manifest.read(folder);
        manifest.verify(folder);
        refuseFullData();
        if (manifest.form() == Manifest.Form.DERBY) {
            files(folder);
        } else {
            rows(folder, manifest);
        }
        FolderTree.copy(folder.resolve("evidence"), settings.evidence());
        FolderTree.copy(folder.resolve("keys"), settings.keys());
        return manifest;
    }

    private void files(Path folder) throws IOException {
        if (!settings.database().url().equals(Settings.defaults(settings.data()).database().url())) {
            throw new BackupFailure(
                    "Este respaldo es una base Derby en archivos: quite MINGA_DB_URL, o haga el respaldo con"
                            + " --portable.");
        }
        FolderTree.copy(folder.resolve("database"), settings.data().resolve("database"));
    }

    private void rows(Path folder, Manifest manifest) throws IOException {
        try (Database database = Database.open(settings.database());
                Connection connection = database.source().getConnection()) {
            refuseOtherSchema(connection, manifest);
            refuseFullDatabase(connection);
            new TableDump(connection).copyFrom(folder.resolve("rows"));
        } catch (SQLException | JsonException | IllegalArgumentException | ClassCastException
                | IndexOutOfBoundsException failed) {
            throw new BackupFailure("El respaldo en " + folder
                    + " está dañado: sus filas no entran en la base de datos (" + failed.getMessage()
                    + "). Use otro respaldo.");
        }
    }

    private static void refuseOtherSchema(Connection connection, Manifest manifest) throws SQLException {
        String present = TableDump.schema(connection);
        if (!present.equals(manifest.schema())) {
            throw new BackupFailure("El respaldo es de otra versión del programa: sus tablas son " + manifest.schema()
                    + " y las de este, " + present + ". Restáurelo con la versión que lo hizo.");
        }
    }

    /** The counter of changes stands at zero as long as nothing ever happened. */
    private static void refuseFullDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet counter = statement.executeQuery("SELECT last_number FROM change_counter")) {
            if (counter.next() && counter.getLong(1) > 0) {
                throw new BackupFailure("La base de datos no está vacía; se restaura solo en una vacía.");
            }
        }
    }

    private void refuseFullData() throws IOException {
        List<String> ours = List.of("database", "evidence", "index", "keys");
        try (Stream<Path> inside = Files.list(settings.data())) {
            List<String> there = inside.map(path -> path.getFileName().toString()).filter(ours::contains).toList();
            if (!there.isEmpty()) {
                throw new BackupFailure(
                        "La carpeta de datos " + settings.data() + " no está vacía (" + String.join(", ", there)
                                + "); se restaura solo en una vacía.");
            }
        }
    }
}
