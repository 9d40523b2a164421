package minga.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import minga.platform.Fault;
import minga.platform.MailAddress;
import minga.platform.WebLink;

/** Validates field values: limits that always hold, and requirements that hold when sending. */
final class FieldValidator {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private FieldValidator() {}

    static <T, V> List<Fault> validate(Field<T, V> field, T record, boolean sending) {
        V value = field.get(record);
        if (!field.isAnswered(record)) {
            return sending && field.isRequired() ? List.of(Fault.at(field.key(), "fault.required." + field.kind())) : List.of();
        }
        if (value instanceof Rows<?> rows) {
            return validateRows(field, rows, sending);
        }
        String key = brokenLimit(field, value);
        return key == null ? List.of() : List.of(Fault.at(field.key(), key, "fault.wordTooLong".equals(key) ? field.eachAtMost() : field.atMost(), size(value)));
    }

    private static <T, V> String brokenLimit(Field<T, V> field, V value) {
        return switch (field.kind()) {
            case LINE, TEXT -> size(value) > field.atMost() ? "fault.tooLong" : null;
            case MAIL -> MailAddress.fault((String) value, false).orElse(null);
            case LINK -> WebLink.of((String) value).isPresent() && size(value) <= field.atMost() ? null : "fault.link";
            case YEAR -> (Integer) value < FIRST_YEAR || (Integer) value > LAST_YEAR ? "fault.year" : null;
            case NUMBER, MONEY -> (Long) value < 0 || size(value) > field.atMost() ? "fault.number" : null;
            case DATE -> ((LocalDate) value).getYear() < FIRST_YEAR || ((LocalDate) value).getYear() > LAST_YEAR ? "fault.unreadable.DATE" : null;
            case WORDS -> ((List<?>) value).stream().anyMatch(word -> size(word) > field.eachAtMost()) ? "fault.wordTooLong"
                    : size(value) > field.atMost() ? "fault.tooMany" : null;
            case CHOICES, MUNICIPALITIES, REFERENCES -> size(value) > field.atMost() ? "fault.tooMany" : null;
            default -> null;
        };
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

    /** Counted as browsers and the database's columns count: an emoji is two. */
    private static int size(Object value) {
        return value instanceof List<?> list ? list.size() : value.toString().length();
    }
}
