package minga.program;

import java.io.PrintWriter;
import minga.account.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Command {@code admin-token}: prints a one-time token for the first administrator, or for one when all others lost
 * access.
 */
@Command(
        name = "admin-token",
        description = "Entrega una clave de un solo uso para crear una cuenta de administración. Quien la tenga puede"
                + " administrar el portal.",
        footer = {"", "Ejemplo: java -jar minga.jar admin-token",
                "         java -jar minga.jar admin-token --segundo-paso ana@minrel.example"})
final class AdminTokenCommand extends OfflineCommand {

    @Option(names = "--segundo-paso", paramLabel = "CORREO",
            description = "En vez de eso quita el segundo paso de la cuenta con ese correo,"
                    + " para quien perdió su teléfono y sus códigos de respaldo.")
    private String mail;

    @Override
    int run(Portal portal, PrintWriter out) {
        if (mail != null) {
            Account account = portal.accounts().findByMail(mail)
                    .orElseThrow(() -> new CommandFailure("Ninguna cuenta tiene el correo " + mail + "."));
            portal.secondFactor().factors().removeAll(account.id());
            out.println("La cuenta " + account.mail()
                    + " ya no tiene segundo paso y se cerraron sus sesiones. Ingresa solo con su clave y puede"
                    + " activarlo de nuevo.");
            return ExitCode.DONE;
        }
        out.println("Con el portal en marcha, abra " + portal.settings().http().publicUrl() + "/primera-cuenta");
        out.println("Clave de un solo uso: " + portal.invitations().createAdministratorKey());
        return ExitCode.DONE;
    }
}
