package minga.program;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import minga.document.FieldText;
import minga.export.JsonLinesFormat;
import minga.export.PracticeExport;
import minga.web.Language;
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
        ProgressReporter progress = new ProgressReporter("Prácticas escritas", portal.practices().countPublished(), out,
                System::nanoTime);
        AtomicLong written = new AtomicLong();
        LongConsumer both = progress.andThen(written::set);
        FieldText text = FieldText.forReading(Language.ES, portal.vocabularies(), portal.territory());
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(part))) {
            new JsonLinesFormat().write(new PracticeExport(portal.practices(), text, "").all(both), output);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        out.println(progress.end(written.get()));
        return ExitCode.DONE;
    }
}
