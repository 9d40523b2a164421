package minga.program;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Entry point of the command line: runs the command that was named and ends the process with its {@link ExitCode}. */
@Command(
        name = "minga",
        description = "Minga, portal intermunicipal de buenas prácticas en gobernanza migratoria local.",
        synopsisSubcommandLabel = "COMANDO",
        footer = {"", "Ejemplo: java -jar minga.jar serve", "Ayuda de un comando: java -jar minga.jar import --help"},
        subcommands = {ServeCommand.class, ImportCommand.class, ExportCommand.class, ReindexCommand.class,
                CheckCommand.class,
                BackupCommand.class, RestoreCommand.class, AdminTokenCommand.class, SettingsCommand.class})
public final class Main {

    @SuppressWarnings("unused")
    @CommandLine.Mixin
    private HelpOption help;

    private Main() {}

    /** Runs one command and ends the process with its answer. */
    public static void main(String[] args) {
        ProcessDefaults.set();
        System.exit(run(args));
    }

    static int run(String... args) {
        CommandLine line = new CommandLine(new Main());
        inSpanish(line);
        line.setExecutionExceptionHandler((failure, command, parsed) -> ExitCode.told(failure, command.getErr()));
        line.setParameterExceptionHandler((mistake, given) -> {
            PrintWriter err = mistake.getCommandLine().getErr();
            err.println(mistake.getMessage());
            mistake.getCommandLine().usage(err);
            return ExitCode.USAGE;
        });
        line.setOut(new PrintWriter(System.out, true, ProcessDefaults.CONSOLE))
                .setErr(new PrintWriter(System.err, true, ProcessDefaults.CONSOLE));
        return args.length == 0 ? usage(line) : line.execute(args);
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return ExitCode.USAGE;
    }

    private static void inSpanish(CommandLine line) {
        UsageMessageSpec words = line.getCommandSpec().usageMessage();
        words.synopsisHeading("Uso: ").parameterListHeading("%nDatos:%n").optionListHeading("%nOpciones:%n")
                .commandListHeading("%nComandos:%n");
        line.getSubcommands().values().forEach(Main::inSpanish);
    }
}
