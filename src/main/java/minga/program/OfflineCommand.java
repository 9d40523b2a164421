package minga.program;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import minga.platform.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Base class of commands that open the portal's data themselves and therefore cannot run while a server uses the same
 * data directory.
 */
abstract class OfflineCommand implements Callable<Integer> {

    @SuppressWarnings("unused")
    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    /** Does the work and answers one of {@link ExitCode}. */
    abstract int run(Portal portal, PrintWriter out) throws IOException;

    @Override
    public Integer call() throws IOException {
        Settings settings = Settings.read(System.getenv());
        JsonLogFormatter.begin();
        try (Portal portal = Portal.open(settings, Clock.systemUTC())) {
            return run(portal, spec.commandLine().getOut());
        }
    }
}
