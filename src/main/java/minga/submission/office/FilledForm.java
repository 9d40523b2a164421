package minga.submission.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import minga.platform.Fault;
import minga.platform.Text;

/**
 * What a form file says, by {@link RowPath}, not yet read as answers of the template's kinds. Rows stand in the order
 * of the file. Not thread-safe.
 */
final class FilledForm {

    private final Map<String, List<String>> answers = new LinkedHashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Map<String, Set<String>> rows = new LinkedHashMap<>();
    private final Map<String, List<Long>> drawn = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> numbered = new LinkedHashMap<>();

    /** The answers by their paths; blank ones are there too, as no values. */
    Map<String, List<String>> answers() {
        return answers;
    }

    /** The hashes of the answers that the file was drawn with ({@link minga.form.FieldView#shown}). */
    Map<String, String> shown() {
        return shown;
    }

    /** What could not be taken, at its place in the file. */
    List<Fault> faults() {
        return faults;
    }

    /** The rows that the file has in that list, in order. */
    List<String> rowsOf(String list) {
        return List.copyOf(rows.getOrDefault(list, Set.of()));
    }

    /** The numbers of the rows that the list was drawn with; nothing where the file does not show the list. */
    Optional<List<Long>> drawn(String list) {
        return Optional.ofNullable(drawn.get(list));
    }

    Map<String, List<Long>> drawn() {
        return drawn;
    }

    /** The row that the file numbers so in that list; empty where there is none. */
    String numbered(String list, String number) {
        return numbered.getOrDefault(list + "." + number, "");
    }

    /** Notes the number of a row; the first of two equal ones counts. */
    void number(String list, String number, String row) {
        numbered.putIfAbsent(list + "." + number, row);
    }

    Map<String, String> places() {
        return places;
    }

    Map<String, Set<String>> rows() {
        return rows;
    }

    Map<String, String> numbered() {
        return numbered;
    }

    /** Where in the file that answer stands, in words; empty where nobody noted it. */
    String placeOf(String path) {
        return places.getOrDefault(path, "");
    }

    /** The row of that number, or with 0 a further one that only the file has; told twice, the second is a copy. */
    String row(String list, long id) {
        Set<String> known = rows.computeIfAbsent(list, none -> new LinkedHashSet<>());
        String row = list + "." + RowPath.KNOWN + id;
        if (id <= 0 || !known.add(row)) {
            row = list + "." + RowPath.NEW + (known.size() + 1);
            known.add(row);
        }
        return row;
    }

    /** Adds values to the answer there; blanks count for nothing. */
    void add(String path, List<String> values, String place) {
        List<String> answer = answers.computeIfAbsent(path, none -> new ArrayList<>());
        values.stream().map(Text::orNull).filter(value -> value != null).forEach(answer::add);
        places.putIfAbsent(path, place);
    }

    /** Forgets the rows that only the file has and that say nothing. */
    void dropBlankRows() {
        Set<String> filled = new HashSet<>();
        answers.forEach((path, values) -> {
            for (String row = RowPath.row(path); !values.isEmpty() && !row.isEmpty() && filled.add(row);) {
                row = RowPath.row(RowPath.list(row));
            }
        });
        rows.values().forEach(all -> all.removeIf(row -> RowPath.isNew(row) && !filled.contains(row)));
        keepRows(row -> rows.getOrDefault(RowPath.list(row), Set.of()).contains(row));
    }

    /** Forgets the lists that the template does not have, and all that stands in them. */
    void keepLists(Predicate<String> known) {
        rows.keySet().removeIf(list -> !known.test(list));
        drawn.keySet().removeIf(list -> !known.test(list));
        keepRows(row -> rows.getOrDefault(RowPath.list(row), Set.of()).contains(row));
    }

    private void keepRows(Predicate<String> there) {
        answers.keySet().removeIf(path -> !RowPath.row(path).isEmpty() && !there.test(RowPath.row(path)));
        rows.keySet().removeIf(list -> !RowPath.row(list).isEmpty() && !there.test(RowPath.row(list)));
    }

    /** A row that only the file has is the row of that number after all. */
    FilledForm identified(String row, long id) {
        String known = RowPath.list(row) + "." + RowPath.KNOWN + id;
        FilledForm form = new FilledForm();
        answers.forEach((path, values) -> form.answers.put(renamed(path, row, known), values));
        places.forEach((path, place) -> form.places.put(renamed(path, row, known), place));
        rows.forEach((list, all) -> {
            Set<String> renamed = new LinkedHashSet<>();
            all.forEach(one -> renamed.add(renamed(one, row, known)));
            form.rows.put(renamed(list, row, known), renamed);
        });
        numbered.forEach((number, one) -> form.numbered.put(number, renamed(one, row, known)));
        form.shown.putAll(shown);
        form.drawn.putAll(drawn);
        form.faults.addAll(faults);
        return form;
    }

    private static String renamed(String path, String row, String known) {
        return RowPath.isWithin(path, row) ? known + path.substring(row.length()) : path;
    }
}
