package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import minga.account.Account;
import minga.account.Invitations;
import minga.account.OneTimeToken;
import minga.account.Passkey;
import minga.harness.CommandRun;
import minga.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the command that lets an administrator in who lost the second factor. */
class AdminTokenCommandIT {

    private static final String ANA = "ana@minrel.example";

    @TempDir
    Path folder;

    @Test
    void takes_the_second_factor_of_that_account_away_and_tells_its_owner() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        try (Portal portal = Portal.open(Settings.defaults(data), Clock.systemUTC())) {
            Account ana = portal.invitations().register(portal.administratorKey().orElseThrow(),
                    OneTimeToken.Purpose.ADMINISTRATOR,
                    new Invitations.Joining(ANA, "Ana", "tres gatos en el muelle", "es"));
            portal.secondFactor().factors().addPasskey(new Passkey(ana.id(),
                    new Passkey.Credential("id", "handle", "key", 0), "Llave", Clock.systemUTC().instant()));
        }
        CommandRun unknown = CommandRun.of(data, "admin-token", "--segundo-paso", "nadie@minrel.example");
        assertThat(unknown.output()).contains("Ninguna cuenta tiene el correo nadie@minrel.example")
                .doesNotContain("\tat ");
        CommandRun done = CommandRun.of(data, "admin-token", "--segundo-paso", ANA);
        assertThat(done.code()).as(done.output()).isEqualTo(ExitCode.DONE);
        assertThat(done.output()).contains("ya no tiene segundo paso");
        try (Portal portal = Portal.open(Settings.defaults(data), Clock.systemUTC())) {
            assertThat(portal.secondFactor().factors().stateOf(portal.accounts().findByMail(ANA).orElseThrow().id())
                    .hasAny()).isFalse();
        }
        Files.writeString(Settings.defaults(data).secondFactorKey(), "rota");
        CommandRun broken = CommandRun.of(data, "admin-token");
        assertThat(broken.output()).contains("no tiene una clave de 64").doesNotContain("\tat ");
    }
}
