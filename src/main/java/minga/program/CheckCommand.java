package minga.program;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import minga.backup.EvidenceHashCheck;
import minga.evidence.EvidenceStore;
import minga.practice.Practices;
import minga.search.IndexState;
import picocli.CommandLine.Command;

/** Command {@code check}: consistency check of database, search index and evidence files against each other. */
@Command(
        name = "check",
        description = "Revisa la base de datos, el índice y las evidencias, cada uno contra los otros. Termina con 4"
                + " si algo no calza.",
        footer = {"", "Ejemplo: java -jar minga.jar check"})
final class CheckCommand extends OfflineCommand {

    private static final int PAGE = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    int run(Portal portal, PrintWriter out) throws IOException {
        List<String> remarks = new ArrayList<>();
        portal.database().check().forEach(remark -> remarks.add("Base de datos: " + remark));
        long whole = readable(portal.practices(), out);
        long counted = portal.practices().countPublished();
        if (whole != counted) {
            remarks.add("Base de datos: se cuentan " + counted + " prácticas públicas y se leen " + whole + ".");
        }
        boolean followed = portal.index().await(portal.changes().last(), PATIENCE);
        IndexState index = portal.index().state();
        if (!followed || index.documents() != counted) {
            remarks.add("Índice: tiene " + index.documents() + " prácticas y la base de datos " + counted
                    + "; se repara con reindex.");
        }
        evidence(portal, remarks);
        remarks.forEach(out::println);
        out.println(remarks.isEmpty() ? "Todo calza: " + counted + " prácticas públicas."
                : remarks.size() + " observaciones.");
        return remarks.isEmpty() ? ExitCode.DONE : ExitCode.REMARKS;
    }

    /** Files that are named and not there, and files that are there and not what their name says. */
    private static void evidence(Portal portal, List<String> remarks) throws IOException {
        EvidenceStore store = portal.evidenceStore();
        portal.evidence().attachments().named().stream().filter(file -> !store.contains(file.hash()))
                .forEach(file -> remarks
                        .add("Evidencia: falta «" + file.name() + "» de " + file.code() + " (" + file.hash() + ")."));
        store.orphans().notNamedIn(portal.evidence().attachments().hashes())
                .forEach(file -> remarks.add("Evidencia: ninguna ficha nombra " + file.name()
                        + " (" + file.bytes() + " bytes); se borra un día después de recibido."));
        new EvidenceHashCheck(portal.settings().evidence()).damaged()
                .forEach(file -> remarks.add("Evidencia: " + file + " no corresponde a su nombre."));
    }

    /** How many public practices can be read whole. */
    private static long readable(Practices practices, PrintWriter out) {
        ProgressReporter progress = new ProgressReporter("Prácticas leídas", practices.countPublished(), out,
                System::nanoTime);
        long read = 0;
        List<Long> ids = practices.publishedAfter(0, PAGE);
        while (!ids.isEmpty()) {
            read += practices.published(ids).size();
            progress.accept(read);
            ids = practices.publishedAfter(ids.get(ids.size() - 1), PAGE);
        }
        return read;
    }
}
