package minga.submission.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minga.form.FieldView;

/**
 * One level of a record: the rows of all lists that have the same place in the template, such as all means of
 * verification of all indicators, numbered through.
 *
 * @param path of the lists in the template: {@code indicators.means}; empty for the record itself
 * @param blank the fields of a row that says nothing yet
 */
record FormLevel(String path, String label, List<FieldView> blank, List<Line> lines) {

    /**
     * One stored row.
     *
     * @param path its {@link RowPath}
     * @param number from 1, through the whole level
     * @param parent the number of the row that it hangs from; 0 at the outermost level
     */
    record Line(String path, long id, int number, int parent, List<FieldView> fields) {}

    boolean nested() {
        return path.indexOf('.') >= 0;
    }

    /** The fields that are answered in a cell. */
    List<FieldView> answers() {
        return answers(blank);
    }

    static List<FieldView> answers(List<FieldView> fields) {
        return fields.stream().filter(field -> !field.kind().equals("ROWS")).toList();
    }

    /** The levels below the record itself, each after the one that it hangs from. */
    static List<FormLevel> of(List<FieldView> fields) {
        Map<String, FormLevel> levels = new LinkedHashMap<>();
        collect(fields, "", "", 0, levels, true);
        return List.copyOf(levels.values());
    }

    private static void collect(List<FieldView> fields, String path, String row, int parent,
            Map<String, FormLevel> levels, boolean stored) {
        for (FieldView list : fields) {
            if (list.kind().equals("ROWS")) {
                String key = RowPath.last(list.parameter());
                FormLevel level = levels.computeIfAbsent(RowPath.join(path, key), own -> new FormLevel(own,
                        list.label(), FormContent.blank(list).fields(), new ArrayList<>()));
                if (stored) {
                    addLines(list, RowPath.join(row, key), parent, level, levels);
                }
                collect(FormContent.blank(list).fields(), level.path(), "", 0, levels, false);
            }
        }
    }

    private static void addLines(FieldView list, String path, int parent, FormLevel level,
            Map<String, FormLevel> levels) {
        List<Long> numbers = FormContent.numbers(list);
        for (int i = 0; i < numbers.size(); i++) {
            String row = path + "." + RowPath.KNOWN + numbers.get(i);
            Line line = new Line(row, numbers.get(i), level.lines().size() + 1, parent, list.rows().get(i).fields());
            level.lines().add(line);
            collect(line.fields(), level.path(), row, line.number(), levels, true);
        }
    }
}
