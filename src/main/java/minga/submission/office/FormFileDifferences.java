package minga.submission.office;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import minga.form.FormBinder;
import minga.platform.Fault;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.NumberedRow;
import minga.template.Rows;
import minga.template.Template;
import minga.template.TemplateJson;

/**
 * Tries a filled form on copies of its record: what would change, what somebody else changed too, what cannot be read.
 * Nothing is stored.
 *
 * @param <T> the record
 */
final class FormFileDifferences<T> {

    private final Template<T> template;
    private final DrawnAnswers drawn;
    private final FormBinder binder;
    private final FilledForm form;
    final T before;
    final T after;
    final FilledFormPlacement<T> then;
    final FilledFormPlacement<T> now;
    /** The first fault of each parameter of the page's form. */
    final Map<String, Fault> faults = new HashMap<>();

    private FormFileDifferences(Template<T> template, Supplier<T> copies, FilledForm form, DrawnAnswers drawn,
            FormBinder binder) {
        this.template = template;
        this.drawn = drawn;
        this.binder = binder;
        this.form = form;
        this.before = copies.get();
        this.after = copies.get();
        this.then = FilledFormPlacement.place(template, before, form, drawn.codes(), row -> false);
        this.now = FilledFormPlacement.place(template, after, form, drawn.codes(), row -> true);
    }

    /**
     * Tries it. A new row that says the very same as a stored row of which the file does not know is that row: the file
     * was taken before.
     *
     * @param copies of the record, not stored, each time another
     */
    static <T> FormFileDifferences<T> of(Template<T> template, Supplier<T> copies, FilledForm form, DrawnAnswers drawn,
            FormBinder binder) {
        FormFileDifferences<T> tried = new FormFileDifferences<>(template, copies, form, drawn, binder);
        tried.bind();
        Optional<FilledForm> identified = tried.identified();
        return identified.isPresent() ? of(template, copies, identified.get(), drawn, binder) : tried;
    }

    private void bind() {
        FormBinder.Bound bound = binder.merge(template, template.sections(), after, now.values(form.shown(),
                path -> !drawn.isUnchanged(path, form.answers().get(path))), true);
        bound.faults().forEach(fault -> faults.putIfAbsent(fault.path(), fault));
        now.faults().forEach(fault -> faults.putIfAbsent(fault.path(), fault));
    }

    FilledForm form() {
        return form;
    }

    DrawnAnswers drawn() {
        return drawn;
    }

    private Optional<FilledForm> identified() {
        FilledForm identified = form;
        for (String list : form.rows().keySet()) {
            Optional<Rows<?>> stored = rows(list, then);
            Set<String> named = new HashSet<>(form.rowsOf(list));
            form.drawn(list).ifPresent(ids -> ids.forEach(id -> named.add(list + "." + RowPath.KNOWN + id)));
            for (String row : form.rowsOf(list)) {
                Optional<Long> same = RowPath.isNew(row) && stored.isPresent()
                        ? same(row, list, stored.get(), named) : Optional.empty();
                if (same.isPresent()) {
                    named.add(list + "." + RowPath.KNOWN + same.get());
                    identified = identified.identified(row, same.get());
                }
            }
        }
        return identified == form ? Optional.empty() : Optional.of(identified);
    }

    private Optional<Long> same(String row, String list, Rows<?> stored, Set<String> named) {
        Template<?> level = rowTemplate(list);
        String mine = now.row(row).map(one -> json(level, one)).orElse("");
        return stored.stream().filter(NumberedRow.class::isInstance).map(NumberedRow.class::cast)
                .filter(one -> !named.contains(list + "." + RowPath.KNOWN + one.id()))
                .filter(one -> json(level, one).equals(mine)).map(NumberedRow::id).findFirst();
    }

    @SuppressWarnings("unchecked")
    private static <R> String json(Template<R> template, Object row) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(text)) {
            json.writeStartObject();
            TemplateJson.write(json, template, (R) row, true);
            json.writeEnd();
        }
        return text.toString();
    }

    /** The rows of that list in the record of that placement; nothing where it has no such list. */
    @SuppressWarnings("unchecked")
    Optional<Rows<?>> rows(String list, FilledFormPlacement<T> placement) {
        Template<?> holder = RowPath.row(list).isEmpty() ? template : rowTemplate(RowPath.list(RowPath.row(list)));
        return placement.row(RowPath.row(list)).flatMap(one -> ((Template<Object>) holder).field(RowPath.last(list))
                .filter(field -> field.kind() == FieldKind.ROWS).map(field -> (Rows<?>) field.get(one)));
    }

    /** The template of the rows of that list. */
    Template<?> rowTemplate(String list) {
        return field(list).map(Field::rowTemplate).orElseThrow();
    }

    /** The field at that path of answers or lists. */
    Optional<Field<?, ?>> field(String path) {
        Template<?> level = template;
        Optional<Field<?, ?>> field = Optional.empty();
        for (String key : RowPath.template(path).split("\\.")) {
            field = level == null ? Optional.empty() : level.field(key).map(one -> one);
            if (field.isEmpty()) {
                return field;
            }
            level = field.get().rowTemplate();
        }
        return field;
    }
}
