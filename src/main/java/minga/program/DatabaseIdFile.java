package minga.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * File in the data directory with the id of the database to which its evidence files belong. A database server can be
 * reached from anywhere; with another data directory a backup would hold its rows without their files.
 */
final class DatabaseIdFile {

    static final String NAME = "database-id";

    private static final Logger LOG = Logger.getLogger(DatabaseIdFile.class.getName());

    private DatabaseIdFile() {}

    /** The id that stands there; nothing where none was written yet. */
    static Optional<String> read(Path data) {
        try {
            Path file = data.resolve(NAME);
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes the id of the database that a portal serves from now on with this directory. */
    static void write(Path data, String databaseId) {
        Optional<String> before = read(data);
        if (before.filter(databaseId::equals).isPresent()) {
            return;
        }
        before.ifPresent(other -> LOG.warning("la carpeta de datos pertenecía a otra base de datos (" + other + ")"));
        try {
            Files.writeString(data.resolve(NAME), databaseId);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @throws CommandFailure where the directory belongs to another database, or to none */
    static void mustBe(Optional<String> owner, String databaseId, Path data) {
        if (owner.isPresent() && !owner.get().equals(databaseId)) {
            throw new CommandFailure(
                    "La carpeta de datos " + data + " no es la de esta base de datos: sus antecedentes son de otra."
                            + " Indique en MINGA_DATA la carpeta con que corre el portal.");
        }
    }
}
