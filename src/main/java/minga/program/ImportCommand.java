package minga.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import minga.intake.ImportReport;
import minga.intake.PracticeImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code import}: a file of fichas, published as they come. */
@Command(
        name = "import",
        description = "Incorpora y publica las fichas de un archivo JSON Lines. Se puede repetir: lo que ya está no se duplica."
                + " Termina con 4 si alguna línea no se pudo incorporar.",
        footer = {"", "Ejemplo: java -jar minga.jar import practicas.jsonl"})
final class ImportCommand extends PortalCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Parameters(paramLabel = "ARCHIVO", description = "Un objeto JSON por línea, en UTF-8.")
    private Path file;

    @Override
    int run(Portal portal, PrintWriter out) throws IOException {
        if (!Files.isReadable(file)) {
            throw new CannotDo("No se puede leer el archivo " + file.toAbsolutePath() + ".");
        }
        Progress progress = new Progress("Líneas leídas", lines(), out, System::nanoTime);
        ImportReport report;
        try (BufferedReader reader = Files.newBufferedReader(file); var rest = portal.index().rest()) {
            report = new PracticeImport(portal.transactions(), portal.practices(), portal.territory(), portal.vocabularies(), portal.clock())
                    .read(reader, progress);
        }
        report.errors().forEach(error -> out.println("Línea " + error.line() + ": " + error.reason()));
        out.println(progress.end(report.lines()));
        out.println("Publicadas: " + report.taken() + " · ya estaban: " + report.known() + " · con error: " + report.failed());
        boolean followed = portal.index().await(portal.changes().last(), PATIENCE);
        out.println(followed ? "El índice está al día." : "El índice aún no está al día: seguirá cuando el portal parta.");
        return report.failed() == 0 ? Exit.DONE : Exit.REMARKS;
    }

    private long lines() throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.count();
        }
    }
}
