package minga.platform;

import java.util.List;

/**
 * One thing to mend in what a person wrote.
 *
 * @param path where: the name of the form parameter, such as {@code indicators.1.means.0.text}; empty for the whole
 * @param key the message that says how to mend it
 * @param args what the message names: a limit, a number of characters
 */
public record Fault(String path, String key, List<Object> args) {

    public Fault {
        args = List.copyOf(args);
    }

    public static Fault at(String path, String key, Object... args) {
        return new Fault(path, key, List.of(args));
    }

    /** The same fault seen from one level further out. */
    public Fault under(String prefix) {
        return new Fault(path.isEmpty() ? prefix : prefix + "." + path, key, args);
    }
}
