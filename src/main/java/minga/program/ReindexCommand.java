package minga.program;

import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** Command {@code reindex}: builds the search index anew from the database. */
@Command(
        name = "reindex",
        description = "Construye de nuevo el índice de búsqueda desde la base de datos.",
        footer = {"", "Ejemplo: java -jar minga.jar reindex"})
final class ReindexCommand extends OfflineCommand {

    @Override
    int run(Portal portal, PrintWriter out) {
        ProgressReporter progress = new ProgressReporter("Prácticas en el índice", portal.practices().countPublished(),
                out, System::nanoTime);
        portal.index().rebuild();
        out.println(progress.end(portal.index().state().documents()));
        return ExitCode.DONE;
    }
}
