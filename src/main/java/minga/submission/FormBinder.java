package minga.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minga.platform.Fault;
import minga.platform.Text;
import minga.practice.PracticeVersion;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Rows;
import minga.template.Section;
import minga.template.FieldTextConverter;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;

/** Binds submitted form parameters to a record, field by field, rows within rows, by its template. */
public final class FormBinder {

    private final Vocabularies vocabularies;
    private final Territory territory;

    public FormBinder(Vocabularies vocabularies, Territory territory) {
        this.vocabularies = vocabularies;
        this.territory = territory;
    }

    /** What could not be taken, in the order of the form; the rest is in the ficha. */
    List<Fault> read(Section<PracticeVersion> section, PracticeVersion version, FormValues values) {
        List<Fault> faults = new ArrayList<>();
        section.fields().forEach(field -> read(field, version, "", values, faults));
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
        List<String> typed = values.valuesOf(parameter);
        Optional<Fault> fault = unknownCode(field, typed).or(() -> FieldTextConverter.parse(field, record, typed)).or(() -> field.limitFault(record));
        if (fault.isPresent()) {
            field.set(record, before);
            faults.add(new Fault(parameter, fault.get().key(), fault.get().args()));
        }
    }

    @SuppressWarnings("unchecked")
    private <R> void readRows(Rows<R> rows, Field<?, ?> field, String parameter, FormValues values, List<Fault> faults) {
        for (int i = 0; i < rows.size(); i++) {
            String prefix = parameter + "." + i + ".";
            for (Object part : field.rowTemplate().fields()) {
                read((Field<R, Object>) part, rows.get(i), prefix, values, faults);
            }
        }
    }

    /** A word that no list has was not chosen on our page. */
    private Optional<Fault> unknownCode(Field<?, ?> field, List<String> typed) {
        boolean all = typed.stream().filter(word -> !Text.isBlank(word)).allMatch(word -> switch (field.kind()) {
            case CHOICE, CHOICES -> vocabularies.term(field.vocabulary(), word).isPresent();
            case MUNICIPALITIES -> territory.municipality(word).isPresent();
            default -> true;
        });
        return all ? Optional.empty() : Optional.of(Fault.at(field.key(), "practice.fault.notInList"));
    }
}
