package minga.submission.office;

import java.util.ArrayList;
import java.util.List;
import minga.form.FieldView;
import minga.form.FormViewBuilder;
import minga.form.FormViewBuilder.FormState;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Rows;
import minga.template.Template;
import minga.web.Language;
import minga.web.Messages;

/**
 * The form of a record as its files show it: the fields of the page's form, and in every list one further row that is
 * blank.
 *
 * @param title of the record
 */
record FormContent(FormFileStamp stamp, String title, Language language, List<Part> parts) {

    /** One section. */
    record Part(String title, List<FieldView> fields) {}

    /**
     * Draws the form.
     *
     * @param copy of the record, not stored: blank rows are added to it
     */
    static <T> FormContent of(Template<T> template, T copy, long record, String title, FormViewBuilder forms,
            Language language) {
        addBlankRows(template, copy);
        List<Part> parts = template.sections().stream()
                .map(section -> new Part(title(template, section.key(), language),
                        forms.section(template, section, copy, FormState.plain(language))))
                .toList();
        return new FormContent(FormFileStamp.of(template, record), title, language, parts);
    }

    private static String title(Template<?> template, String section, Language language) {
        String key = template.key() + ".section." + section;
        return Messages.text(language, Messages.has(language, key) ? key : template.key() + ".row", "").strip();
    }

    @SuppressWarnings("unchecked")
    private static <T> void addBlankRows(Template<T> template, T record) {
        for (Field<T, ?> field : template.fields()) {
            if (field.kind() == FieldKind.ROWS) {
                Rows<Object> rows = (Rows<Object>) field.get(record);
                rows.add();
                rows.forEach(row -> addBlankRows((Template<Object>) field.rowTemplate(), row));
            }
        }
    }

    /** All fields of the record itself, lists among them. */
    List<FieldView> fields() {
        List<FieldView> fields = new ArrayList<>();
        parts.forEach(part -> fields.addAll(part.fields()));
        return fields;
    }

    /** The rows that are stored, without the blank one. */
    static List<FieldView.RowView> stored(FieldView list) {
        return list.rows().subList(0, Math.max(0, list.rows().size() - 1));
    }

    /** The blank row: labels, hints and choices of the list. */
    static FieldView.RowView blank(FieldView list) {
        return list.rows().get(list.rows().size() - 1);
    }

    /** The numbers of the stored rows, in order; 0 where they have none. */
    static List<Long> numbers(FieldView list) {
        String shown = list.shown().replaceAll("[\\[\\]]", "");
        String[] all = shown.isEmpty() ? new String[0] : shown.split(",");
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < list.rows().size() - 1; i++) {
            numbers.add(i < all.length ? Long.parseLong(all[i]) : 0L);
        }
        return numbers;
    }
}
