package minga.program;

import picocli.CommandLine.Option;

/** The picocli option {@code --help}, which every command mixes in. */
final class HelpOption {

    @SuppressWarnings("unused")
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Muestra esta ayuda y termina.")
    private boolean asked;
}
