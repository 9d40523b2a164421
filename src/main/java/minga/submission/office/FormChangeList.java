package minga.submission.office;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minga.document.FieldText;
import minga.form.FormBinder;
import minga.platform.Fault;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.FieldPathLabels;
import minga.template.FieldTextConverter;
import minga.template.Rows;
import minga.template.Template;
import minga.web.Messages;

/**
 * Lists the differences between a filled form and its record in words.
 *
 * @param <T> the record
 */
final class FormChangeList<T> {

    private final Template<T> template;
    private final FormFileDifferences<T> tried;
    private final FieldText text;
    private final List<FormChange> changes = new ArrayList<>();

    private FormChangeList(Template<T> template, FormFileDifferences<T> tried, FieldText text) {
        this.template = template;
        this.tried = tried;
        this.text = text;
    }

    static <T> List<FormChange> of(Template<T> template, FormFileDifferences<T> tried, FieldText text) {
        FormChangeList<T> list = new FormChangeList<>(template, tried, text);
        FilledForm form = tried.form();
        form.faults().forEach(fault -> list.unusable(fault.path().isEmpty()
                ? list.word("office.sheet.form") : fault.path(), "", List.of(), list.words(fault)));
        Set<String> told = new LinkedHashSet<>();
        form.answers().forEach((path, words) -> list.answer(path, words, told));
        form.drawn().keySet().forEach(list::removed);
        return List.copyOf(list.changes);
    }

    private void answer(String path, List<String> words, Set<String> told) {
        if (!tried.drawn().codes().knows(RowPath.template(path))) {
            if (!words.isEmpty()) {
                unusable(RowPath.last(path), tried.form().placeOf(path), words, word("office.fault.unknownField"));
            }
            return;
        }
        Optional<String> parameter = tried.now.parameter(path);
        String added = RowPath.firstNew(path);
        if (parameter.isEmpty()) {
            gone(path, words, told);
            return;
        }
        if (!added.isEmpty() && told.add(added)) {
            added(added);
        }
        Fault fault = tried.faults.get(parameter.get());
        if (fault != null && !fault.key().equals(FormBinder.CHANGED)) {
            unusable(label(parameter.get()), tried.form().placeOf(path), words, words(fault));
        } else if (added.isEmpty()) {
            changed(path, words, parameter.get(), fault != null);
        }
    }

    private void gone(String path, List<String> words, Set<String> told) {
        if (!words.isEmpty() && told.add(path)) {
            String list = RowPath.template(RowPath.row(path));
            unusable(word(rowKey(list), "").strip() + ", " + fieldLabel(path), tried.form().placeOf(path), words,
                    RowPath.firstNew(path).isEmpty() ? word("office.fault.rowGone")
                            : word("form.row.tooMany", tried.field(RowPath.list(RowPath.row(path))).orElseThrow()
                                    .atMost()));
        }
    }

    @SuppressWarnings("unchecked")
    private void changed(String path, List<String> words, String parameter, boolean conflict) {
        Field<Object, ?> field = (Field<Object, ?>) tried.field(path).orElseThrow();
        Object before = tried.then.row(RowPath.row(path)).orElseThrow();
        Object after = tried.now.row(RowPath.row(path)).orElseThrow();
        boolean same = FieldTextConverter.format(field, before).equals(FieldTextConverter.format(field, after));
        if (!same || conflict) {
            changes.add(new FormChange(conflict ? FormChange.Kind.CONFLICT : FormChange.Kind.CHANGED, path,
                    label(parameter), tried.form().placeOf(path), text.values(field, before),
                    conflict ? words : text.values(field, after), tried.drawn().shown(path).orElse(""), ""));
        }
    }

    private void added(String row) {
        String parameter = tried.now.parameter(row + ".x").orElseThrow();
        List<String> words = new ArrayList<>();
        describe(tried.rowTemplate(RowPath.list(row)), tried.now.row(row).orElseThrow(), "", words);
        changes.add(new FormChange(FormChange.Kind.ADDED, row, label(parameter.substring(0, parameter.length() - 2)),
                "", List.of(), words, "", ""));
    }

    /** Every answer of a row and of its rows, each with its label. */
    @SuppressWarnings("unchecked")
    private <R> void describe(Template<R> level, Object row, String prefix, List<String> words) {
        for (Field<R, ?> field : level.fields()) {
            if (field.kind() == FieldKind.ROWS) {
                Rows<?> rows = (Rows<?>) field.get((R) row);
                for (int i = 0; i < rows.size(); i++) {
                    String title = word(field.rowTemplate().key() + ".row", i + 1);
                    describe(field.rowTemplate(), rows.get(i), prefix + title + ", ", words);
                }
            } else if (field.isAnswered((R) row)) {
                words.add(prefix + text.label(level, field) + ": " + String.join("; ", text.values(field, (R) row)));
            }
        }
    }

    private void removed(String list) {
        Optional<Rows<?>> rows = tried.rows(list, tried.then);
        Set<String> named = Set.copyOf(tried.form().rowsOf(list));
        for (long id : tried.form().drawn(list).orElse(List.of())) {
            String row = list + "." + RowPath.KNOWN + id;
            int index = rows.map(all -> FilledFormPlacement.indexOf(all, row)).orElse(-1);
            if (index >= 0 && !named.contains(row)) {
                List<String> words = new ArrayList<>();
                describe(tried.rowTemplate(list), rows.get().get(index), "", words);
                changes.add(
                        new FormChange(FormChange.Kind.REMOVED, row, word(rowKey(RowPath.template(list)), index + 1),
                                "", words, List.of(), "", ""));
            }
        }
    }

    private void unusable(String label, String place, List<String> words, String fault) {
        changes.add(new FormChange(FormChange.Kind.UNUSABLE, "", label, place, List.of(), words, "", fault));
    }

    private String rowKey(String list) {
        return tried.rowTemplate(list).key() + ".row";
    }

    private String fieldLabel(String path) {
        String row = RowPath.template(RowPath.row(path));
        return word((row.isEmpty() ? template : tried.rowTemplate(row)).key() + "." + RowPath.last(path));
    }

    private String label(String parameter) {
        return FieldPathLabels.label(template, parameter, (key, args) -> word(key, args));
    }

    private String words(Fault fault) {
        return word(fault.key(), fault.args().toArray());
    }

    private String word(String key, Object... args) {
        return Messages.text(text.language(), key, args);
    }
}
