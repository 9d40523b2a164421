package minga.program;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import minga.account.SecurityEvent;
import minga.account.SecurityEventType;
import minga.backup.Backup;
import minga.backup.Manifest;
import minga.evidence.EvidenceLock;

/**
 * Handler for backup requests on the {@link ControlSocket}, and the code that both the command and the running portal
 * use to make a backup. One backup runs at a time.
 */
final class BackupRequestHandler implements ControlSocket.Handler {

    private static final String COMMAND = "backup";

    private final Portal portal;
    private final ReentrantLock busy = new ReentrantLock();

    BackupRequestHandler(Portal portal) {
        this.portal = portal;
    }

    /** @param folder absolute: the portal stands in another directory than the command */
    static JsonObject request(Path folder, boolean portable) {
        return Json.createObjectBuilder().add("command", COMMAND).add("folder", folder.toString())
                .add("portable", portable).build();
    }

    @Override
    public int handle(JsonObject request, Consumer<String> progress) throws IOException {
        if (!COMMAND.equals(request.getString("command", ""))) {
            throw new CommandFailure(
                    "El portal en marcha es de otra versión y no conoce esta orden. Reinícielo y repita.");
        }
        return make(Path.of(request.getString("folder", "")), request.getBoolean("portable", false), progress);
    }

    /** Answers {@link ExitCode#DONE}, or {@link ExitCode#REMARKS} where fichas name files that are not there. */
    int make(Path folder, boolean portable, Consumer<String> progress) throws IOException {
        if (!busy.tryLock()) {
            throw new CommandFailure("Ya se está haciendo un respaldo. Espere a que termine.");
        }
        try (EvidenceLock.Hold hold = EvidenceLock.hold()) {
            Backup backup = new Backup(portal.database(), portal.settings(), Clock.systemUTC(), progress);
            Manifest manifest = portable ? backup.makePortable(folder) : backup.make(folder);
            portal.securityLog().write(SecurityEvent.of(SecurityEventType.PERSONAL_DATA_EXPORTED, 0, ""));
            List<String> missing = portal.evidence().attachments().hashes().stream()
                    .filter(hash -> !portal.evidenceStore().contains(hash)).sorted().toList();
            missing.forEach(
                    hash -> progress.accept("Falta el antecedente " + hash + ", que una ficha nombra; vea check."));
            progress.accept("Respaldo completo en " + folder + ": " + manifest.files().size() + " archivos, "
                    + manifest.bytes() / 1024 + " KB.");
            return missing.isEmpty() ? ExitCode.DONE : ExitCode.REMARKS;
        } finally {
            busy.unlock();
        }
    }
}
