package minga.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import minga.platform.Text;

/** Finds where what was typed differs from what stands in the record now. */
final class FormDifferences {

    private FormDifferences() {}

    static List<ConflictPage.Difference> between(List<FieldView> now, FormValues typed) {
        List<ConflictPage.Difference> found = new ArrayList<>();
        collect(now, typed, found);
        return found;
    }

    private static void collect(List<FieldView> fields, FormValues typed, List<ConflictPage.Difference> found) {
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
