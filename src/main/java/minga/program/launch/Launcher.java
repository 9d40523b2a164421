package minga.program.launch;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Main class of {@code minga.jar}: checks Java version and file name encoding, then starts {@code minga.program.Main}
 * from the WAR beside it. It is compiled for an older Java than the rest, so that it can name the missing version. The
 * classes of the WAR are in its own jar as well, so that commands and WAR share them, since the server asks its parent
 * class loader first, and a JVM can keep them in its class archive.
 */
public final class Launcher {

    private static final int NEEDED = 21;

    private Launcher() {}

    /** Hands over to {@code minga.program.Main}, which reads the command. */
    public static void main(String[] args) throws Exception {
        refuseOldJava();
        leaveWithParent();
        refuseNamesWithoutLetters(args);
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

    /**
     * Java fixes at its start, by the locale, which letters a file name may have, and later only says that a path is
     * malformed. Whatever names a path is looked at: the settings, what was typed, the folder this was started in, and
     * its own.
     */
    private static void refuseNamesWithoutLetters(String[] args) throws UnsupportedEncodingException {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        if (File.separatorChar != '/' || !Charset.isSupported(encoding)) {
            return;
        }
        CharsetEncoder letters = Charset.forName(encoding).newEncoder();
        Map<String, String> names = new TreeMap<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("MINGA_")) {
                names.put(name, value);
            }
        });
        names.put("la orden", String.join(" ", args));
        names.put("la carpeta actual", System.getProperty("user.dir"));
        names.put("la carpeta del programa", System.getProperty("java.class.path"));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, "UTF-8");
        boolean refused = false;
        for (Map.Entry<String, String> name : names.entrySet()) {
            if (!letters.canEncode(name.getValue()) || name.getValue().indexOf('\ufffd') >= 0) {
                err.println(name.getKey()
                        + ": tiene letras como ñ o é, y Java no puede usarlas en nombres de archivo con la"
                        + " configuración regional de este proceso (" + encoding + ").");
                refused = true;
            }
        }
        if (refused) {
            err.println(
                    "Inicie el programa con LC_ALL=C.UTF-8, por ejemplo: LC_ALL=C.UTF-8 java -jar minga.jar serve;"
                            + " deploy/minga lo hace solo.");
            err.println(
                    "Start it with LC_ALL=C.UTF-8: the locale of this process has no letters beyond ASCII for file"
                            + " names.");
            System.exit(2);
        }
    }

    /** A build tool that is killed cannot stop what it started, so the program watches it instead. */
    @SuppressWarnings("FutureReturnValueIgnored") // what it waits for ends the process
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
