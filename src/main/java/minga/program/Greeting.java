package minga.program;

import java.util.ArrayList;
import java.util.List;

/**
 * What the portal has to say to the person who starts it, such as the key of the first administrator. {@code serve}
 * says it below the address; under another server it is printed at once.
 */
final class Greeting {

    private static List<String> kept;

    private Greeting() {}

    /** From now on lines are kept until {@link #lines()} asks for them. */
    static synchronized void collect() {
        kept = new ArrayList<>();
    }

    static synchronized void say(String line) {
        if (kept == null) {
            System.out.println(line);
        } else {
            kept.add(line);
        }
    }

    static synchronized List<String> lines() {
        List<String> lines = kept == null ? List.of() : kept;
        kept = null;
        return lines;
    }
}
