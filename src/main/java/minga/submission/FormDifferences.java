package minga.submission;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import minga.platform.Text;

/** Finds the fields in which the submitted form differs from the stored ficha. */
final class FormDifferences {

    private FormDifferences() {}

    static void collect(List<FieldView> fields, FormValues typed, List<ConflictPage.Difference> found) {
        for (FieldView field : fields) {
            field.rows().forEach(row -> collect(row.fields(), typed, found));
            if (field.rows().isEmpty() && typed.contains(field.parameter())) {
                List<String> mine = withoutBlanks(typed.valuesOf(field.parameter()));
                List<String> theirs = withoutBlanks(field.values());
                if (!Set.copyOf(mine).equals(Set.copyOf(theirs))) {
                    found.add(new ConflictPage.Difference(field.label(), String.join(", ", theirs), String.join(", ", mine)));
                }
            }
        }
    }

    private static List<String> withoutBlanks(List<String> values) {
        return values.stream().map(Text::orNull).filter(Objects::nonNull).toList();
    }
}
