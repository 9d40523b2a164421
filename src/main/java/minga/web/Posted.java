package minga.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import minga.platform.Text;

/**
 * Parameters of a submitted form whose CSRF token was checked already. A resource method that takes a form takes this
 * and nothing else.
 *
 * @param values each parameter with its values in the order sent
 */
public record Posted(Map<String, List<String>> values) {

    /** The first value without spaces around; empty where nothing was typed. */
    public Optional<String> word(String name) {
        return all(name).stream().findFirst().map(Text::orNull);
    }

    /** The first value just as it was typed; empty text where there is none. */
    public String raw(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** All values just as they were sent. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }
}
