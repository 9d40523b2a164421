package minga.submission.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minga.platform.Fault;
import minga.platform.Text;

/**
 * Puts the lines of all sheets of one record together: which row hangs from which, by the numbers that the sheets show.
 */
final class SheetLinker {

    private final List<SheetLine> lines = new ArrayList<>();

    void add(SheetLine line) {
        lines.add(line);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Adds the rows and their answers to the form; what hangs from nothing is a fault of it. */
    void link(FilledForm form) {
        Map<String, String> rows = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        lines.sort(Comparator.comparingInt(line -> line.level().isEmpty() ? 0 : line.level().split("\\.").length));
        for (SheetLine line : lines) {
            String row = "";
            if (!line.level().isEmpty()) {
                int count = counts.merge(line.level(), 1, Integer::sum);
                String list = list(line, rows, form);
                if (list == null) {
                    continue;
                }
                row = form.row(list, line.id());
                String number = digits(line.number()).isEmpty() ? Integer.toString(count) : digits(line.number());
                rows.putIfAbsent(line.level() + ":" + number, row);
                form.number(list, number, row);
            }
            answers(line, row, form);
        }
    }

    private static String list(SheetLine line, Map<String, String> rows, FilledForm form) {
        int dot = line.level().lastIndexOf('.');
        if (dot < 0) {
            return line.level();
        }
        String parent = rows.get(line.level().substring(0, dot) + ":" + digits(line.parent()));
        if (parent == null && !line.isBlank()) {
            form.faults().add(Fault.at(line.place(), "office.fault.noParent", Text.orEmpty(line.parent())));
        }
        return parent == null ? null : parent + line.level().substring(dot);
    }

    private static void answers(SheetLine line, String row, FilledForm form) {
        line.answers().forEach((key, values) -> {
            String path = RowPath.join(row, key);
            List<SheetLine.Value> bad = values.stream().filter(value -> value.fault() != null).toList();
            bad.forEach(value -> form.faults().add(Fault.at(value.place(), value.fault())));
            List<SheetLine.Value> said = values.stream().filter(value -> !value.text().isBlank()).toList();
            if (bad.isEmpty()) {
                form.add(path, said.stream().map(SheetLine.Value::text).toList(),
                        said.isEmpty() ? line.place() : said.get(0).place());
            }
        });
    }

    /** The number at the beginning: {@code 2. Reducir la espera} means 2. */
    static String digits(String text) {
        String bare = text.strip().replaceFirst("(?s)^(\\d{1,6})\\b.*$", "$1");
        return bare.matches("\\d{1,6}") ? Integer.toString(Integer.parseInt(bare)) : "";
    }
}
