package minga.program;

import java.io.PrintWriter;
import minga.backup.BackupFailure;
import minga.platform.InvalidSettings;

/** Exit codes of the commands, and the choice of code and message for an exception. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;
    /** It could not be done; the reason is on the error stream. */
    static final int FAILED = 1;
    /** The command or the settings are not understood. */
    static final int USAGE = 2;
    /** Another process has the data directory. */
    static final int IN_USE = 3;
    /** Done, and there is something to look at: lines refused, differences found. */
    static final int REMARKS = 4;

    private ExitCode() {}

    /** Where no file takes the trace of a fault that has no sentence, it must not be lost. */
    private static void unknown(Exception failure, PrintWriter err) {
        if (SystemFaultMessage.sentence(failure).isEmpty()) {
            failure.printStackTrace(err);
        }
    }

    /** Says what went wrong, in the words of who runs the portal where there are any, and answers the code. */
    static int told(Exception failure, PrintWriter err) {
        if (failure instanceof InvalidSettings settings) {
            err.println(settings.getMessage());
            return USAGE;
        }
        if (failure instanceof DataDirectoryInUse use) {
            err.println(use.getMessage());
            return IN_USE;
        }
        if (failure instanceof CommandFailure || failure instanceof BackupFailure) {
            err.println(failure.getMessage());
            return FAILED;
        }
        String sentence = SystemFaultMessage.sentence(failure).orElseGet(() -> "No se pudo: " + failure.getMessage());
        err.println(sentence);
        LogFile.trace(sentence, failure).ifPresentOrElse(file -> err.println("Los detalles están en " + file + "."),
                () -> unknown(failure, err));
        return FAILED;
    }
}
