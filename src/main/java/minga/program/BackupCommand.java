package minga.program;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import minga.backup.Backup;
import minga.backup.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup}: the database and the evidence in a folder that can be checked. */
@Command(
        name = "backup",
        description = "Respalda la base de datos y las evidencias en una carpeta vacía, con el SHA-256 de cada archivo.",
        footer = {"", "Ejemplo: java -jar minga.jar backup /respaldos/2026-05-04",
            "De Derby a PostgreSQL: backup --portable, y luego restore con MINGA_DB_URL y otra carpeta de datos."})
final class BackupCommand extends PortalCommand {

    @Parameters(paramLabel = "CARPETA", description = "Una carpeta vacía o que no existe.")
    private Path folder;

    @Option(names = "--portable", description = "Guarda las filas de modo que también las lea la otra clase de base de datos.")
    private boolean portable;

    @Override
    int run(Portal portal, PrintWriter out) throws IOException {
        Backup backup = new Backup(portal.database(), portal.settings(), portal.clock());
        Manifest manifest = portable ? backup.makePortable(folder) : backup.make(folder);
        out.println("Respaldo completo en " + folder.toAbsolutePath() + ": " + manifest.files().size() + " archivos, "
                + manifest.bytes() / 1024 + " KB.");
        return Exit.DONE;
    }
}
