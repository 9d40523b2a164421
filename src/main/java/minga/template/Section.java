package minga.template;

import java.util.List;
import minga.platform.Fault;

/** A group of fields that are asked together on one page. */
public record Section<T>(String key, List<Field<T, ?>> fields) {

    public Section {
        fields = List.copyOf(fields);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Section<T> of(String key, Field<T, ?>... fields) {
        return new Section<>(key, List.of(fields));
    }

    /** What anybody may read: the fields that are not for members only. */
    public List<Field<T, ?>> publicFields() {
        return fields.stream().filter(field -> !field.isMembersOnly()).toList();
    }

    /** The first fault of each field, limits only: what a draft may not exceed. */
    public List<Fault> limitFaults(T record) {
        return fields.stream().flatMap(field -> FieldValidator.validate(field, record, false).stream()).toList();
    }

    /** The faults that stand in the way of sending. */
    public List<Fault> faults(T record) {
        return fields.stream().flatMap(field -> FieldValidator.validate(field, record, true).stream()).toList();
    }

    /** True where no field of the section says anything. */
    public boolean isEmpty(T record) {
        return fields.stream().noneMatch(field -> field.isAnswered(record));
    }
}
