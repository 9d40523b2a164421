package minga.form;

import java.util.ArrayList;
import java.util.List;
import minga.document.FieldText;
import minga.form.AnswerView.Row;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Rows;
import minga.template.Section;
import minga.template.Template;
import minga.web.FormError;
import minga.web.Messages;

/** Reads the answers of a section back in words: codes as labels, places as rows, nothing left out. */
public final class AnswerViewBuilder {

    private final FieldText text;

    public AnswerViewBuilder(FieldText text) {
        this.text = text;
    }

    /** Every field of the section, the empty ones too. */
    public <T> List<AnswerView> section(Template<T> template, Section<T> section, T record) {
        return section.fields().stream().map(field -> view(field, template.key(), record, "")).toList();
    }

    /** The fields of the section that say something. */
    public <T> List<AnswerView> answered(Template<T> template, Section<T> section, T record) {
        return section(template, section, record).stream().filter(answer -> !answer.isEmpty()).toList();
    }

    private <T> AnswerView view(Field<T, ?> field, String template, T record, String prefix) {
        String parameter = prefix + field.key();
        String label = Messages.text(text.language(), template + "." + field.key());
        if (field.kind() == FieldKind.ROWS) {
            return new AnswerView(FormError.controlOf(parameter), label, List.of(),
                    rows(field, (Rows<?>) field.get(record), parameter));
        }
        return new AnswerView(FormError.controlOf(parameter), label, text.values(field, record), List.of());
    }

    @SuppressWarnings("unchecked")
    private <R> List<Row> rows(Field<?, ?> field, Rows<R> rows, String parameter) {
        Template<R> template = (Template<R>) field.rowTemplate();
        List<Row> views = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String prefix = parameter + "." + i + ".";
            R row = rows.get(i);
            views.add(new Row(Messages.text(text.language(), template.key() + ".row", i + 1), template.fields().stream()
                    .filter(part -> part.isAnswered(row)).map(part -> view(part, template.key(), row, prefix))
                    .toList()));
        }
        return views;
    }
}
