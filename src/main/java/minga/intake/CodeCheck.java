package minga.intake;

import java.util.ArrayList;
import java.util.List;
import minga.platform.Fault;
import minga.template.Field;
import minga.template.FieldTextConverter;
import minga.template.Rows;
import minga.template.Template;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;

/** Validates that every code of a vocabulary or a municipality that a record names exists in this portal. */
final class CodeCheck {

    private final Vocabularies vocabularies;
    private final Territory territory;

    CodeCheck(Vocabularies vocabularies, Territory territory) {
        this.vocabularies = vocabularies;
        this.territory = territory;
    }

    /** A fault for each field, those of rows too, that names an unknown code. */
    <T> List<Fault> faults(Template<T> template, T record) {
        List<Fault> faults = new ArrayList<>();
        template.fields().forEach(field -> check(field, record, faults));
        return faults;
    }

    @SuppressWarnings("unchecked")
    private <T> void check(Field<T, ?> field, T record, List<Fault> faults) {
        switch (field.kind()) {
            case ROWS -> {
                Rows<Object> rows = (Rows<Object>) field.get(record);
                for (int i = 0; i < rows.size(); i++) {
                    String place = field.key() + "." + i;
                    faults((Template<Object>) field.rowTemplate(), rows.get(i))
                            .forEach(fault -> faults.add(fault.under(place)));
                }
            }
            case CHOICE, CHOICES -> must(FieldTextConverter.format(field, record).stream()
                    .allMatch(code -> vocabularies.term(field.vocabulary(), code).isPresent()), field, faults);
            case MUNICIPALITIES -> must(FieldTextConverter.format(field, record).stream()
                    .allMatch(code -> territory.municipality(code).isPresent()), field, faults);
            default -> {
            }
        }
    }

    private static void must(boolean listed, Field<?, ?> field, List<Fault> faults) {
        if (!listed) {
            faults.add(Fault.at(field.key(), "import.notInList"));
        }
    }
}
