package minga.platform;

import java.util.List;

/**
 * One validation error in what a person sent or a file holds.
 *
 * @param path the form parameter or field that is wrong, such as {@code indicators.1.means.0.text}; empty for the
 *     record as a whole
 * @param key the message that says how to correct it
 * @param args values of the message's placeholders: a limit, a number of characters
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
