package minga.program;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the portal has to say to the person who starts it, such as the token of the first administrator. The WAR says it
 * from a class loader of its own, so it passes through the process; under another server it is printed at once.
 */
final class Greeting {

    private static final String LINES = "minga.greeting";

    private Greeting() {}

    /** From now on lines are kept until {@link #lines()} asks for them. */
    static void collect() {
        System.getProperties().put(LINES, new CopyOnWriteArrayList<String>());
    }

    @SuppressWarnings("unchecked")
    static void say(String line) {
        if (System.getProperties().get(LINES) instanceof List<?> lines) {
            ((List<String>) lines).add(line);
        } else {
            System.out.println(line);
        }
    }

    @SuppressWarnings("unchecked")
    static List<String> lines() {
        return System.getProperties().remove(LINES) instanceof List<?> lines ? (List<String>) lines : List.of();
    }
}
