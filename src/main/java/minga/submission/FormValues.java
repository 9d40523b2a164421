package minga.submission;

import java.util.List;
import java.util.Map;

/**
 * Submitted values of a section's form, by parameter: {@code indicators.0.means.1.text}.
 *
 * @param action the button pressed, such as {@code agregar:indicators}
 */
public record FormValues(Map<String, List<String>> typed, String action) {

    /** What was typed there; empty where the form had no such parameter. */
    public List<String> valuesOf(String parameter) {
        return typed.getOrDefault(parameter, List.of());
    }

    /** True where the form asked for it, or for something inside. */
    public boolean contains(String parameter) {
        return typed.containsKey(parameter);
    }
}
