package minga.submission.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import minga.form.FormValues;
import minga.platform.Fault;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.NumberedRow;
import minga.template.Rows;
import minga.template.Template;
import minga.web.FormFields;

/**
 * Places the rows of a filled form in a record: stored rows by their numbers, wherever they stand now, and new rows at
 * the end of their lists. Then the answers are those of a form of the page, at the places of now.
 *
 * @param <T> the record
 */
final class FilledFormPlacement<T> {

    private final Template<T> template;
    private final T record;
    private final FilledForm form;
    private final ChoiceCodes codes;
    /** The place of each row as the page's form writes it: {@code indicators.0}. */
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Object> rows = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private FilledFormPlacement(Template<T> template, T record, FilledForm form, ChoiceCodes codes) {
        this.template = template;
        this.record = record;
        this.form = form;
        this.codes = codes;
    }

    /**
     * Places all rows; new ones are added to the record.
     *
     * @param adds which of the new rows are wanted
     */
    static <T> FilledFormPlacement<T> place(Template<T> template, T record, FilledForm form, ChoiceCodes codes,
            Predicate<String> adds) {
        FilledFormPlacement<T> placement = new FilledFormPlacement<>(template, record, form, codes);
        placement.lists(template, record, "", "", adds);
        return placement;
    }

    @SuppressWarnings("unchecked")
    private <R> void lists(Template<R> level, R holder, String row, String place, Predicate<String> adds) {
        for (Field<R, ?> field : level.fields()) {
            if (field.kind() == FieldKind.ROWS) {
                Rows<Object> all = (Rows<Object>) field.get(holder);
                for (String one : form.rowsOf(RowPath.join(row, field.key()))) {
                    int index = indexOf(all, one);
                    if (index < 0 && RowPath.isNew(one) && adds.test(one) && all.size() < field.atMost()) {
                        all.add();
                        index = all.size() - 1;
                    }
                    if (index >= 0) {
                        String here = RowPath.join(place, field.key()) + "." + index;
                        places.put(one, here);
                        rows.put(one, all.get(index));
                        lists((Template<Object>) field.rowTemplate(), all.get(index), one, here, adds);
                    }
                }
            }
        }
    }

    static int indexOf(Rows<?> rows, String row) {
        String id = RowPath.last(row);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof NumberedRow one && id.equals(RowPath.KNOWN + one.id())) {
                return i;
            }
        }
        return -1;
    }

    /** Where the answer stands in the page's form now; nothing where its row is gone or not wanted. */
    Optional<String> parameter(String path) {
        String row = RowPath.row(path);
        return row.isEmpty() ? Optional.of(path)
                : Optional.ofNullable(places.get(row)).map(place -> place + "." + RowPath.last(path));
    }

    /** The row, and the record itself for the empty path; nothing where it is gone. */
    Optional<Object> row(String path) {
        return path.isEmpty() ? Optional.of(record) : Optional.ofNullable(rows.get(path));
    }

    /** References that name no row of the file, at the parameters of the page's form. */
    List<Fault> faults() {
        return faults;
    }

    /**
     * The answers as the page's form sends them.
     *
     * @param shown the hash that each answer was shown with, by path; one that is missing counts as shown now
     * @param wanted which answers
     */
    FormValues values(Map<String, String> shown, Predicate<String> wanted) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        form.answers().forEach((path, words) -> {
            Optional<String> parameter = parameter(path);
            if (parameter.isPresent() && codes.knows(RowPath.template(path)) && wanted.test(path)) {
                values.put(parameter.get(), typed(path, words, parameter.get()));
                if (shown.containsKey(path)) {
                    values.put(FormFields.SHOWN + parameter.get(), List.of(shown.get(path)));
                }
            }
        });
        return new FormValues(values, "");
    }

    private List<String> typed(String path, List<String> words, String parameter) {
        String templatePath = RowPath.template(path);
        List<String> typed = new ArrayList<>();
        if (!codes.isRow(templatePath)) {
            typed.addAll(codes.codes(templatePath, words));
        } else {
            for (String word : words.stream().flatMap(word -> List.of(word.split("[;\\n]")).stream()).toList()) {
                String place = place(path, word);
                if (place.isEmpty() && !word.isBlank()) {
                    faults.add(Fault.at(parameter, "office.fault.noRow", word.strip()));
                } else {
                    typed.add(place);
                }
            }
        }
        return typed.isEmpty() ? List.of("") : typed;
    }

    /** Where the row stands now that the file numbers so; empty where it has none, or it is gone or not wanted. */
    @SuppressWarnings("unchecked")
    private String place(String path, String word) {
        Object holder = row(RowPath.row(path)).orElse(null);
        Field<Object, ?> field = holder == null ? null : (Field<Object, ?>) rowField(path);
        Rows<?> candidates = field == null ? Rows.of(List.of(), () -> null) : field.candidates(holder);
        for (Field<T, ?> list : template.fields()) {
            if (list.kind() == FieldKind.ROWS && !candidates.isEmpty()
                    && ((Rows<?>) list.get(record)).indexOf(candidates.get(0)) >= 0) {
                Object row = rows.get(form.numbered(list.key(), SheetLinker.digits(word)));
                return row == null ? "" : Integer.toString(candidates.indexOf(row) + 1);
            }
        }
        return "";
    }

    private Field<?, ?> rowField(String path) {
        Template<?> level = template;
        Field<?, ?> field = null;
        for (String key : RowPath.template(path).split("\\.")) {
            field = level.field(key).orElseThrow();
            level = field.rowTemplate();
        }
        return field;
    }
}
