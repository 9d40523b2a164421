package minga.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minga.platform.Fault;
import minga.platform.Text;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.FieldTextConverter;
import minga.template.KindRule.Codes;
import minga.template.Rows;
import minga.template.Section;
import minga.template.Template;
import minga.web.Language;

/** Binds submitted form parameters to a record, field by field, rows within rows, by its template. */
public final class FormBinder {

    private final CodeLists lists;

    public FormBinder(CodeLists lists) {
        this.lists = lists;
    }

    /**
     * Writes the answers and does what the pressed button of a list says.
     *
     * @return what could not be taken, in the order of the form; the rest is in the record
     */
    public <T> List<Fault> save(Template<T> template, List<Section<T>> sections, T record, FormValues values) {
        List<Fault> faults = new ArrayList<>();
        sections.forEach(section -> section.fields().forEach(field -> read(field, record, "", values, faults)));
        RowAction.of(values.action()).ifPresent(action -> action.apply(template, record, faults));
        return faults;
    }

    private <T, V> void read(Field<T, V> field, T record, String prefix, FormValues values, List<Fault> faults) {
        String parameter = prefix + field.key();
        if (field.kind() == FieldKind.ROWS) {
            readRows((Rows<?>) field.get(record), field, parameter, values, faults);
            return;
        }
        if (!values.contains(parameter)) {
            return;
        }
        V before = field.get(record);
        List<String> typed = values.valuesOf(parameter).stream().map(text -> lists.codeOf(field, text)).toList();
        Optional<Fault> fault = unknownCode(field, typed).or(() -> FieldTextConverter.parse(field, record, typed))
                .or(() -> field.limitFault(record));
        if (fault.isPresent()) {
            field.set(record, before);
            faults.add(new Fault(parameter, fault.get().key(), fault.get().args()));
        }
    }

    @SuppressWarnings("unchecked")
    private <R> void readRows(Rows<R> rows, Field<?, ?> field, String parameter, FormValues values,
            List<Fault> faults) {
        for (int i = 0; i < rows.size(); i++) {
            String prefix = parameter + "." + i + ".";
            for (Object part : field.rowTemplate().fields()) {
                read((Field<R, Object>) part, rows.get(i), prefix, values, faults);
            }
        }
    }

    /** A word that no list has was not chosen on our page, or names no record. */
    private Optional<Fault> unknownCode(Field<?, ?> field, List<String> typed) {
        boolean all = typed.stream().filter(word -> !Text.isBlank(word))
                .allMatch(word -> lists.label(field, word, Language.ES).isPresent());
        return all ? Optional.empty() : Optional.of(Fault.at(field.key(),
                field.kind().codes() == Codes.RECORD ? "form.fault.noRecord" : "form.fault.notInList"));
    }
}
