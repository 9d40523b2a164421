package minga.program;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import minga.platform.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Command {@code backup}: copies database and evidence into a folder with a manifest of hashes. Where a portal runs on
 * the data directory, it is asked to make the backup; else this process opens the data itself.
 */
@Command(
        name = "backup",
        description = "Respalda la base de datos y las evidencias en una carpeta vacía, con el SHA-256 de cada archivo."
                + " Si el portal está en marcha con la misma carpeta de datos, lo hace él, sin detenerse.",
        footer = {"", "Ejemplo: java -jar minga.jar backup /respaldos/2026-05-04",
                "De Derby a PostgreSQL: backup --portable, y luego restore con MINGA_DB_URL y otra carpeta de datos."})
final class BackupCommand implements Callable<Integer> {

    @SuppressWarnings("unused")
    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CARPETA", description = "Una carpeta vacía o que no existe.")
    private Path folder;

    @Option(names = "--portable",
            description = "Guarda las filas de modo que también las lea la otra clase de base de datos.")
    private boolean portable;

    @Override
    public Integer call() throws IOException {
        Settings settings = Settings.read(System.getenv());
        JsonLogFormatter.begin();
        PrintWriter out = spec.commandLine().getOut();
        Path target = folder.toAbsolutePath().normalize();
        Optional<ControlClient> running = ControlClient.connect(settings.data());
        if (running.isPresent()) {
            try (ControlClient client = running.get()) {
                out.println("El portal está en marcha y hace el respaldo.");
                return client.send(BackupRequestHandler.request(target, portable), out::println);
            }
        }
        mustHoldAPortal(settings);
        Optional<String> owner = DatabaseIdFile.read(settings.data());
        try (Portal portal = Portal.open(settings, Clock.systemUTC())) {
            DatabaseIdFile.mustBe(owner, portal.changes().databaseId(), settings.data());
            return new BackupRequestHandler(portal).make(target, portable, out::println);
        }
    }

    /** Opening a portal on an empty directory would make a new one, and back that up. */
    private static void mustHoldAPortal(Settings settings) {
        boolean there = settings.database().embedded() && Files.isDirectory(settings.data().resolve("database"))
                || Files.isRegularFile(settings.data().resolve(DatabaseIdFile.NAME))
                || Files.isDirectory(settings.index());
        if (!there) {
            throw new CommandFailure("En la carpeta de datos " + settings.data() + " no hay un portal que respaldar."
                    + " Indique en MINGA_DATA la carpeta con que corre el portal.");
        }
    }
}
