package minga.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import minga.form.FieldView.Choice;
import minga.platform.Text;

/** Finds where what was typed differs from what stands in the record now. */
public final class FormDifferences {

    private FormDifferences() {}

    /** A field in which the two differ. */
    public record Difference(String label, String theirs, String mine) {}

    /** @param now the fields as the record says them now */
    public static List<Difference> between(List<FieldView> now, FormValues typed) {
        List<Difference> found = new ArrayList<>();
        Set<String> parameters = new HashSet<>();
        collect(now, "", typed, parameters, found);
        addTypedInMissingRows(now, typed, parameters, found);
        return found;
    }

    /** What was typed into rows that are not there any more is told too: it would be lost. */
    private static void addTypedInMissingRows(List<FieldView> now, FormValues typed, Set<String> parameters,
            List<Difference> found) {
        typed.answers().filter(entry -> !parameters.contains(entry.getKey())).forEach(entry -> {
            String first = entry.getKey().split("\\.", 2)[0];
            String words = String.join(", ", withoutBlanks(entry.getValue()));
            now.stream().filter(field -> field.parameter().equals(first) && !words.isEmpty()).findFirst()
                    .ifPresent(field -> found.add(new Difference(field.label(), "", words)));
        });
    }

    private static void collect(List<FieldView> fields, String prefix, FormValues typed, Set<String> parameters,
            List<Difference> found) {
        for (FieldView field : fields) {
            parameters.add(field.parameter());
            field.rows().forEach(
                    row -> collect(row.fields(), prefix + row.title() + ", ", typed, parameters, found));
            if (field.rows().isEmpty() && typed.contains(field.parameter())) {
                List<String> mine = withoutBlanks(typed.valuesOf(field.parameter()));
                List<String> theirs = withoutBlanks(field.values());
                if (!(field.control().equals("RECORDS") ? mine.equals(theirs)
                        : Set.copyOf(mine).equals(Set.copyOf(theirs)))) {
                    found.add(new Difference(prefix + field.label(), words(field, theirs),
                            words(field, mine)));
                }
            }
        }
    }

    private static List<String> withoutBlanks(List<String> values) {
        return values.stream().map(Text::orNull).filter(Objects::nonNull).toList();
    }

    /** Codes by their labels, everything else as it was typed. */
    private static String words(FieldView field, List<String> values) {
        Map<String, String> labels = field.choices().stream()
                .collect(Collectors.toMap(Choice::code, Choice::label, (first, again) -> first));
        field.named().forEach(named -> labels.put(named.code(), named.label()));
        return values.stream().map(value -> labels.getOrDefault(value, value)).collect(Collectors.joining(", "));
    }
}
