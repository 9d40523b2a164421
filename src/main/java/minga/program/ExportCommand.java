package minga.program;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import minga.export.JsonLinesExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Command {@code export}: writes every public ficha as JSON Lines, in the form that {@code import} reads. */
@Command(
        name = "export",
        description = "Escribe todas las prácticas públicas en un archivo JSON Lines, completas, como import las lee.",
        footer = {"", "Ejemplo: java -jar minga.jar export practicas.jsonl"})
final class ExportCommand extends OfflineCommand {

    @Parameters(paramLabel = "ARCHIVO", description = "El archivo que se escribe; si existe, se reemplaza al terminar.")
    private Path file;

    @Override
    int run(Portal portal, PrintWriter out) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        ProgressReporter progress = new ProgressReporter("Prácticas escritas", portal.practices().countPublished(), out, System::nanoTime);
        long written;
        try (Writer writer = Files.newBufferedWriter(part)) {
            written = new JsonLinesExport(portal.practices(), portal.territory()).write(writer, progress);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        out.println(progress.end(written));
        return ExitCode.DONE;
    }
}
