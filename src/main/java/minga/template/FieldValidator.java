package minga.template;

import java.util.ArrayList;
import java.util.List;
import minga.platform.Fault;

/** Validates field values: limits that always hold, and requirements that hold when sending. */
final class FieldValidator {

    private FieldValidator() {}

    static <T, V> List<Fault> validate(Field<T, V> field, T record, boolean sending) {
        V value = field.get(record);
        if (!field.isAnswered(record)) {
            return sending && field.isRequired() ? List.of(Fault.at(field.key(), "fault.required." + field.kind()))
                    : List.of();
        }
        if (value instanceof Rows<?> rows) {
            return validateRows(field, rows, sending);
        }
        String key = field.kind().rule().limit().apply(field, value);
        return key == null ? List.of() : List.of(Fault.at(field.key(), key,
                "fault.wordTooLong".equals(key) ? field.eachAtMost() : field.atMost(), KindRule.size(value)));
    }

    private static <T, R> List<Fault> validateRows(Field<T, ?> field, Rows<R> rows, boolean sending) {
        @SuppressWarnings("unchecked")
        Template<R> template = (Template<R>) field.rowTemplate();
        List<Fault> faults = new ArrayList<>();
        if (rows.size() > field.atMost()) {
            faults.add(Fault.at(field.key(), "fault.tooMany", field.atMost(), rows.size()));
        }
        for (int i = 0; i < rows.size(); i++) {
            String rowPath = field.key() + "." + i;
            for (Field<R, ?> part : template.fields()) {
                validate(part, rows.get(i), sending).forEach(fault -> faults.add(fault.under(rowPath)));
            }
        }
        return faults;
    }
}
