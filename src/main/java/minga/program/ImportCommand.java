package minga.program;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import minga.intake.ImportReport;
import minga.intake.PracticeImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Command {@code import}: reads a JSON Lines file of fichas and publishes them. */
@Command(
        name = "import",
        description = "Incorpora y publica las fichas de un archivo JSON Lines. Se puede repetir: lo que ya está no"
                + " se duplica."
                + " Cada línea que no se pudo incorporar se informa con su número, campo, valor y motivo, y no"
                + " detiene a las demás.",
        exitCodeListHeading = "%nTermina con:%n",
        exitCodeList = {
                "0:todas las líneas se incorporaron o ya estaban",
                "1:no se pudo hacer; el motivo está en la salida de errores",
                "2:la orden o la configuración no se entiende",
                "3:otro proceso usa la carpeta de datos",
                "4:terminó, y algunas líneas no se incorporaron o difieren de lo que ya está"},
        footer = {"", "Ejemplo: java -jar minga.jar import practicas.jsonl"})
final class ImportCommand extends OfflineCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Parameters(paramLabel = "ARCHIVO",
            description = "Un objeto JSON por línea, en UTF-8; cada línea de 2 MB como máximo.")
    private Path file;

    @Option(names = "--dry-run", description = "Revisa todas las líneas e informa, sin incorporar nada.")
    private boolean dryRun;

    @Override
    int run(Portal portal, PrintWriter out) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailure("No se puede leer el archivo " + file.toAbsolutePath() + ".");
        }
        ProgressReporter progress = new ProgressReporter("Líneas leídas", lines(), out, System::nanoTime);
        PracticeImport intake = new PracticeImport(portal.transactions(), portal.practices(), portal.territory(),
                portal.vocabularies(), portal.clock());
        ImportReport report;
        try (InputStream input = Files.newInputStream(file); var rest = portal.index().rest()) {
            report = (dryRun ? intake.dryRun() : intake).read(input, progress);
        }
        tell(report, progress, out);
        if (!dryRun) {
            boolean followed = portal.index().await(portal.changes().last(), PATIENCE);
            out.println(followed ? "El índice está al día."
                    : "El índice aún no está al día: seguirá cuando el portal parta.");
        }
        return report.hasRemarks() ? ExitCode.REMARKS : ExitCode.DONE;
    }

    private void tell(ImportReport report, ProgressReporter progress, PrintWriter out) {
        report.errors().forEach(out::println);
        report.remarks().forEach(out::println);
        out.println(progress.end(report.lines()));
        out.println((dryRun ? "Se publicarían: " : "Publicadas: ") + report.taken() + " · ya estaban: " + report.known()
                + (report.differing() > 0 ? " (difieren: " + report.differing() + ")" : "") + " · con error: "
                + report.failed());
    }

    /** Line ends in the file, for the progress. */
    private long lines() throws IOException {
        long ends = 0;
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int one = input.read(); one >= 0; one = input.read()) {
                ends += one == '\n' ? 1 : 0;
            }
        }
        return ends;
    }
}
