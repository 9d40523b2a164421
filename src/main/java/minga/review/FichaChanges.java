package minga.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import minga.document.WordDiff;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.FieldTextConverter;
import minga.template.KindRule;
import minga.template.RemovableRow;
import minga.template.Rows;
import minga.template.Template;

/**
 * What changed in a ficha from one state to another, field by field: texts word by word, rows by their identity. A row
 * that moved is no change, nor is a reference to it, nor the order in which codes were chosen.
 */
final class FichaChanges {

    private final AnswerFormatter answers;
    private final Map<String, List<WordDiff.Part>> changed = new HashMap<>();
    private final Set<String> added = new HashSet<>();
    private final Map<String, List<String>> removed = new HashMap<>();

    private FichaChanges(AnswerFormatter answers) {
        this.answers = answers;
    }

    static FichaChanges between(PracticeVersion before, PracticeVersion after, AnswerFormatter answers) {
        FichaChanges changes = new FichaChanges(answers);
        changes.compare(PracticeTemplate.PRACTICE, before, after, "");
        return changes;
    }

    /** The words of that field before and after, one difference; empty where it says the same. */
    List<WordDiff.Part> at(String path) {
        return changed.getOrDefault(path, List.of());
    }

    /** True where that row was not there before. */
    boolean isAdded(String path) {
        return added.contains(path);
    }

    /** What stood in that list and is gone: the words of each row. */
    List<String> removedFrom(String path) {
        return removed.getOrDefault(path, List.of());
    }

    /** In how many places something changed. */
    int count() {
        return changed.size() + added.size() + removed.values().stream().mapToInt(List::size).sum();
    }

    private <T> void compare(Template<T> template, T before, T after, String prefix) {
        for (Field<T, ?> field : template.fields()) {
            String path = prefix + field.key();
            if (field.kind() == FieldKind.ROWS) {
                compareRows(field, (Rows<?>) field.get(before), (Rows<?>) field.get(after), path);
            } else if (!value(field, before).equals(value(field, after))) {
                changed.put(path, WordDiff.ofWords(String.join("\n", answers.format(field, before)),
                        String.join("\n", answers.format(field, after))));
            }
        }
    }

    /** What a field says, free of places and orders that mean nothing. */
    private static <T> Object value(Field<T, ?> field, T record) {
        Object value = field.get(record);
        if (field.kind().codes() == KindRule.Codes.ROW) {
            Set<Object> rows = new HashSet<>();
            List<?> named = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            named.forEach(row -> rows.add(row instanceof RemovableRow one ? one.lineage() : row));
            return rows;
        }
        List<String> texts = FieldTextConverter.format(field, record).stream().map(WordDiff::plain).toList();
        return field.kind().codes() == KindRule.Codes.NONE ? texts : new HashSet<>(texts);
    }

    @SuppressWarnings("unchecked")
    private void compareRows(Field<?, ?> field, Rows<?> before, Rows<?> after, String path) {
        Template<Object> template = (Template<Object>) field.rowTemplate();
        List<Object> left = new ArrayList<>(before.all());
        Map<Integer, Object> same = new TreeMap<>();
        match(after, left, same, (one, other) -> one instanceof RemovableRow old && other instanceof RemovableRow fresh
                && old.lineage() == fresh.lineage());
        match(after, left, same, (one, other) -> !words(template, one).isEmpty()
                && words(template, one).equals(words(template, other)));
        for (int i = 0; i < after.size(); i++) {
            if (same.containsKey(i)) {
                compare(template, same.get(i), after.get(i), path + "." + i + ".");
            } else {
                added.add(path + "." + i);
            }
        }
        if (!left.isEmpty()) {
            removed.put(path, left.stream().map(row -> words(template, row)).toList());
        }
    }

    /** Pairs the rows that are not paired yet, by that rule. Rows of before that have a pair leave the list. */
    private static void match(Rows<?> after, List<Object> left, Map<Integer, Object> same,
            BiPredicate<Object, Object> alike) {
        for (int i = 0; i < after.size(); i++) {
            Object row = after.get(i);
            if (!same.containsKey(i)) {
                Object pair = left.stream().filter(one -> alike.test(one, row)).findFirst().orElse(null);
                if (pair != null) {
                    same.put(i, pair);
                    left.removeIf(one -> one == pair);
                }
            }
        }
    }

    /** What a row says first. */
    private String words(Template<Object> template, Object row) {
        return template.fields().stream().filter(field -> field.kind() != FieldKind.ROWS)
                .flatMap(field -> answers.format(field, row).stream()).findFirst().orElse("");
    }
}
