package minga.program;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Log formatter that writes one line of JSON for each event, to the error stream and to {@link LogFile}, with mail
 * addresses masked. The stack trace is written to the file only.
 */
final class JsonLogFormatter extends Formatter {

    /** Libraries whose warnings are about what we chose on purpose. */
    private static final List<String> CHATTER = List.of(
            "jakarta.enterprise.resource.jms", "jakarta.enterprise.system.core",
            "jakarta.enterprise.system.tools.deployment.dol", "com.sun.enterprise.server.logging",
            "com.sun.web.security", "org.flywaydb.core", "org.eclipse.persistence",
            "org.apache.lucene.internal.vectorization");
    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger OURS = Logger.getLogger("minga");

    private static final int DEPTH = 12;
    private static final int FRAMES = 20;
    /** Letters of a message or of what went wrong; what a stranger sent may stand in it. */
    private static final int LONGEST = 16_000;
    private static final String CUT = "…";

    private final int frames;

    private JsonLogFormatter(int frames) {
        this.frames = frames;
    }

    /** The lines with all that is known. */
    static Formatter whole() {
        return new JsonLogFormatter(FRAMES);
    }

    /** Puts the whole process on these lines: our own news, and of the libraries only warnings. */
    static void begin() {
        LogFile.want();
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        ConsoleHandler console = new ConsoleHandler();
        console.setLevel(Level.ALL);
        console.setFormatter(new JsonLogFormatter(0));
        ProcessDefaults.encode(console);
        console.setFilter(JsonLogFormatter::worthALine);
        root.addHandler(console);
        root.setLevel(Level.WARNING);
        OURS.setLevel(Level.INFO);
        System.setProperty("eclipselink.logging.level", "SEVERE");
    }

    static boolean worthALine(LogRecord event) {
        String where = String.valueOf(event.getLoggerName());
        return event.getLevel().intValue() >= Level.SEVERE.intValue() || CHATTER.stream().noneMatch(where::startsWith);
    }

    @Override
    public String format(LogRecord event) {
        JsonObjectBuilder line = Json.createObjectBuilder()
                .add("at", event.getInstant().toString())
                .add("level", event.getLevel().getName())
                .add("where", String.valueOf(event.getLoggerName()))
                .add("what", masked(formatMessage(event)));
        if (event.getThrown() != null) {
            line.add("error", masked(told(event.getThrown())));
        }
        return line.build() + "\n";
    }

    /** Each cause in a line, and of the first of them where it happened: a server's whole trace hides the reason. */
    private String told(Throwable thrown) {
        StringBuilder told = new StringBuilder();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            told.append(cause).append('\n');
            if (cause.getCause() == null || depth == DEPTH - 1) {
                Arrays.stream(cause.getStackTrace()).limit(frames)
                        .forEach(frame -> told.append("  at ").append(frame).append('\n'));
            }
            cause = cause.getCause();
        }
        return told.toString().strip();
    }

    private static String masked(String text) {
        return text == null ? ""
                : MailAddressMask.masked(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + CUT);
    }
}
