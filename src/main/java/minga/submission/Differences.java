package minga.submission;

import java.util.List;

/** Finds where what was typed differs from what stands in the ficha now. */
final class Differences {

    private Differences() {}

    static void collect(List<FieldView> fields, FormValues typed, List<ConflictPage.Difference> found) {
        for (FieldView field : fields) {
            field.rows().forEach(row -> collect(row.fields(), typed, found));
            if (field.rows().isEmpty() && typed.asked(field.parameter())) {
                String mine = joined(typed.at(field.parameter()));
                String theirs = joined(field.values());
                if (!mine.equals(theirs)) {
                    found.add(new ConflictPage.Difference(field.label(), theirs, mine));
                }
            }
        }
    }

    private static String joined(List<String> values) {
        return String.join(", ", values.stream().map(value -> value.replace("\r\n", "\n").strip()).filter(value -> !value.isEmpty()).toList());
    }
}
