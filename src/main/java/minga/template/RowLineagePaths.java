package minga.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Converts field paths such as {@code indicators.0.text} into paths by row identity such as {@code indicators.#17.text}
 * and back: a path by identity leads to the same row after rows were moved or removed.
 */
public final class RowLineagePaths {

    private RowLineagePaths() {}

    /**
     * Where a path by identity leads now.
     *
     * @param path by place; where the row is gone, of what it stood in: its list, or the row that held it
     * @param gone true where the row is no longer there
     */
    public record Place(String path, boolean gone) {}

    /** The same path with the lineage of each row instead of its place; unchanged where it names no row. */
    public static <T> String toLineage(Template<T> template, T record, String path) {
        List<String> steps = new ArrayList<>(List.of(path.split("\\.")));
        Template<?> level = template;
        Object holder = record;
        for (int i = 0; i + 1 < steps.size(); i += 2) {
            Optional<Rows<?>> rows = rows(level, holder, steps.get(i));
            if (rows.isEmpty()) {
                break;
            }
            level = rowTemplate(level, steps.get(i));
            holder = rows.get().get(Integer.parseInt(steps.get(i + 1)));
            if (holder instanceof RemovableRow row) {
                steps.set(i + 1, "#" + row.lineage());
            }
        }
        return String.join(".", steps);
    }

    /** Where that path by identity leads in the record as it is now. */
    public static <T> Place toPlace(Template<T> template, T record, String path) {
        List<String> steps = new ArrayList<>(List.of(path.split("\\.")));
        Template<?> level = template;
        Object holder = record;
        for (int i = 0; i + 1 < steps.size() && steps.get(i + 1).startsWith("#"); i += 2) {
            Optional<Rows<?>> rows = rows(level, holder, steps.get(i));
            String wanted = steps.get(i + 1);
            int place = rows.map(all -> place(all, wanted)).orElse(-1);
            if (place < 0) {
                return new Place(String.join(".", steps.subList(0, i + 1)), true);
            }
            level = rowTemplate(level, steps.get(i));
            holder = rows.get().get(place);
            steps.set(i + 1, Integer.toString(place));
        }
        return new Place(String.join(".", steps), false);
    }

    private static int place(Rows<?> rows, String step) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof RemovableRow row && step.equals("#" + row.lineage())) {
                return i;
            }
        }
        return -1;
    }

    private static Template<?> rowTemplate(Template<?> template, String key) {
        return template.field(key).orElseThrow().rowTemplate();
    }

    @SuppressWarnings("unchecked")
    private static Optional<Rows<?>> rows(Template<?> template, Object record, String key) {
        return ((Template<Object>) template).field(key).filter(field -> field.kind() == FieldKind.ROWS)
                .map(field -> (Rows<?>) field.get(record));
    }
}
