package minga.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The beginning of the button that takes the other person's answer: {@code tomar:problem}. */
    public static final String TAKE_OTHER = "tomar:";

    /** The key of the fault at an answer that somebody else changed meanwhile. */
    public static final String CHANGED = "form.fault.changed";

    private final CodeLists lists;

    public FormBinder(CodeLists lists) {
        this.lists = lists;
    }

    /**
     * What came of a form.
     *
     * @param faults what could not be taken, in the order of the form; the rest is in the record
     * @param values the answers at the places where their rows stand now, to be shown again beside the faults
     * @param changed the parameters in which the writer answered otherwise than the form had shown
     */
    public record Bound(List<Fault> faults, FormValues values, Set<String> changed) {}

    /**
     * Writes the answers of a record that nobody else writes in, such as a new one, and does what the pressed button of
     * a list says. What the form showed does not count.
     *
     * @return what could not be taken, in the order of the form; the rest is in the record
     */
    public <T> List<Fault> save(Template<T> template, List<Section<T>> sections, T record, FormValues values) {
        return new Writing<T>(values.withoutShown(), true).save(template, sections, record);
    }

    /**
     * The same for a record that others may have changed since the form was drawn: an answer that only one side changed
     * is taken, and where both changed one, it stays and is a fault with the other's text. Rows are known by their
     * numbers. The same form sent twice is one save.
     *
     * @param current true where the record is as the form showed it, for forms that did not send what they showed
     */
    public <T> Bound merge(Template<T> template, List<Section<T>> sections, T record, FormValues sent,
            boolean current) {
        RowMerge.Result rows = RowMerge.merge(sections, record, sent);
        List<Fault> faults = new ArrayList<>(rows.lost());
        Writing<T> writing = new Writing<>(rows.values(), current);
        faults.addAll(writing.save(template, sections, record));
        return new Bound(faults, rows.values(), Set.copyOf(writing.changed));
    }

    /**
     * Tells what a form that was refused says otherwise than the record, so that it can be shown again with what was
     * typed.
     *
     * @param copy of the record as it is stored, neither shown nor stored afterwards
     */
    public <T> Bound compare(Template<T> template, List<Section<T>> sections, T copy, FormValues sent) {
        return merge(template, sections, copy, sent.action().startsWith(TAKE_OTHER) ? sent : sent.withoutAction(),
                false);
    }

    /** The button of a list that was pressed, at the place where its row stands now; nothing where its work is done. */
    public <T> Optional<RowAction> action(List<Section<T>> sections, T record, FormValues sent) {
        return RowAction.of(RowMerge.merge(sections, record, sent).values().action());
    }

    /** The writing of one form. */
    private final class Writing<T> {

        private final FormValues values;
        private final boolean current;
        private final List<Fault> faults = new ArrayList<>();
        private final Set<String> changed = new HashSet<>();

        Writing(FormValues values, boolean current) {
            this.values = values;
            this.current = current;
        }

        List<Fault> save(Template<T> template, List<Section<T>> sections, T record) {
            Optional<RowAction> action = RowAction.of(values.action())
                    .filter(button -> !isStale(template, record, button));
            sections.forEach(section -> section.fields().forEach(field -> read(field, record, "")));
            action.ifPresent(button -> button.apply(template, record, faults));
            return faults;
        }

        /** True for a button of a list of codes that somebody changed meanwhile: its places are others now. */
        private boolean isStale(Template<T> template, T record, RowAction button) {
            String list = button.target().split("\\.", 2)[0];
            return template.field(list).filter(field -> field.kind() == FieldKind.RECORDS)
                    .filter(field -> ShownAnswers.hashOf(list, values)
                            .filter(shown -> !shown.equals(ShownAnswers.of(field, record))).isPresent())
                    .isPresent();
        }

        private <R, V> void read(Field<R, V> field, R record, String prefix) {
            String parameter = prefix + field.key();
            if (field.kind() == FieldKind.ROWS) {
                readRows((Rows<?>) field.get(record), field, parameter);
                return;
            }
            if (!values.contains(parameter) || values.action().equals(TAKE_OTHER + parameter)) {
                return;
            }
            V before = field.get(record);
            String there = ShownAnswers.of(field, record);
            List<String> typed = values.valuesOf(parameter).stream().map(text -> lists.codeOf(field, text)).toList();
            Optional<Fault> fault = unknownCode(field, typed).or(() -> FieldTextConverter.parse(field, record, typed))
                    .or(() -> field.limitFault(record));
            if (fault.isPresent()) {
                field.set(record, before);
                faults.add(new Fault(parameter, fault.get().key(), fault.get().args()));
                changed.add(parameter);
                return;
            }
            String mine = ShownAnswers.of(field, record);
            Optional<String> shown = ShownAnswers.hashOf(parameter, values);
            if (mine.equals(there)) {
                return;
            }
            if (!shown.map(mine::equals).orElse(false)) {
                changed.add(parameter);
            }
            if (shown.map(there::equals).orElse(current)) {
                return;
            }
            field.set(record, before);
            if (changed.contains(parameter)) {
                faults.add(Fault.at(parameter, CHANGED));
            }
        }

        @SuppressWarnings("unchecked")
        private <R> void readRows(Rows<R> rows, Field<?, ?> field, String parameter) {
            for (int i = 0; i < rows.size(); i++) {
                String prefix = parameter + "." + i + ".";
                for (Object part : field.rowTemplate().fields()) {
                    read((Field<R, Object>) part, rows.get(i), prefix);
                }
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
