package minga.program.launch;

import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first class that {@code java -jar minga.jar} meets. It is compiled for an older Java than the rest, so that it can
 * say what is missing, and it knows only where the program lies: beside it, as the same WAR that a server would run.
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
        ClassLoader program = new URLClassLoader("minga", parts(home.resolve("minga").resolve("WEB-INF")), Launcher.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(program);
        try {
            program.loadClass("minga.program.Main").getMethod("main", String[].class).invoke(null, (Object) args);
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

    /** The libraries are on the launcher's own class path; what is left are the program's classes. */
    private static URL[] parts(Path inside) throws MalformedURLException {
        if (!Files.isDirectory(inside)) {
            System.err.println("Falta la carpeta " + inside + ", que trae el programa.");
            System.exit(2);
        }
        return new URL[] {inside.resolve("classes").toUri().toURL()};
    }
}
