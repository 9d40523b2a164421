package minga.submission.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import minga.form.FieldView;
import minga.platform.Text;
import minga.web.Language;
import minga.web.Messages;

/** Writes an answer of a form as the texts that a form file shows: codes as labels, days as people write them. */
final class AnswerText {

    private static final Set<String> ROW_KINDS = Set.of("REFERENCE", "REFERENCES");

    private AnswerText() {}

    /** The texts of the answer, one for each value. */
    static List<String> of(FieldView field, Language language) {
        return switch (field.kind()) {
            case "MOMENT" -> field.values().isEmpty() ? List.of() : List.of(String.join(" ", field.moment()));
            case "DATE" -> field.values().stream().map(AnswerText::day).toList();
            case "FLAG" -> field.values().stream().map(value -> Messages.text(language, "document.flag." + value))
                    .toList();
            default -> isRow(field) ? field.values() : labels(field);
        };
    }

    /** True where the values are the numbers of rows of another list. */
    static boolean isRow(FieldView field) {
        return ROW_KINDS.contains(field.kind());
    }

    /** What may be chosen, each once: the label, with its code where two have the same. */
    static List<String> choices(FieldView field, Language language) {
        return field.kind().equals("FLAG")
                ? List.of(Messages.text(language, "document.flag.true"), Messages.text(language, "document.flag.false"))
                : field.choices().stream().map(choice -> label(field, choice)).toList();
    }

    private static List<String> labels(FieldView field) {
        Map<String, String> labels = new HashMap<>();
        field.choices().forEach(choice -> labels.put(choice.code(), label(field, choice)));
        return field.values().stream().map(value -> labels.getOrDefault(value, value)).toList();
    }

    private static String label(FieldView field, FieldView.Choice choice) {
        boolean twice = field.choices().stream()
                .anyMatch(other -> other != choice && Text.folded(other.label()).equals(Text.folded(choice.label())));
        return twice ? choice.label() + " [" + choice.code() + "]" : choice.label();
    }

    private static String day(String value) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}")
                ? value.substring(8) + "-" + value.substring(5, 7) + "-" + value.substring(0, 4) : value;
    }

    /** True where two answers are the same text; what no file can hold, such as blanks around it, does not count. */
    static boolean isSame(List<String> one, List<String> other) {
        return bare(one).equals(bare(other));
    }

    private static List<String> bare(List<String> values) {
        List<String> bare = new ArrayList<>();
        values.stream().map(Text::orNull).filter(Objects::nonNull).forEach(value -> bare.add(value.lines()
                .map(line -> line.replaceAll("[\\p{Cc}\\p{Zs}]+", " ").strip()).reduce("", (a, b) -> a + "\n" + b)));
        return bare;
    }
}
