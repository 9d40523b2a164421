package minga.program;

import picocli.CommandLine.Option;

/** Every command explains itself. */
final class HelpOption {

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Muestra esta ayuda y termina.")
    private boolean asked;
}
