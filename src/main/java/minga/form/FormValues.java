package minga.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.web.Posted;

/**
 * What was typed into a form, by parameter: {@code indicators.0.means.1.text}.
 *
 * @param action the button pressed, such as {@code agregar:indicators}
 */
public record FormValues(Map<String, List<String>> typed, String action) {

    private static final Set<String> OWN = Set.of("_csrf", "revision", "accion");

    /** A form that nobody filled in. */
    public static final FormValues NONE = new FormValues(Map.of(), "");

    /** What a page was sent. */
    public static FormValues of(Posted form) {
        return new FormValues(form.values(), form.raw("accion"));
    }

    /** The revision that the writer saw; what is no number is a revision that never was. */
    public long revision() {
        String seen = String.join("", valuesOf("revision"));
        return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
    }

    /** The same answers, with no button pressed. */
    public FormValues withoutAction() {
        return new FormValues(typed, "");
    }

    /** The same without what the form showed when it was drawn. */
    FormValues withoutShown() {
        return new FormValues(typed.entrySet().stream().filter(entry -> !entry.getKey().startsWith(ShownAnswers.PREFIX))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), action);
    }

    /** What was typed there; empty where the form had no such parameter. */
    public List<String> valuesOf(String parameter) {
        return typed.getOrDefault(parameter, List.of());
    }

    /** The numbers of the rows that the list showed when the form was drawn; nothing where the form did not say. */
    public Optional<List<Long>> shownRows(String list) {
        return ShownAnswers.rowsOf(list, this);
    }

    /**
     * True where the form asked for the answer at that path. What stands in a row that it did not show, since somebody
     * added that row meanwhile, it did not ask for.
     */
    public boolean asksFor(String path) {
        int dot = path.indexOf('.');
        return dot < 0 || contains(path) || shownRows(path.substring(0, dot)).isEmpty();
    }

    /** The answers alone, without what every form sends for its own ends. */
    Stream<Map.Entry<String, List<String>>> answers() {
        return typed.entrySet().stream()
                .filter(entry -> !OWN.contains(entry.getKey()) && !entry.getKey().startsWith(ShownAnswers.PREFIX));
    }

    /** True where the form asked for it, or for something inside. */
    public boolean contains(String parameter) {
        return typed.containsKey(parameter);
    }
}
