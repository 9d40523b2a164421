package minga.program.launch;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first class that {@code java -jar minga.jar} meets. It is compiled for an older Java than the rest, so that it can
 * say what is missing, and it knows only where the program lies: beside it, as the same WAR that a server would run.
 * The classes of that WAR are in its own jar as well, so that commands and WAR share them, since the server asks its
 * parent first, and a JVM can keep them in its class archive.
 */
public final class Launcher {

    private static final int NEEDED = 21;

    private Launcher() {}

    /** Hands over to {@code minga.program.Main}, which reads the command. */
    public static void main(String[] args) throws Exception {
        refuseOldJava();
        leaveWithParent();
        Path home = Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
        System.setProperty("minga.home", home.toString());
        refuseWithout(home.resolve("minga").resolve("WEB-INF"));
        try {
            Class.forName("minga.program.Main").getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private static void refuseOldJava() {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.println("Minga necesita Java " + NEEDED + " o más nuevo; este es Java " + found + ".");
            System.err.println("Minga needs Java " + NEEDED + " or newer; this is Java " + found + ".");
            System.exit(2);
        }
    }

    /** A build tool that is killed cannot stop what it started, so the program watches it instead. */
    private static void leaveWithParent() {
        if (Boolean.getBoolean("minga.leave-with-parent")) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }

    private static void refuseWithout(Path program) {
        if (!Files.isDirectory(program)) {
            System.err.println("Falta la carpeta " + program + ", que trae el programa.");
            System.exit(2);
        }
    }
}
