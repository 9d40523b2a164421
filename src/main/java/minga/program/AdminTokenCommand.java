package minga.program;

import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** {@code admin-token}: the way in for the first administrator, or for one when all others are lost. */
@Command(
        name = "admin-token",
        description = "Entrega una clave de un solo uso para crear una cuenta de administración. Quien la tenga puede administrar el portal.",
        footer = {"", "Ejemplo: java -jar minga.jar admin-token"})
final class AdminTokenCommand extends PortalCommand {

    @Override
    int run(Portal portal, PrintWriter out) {
        out.println("Con el portal en marcha, abra " + portal.settings().http().publicUrl() + "/primera-cuenta");
        out.println("Clave de un solo uso: " + portal.invitations().administratorKey());
        return Exit.DONE;
    }
}
