package minga.program;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import minga.backup.Manifest;
import minga.backup.Restore;
import minga.platform.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command {@code restore}: restores a backup into an empty data directory and an empty database. */
@Command(
        name = "restore",
        description = "Verifica un respaldo y lo trae a una carpeta de datos vacía (y a una base de datos vacía).",
        footer = {"", "Ejemplo: MINGA_DATA=/srv/minga-nueva java -jar minga.jar restore /respaldos/2026-05-04"})
final class RestoreCommand implements Callable<Integer> {

    @SuppressWarnings("unused")
    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CARPETA", description = "La carpeta que hizo backup.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Settings settings = Settings.read(System.getenv());
        JsonLogFormatter.begin();
        Manifest manifest;
        try (DataDirectoryLock lock = DataDirectoryLock.take(settings.lock())) {
            manifest = new Restore(settings).from(folder);
            try (Portal portal = Portal.open(settings, Clock.systemUTC(), lock, DatabaseWaitPolicy.NONE)) {
                spec.commandLine().getOut()
                        .println("Restaurado el respaldo de " + manifest.made() + ": " + manifest.files().size()
                                + " archivos verificados, " + portal.practices().countPublished()
                                + " prácticas públicas.");
            }
        }
        return ExitCode.DONE;
    }
}
