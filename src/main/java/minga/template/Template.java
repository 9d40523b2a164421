package minga.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minga.platform.Fault;

/** Declaration of a whole record: its sections and their fields. */
public record Template<T>(String key, List<Section<T>> sections) {

    public Template {
        sections = List.copyOf(sections);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Template<T> of(String key, Section<T>... sections) {
        return new Template<>(key, List.of(sections));
    }

    /** A form so small that it has one section, named like itself: the form of a row. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Template<T> ofFields(String key, Field<T, ?>... fields) {
        return new Template<>(key, List.of(Section.of(key, fields)));
    }

    public List<Field<T, ?>> fields() {
        return sections.stream().<Field<T, ?>>flatMap(section -> section.fields().stream()).toList();
    }

    /** What anybody may read. Every output for the public walks these and no others. */
    public List<Field<T, ?>> publicFields() {
        return sections.stream().<Field<T, ?>>flatMap(section -> section.publicFields().stream()).toList();
    }

    public Optional<Field<T, ?>> field(String fieldKey) {
        return fields().stream().filter(field -> field.key().equals(fieldKey)).findFirst();
    }

    public Optional<Section<T>> section(String sectionKey) {
        return sections.stream().filter(section -> section.key().equals(sectionKey)).findFirst();
    }

    /** All that stands in the way of sending the record, in the order of the form. */
    public List<Fault> faults(T record) {
        return sections.stream().flatMap(section -> section.faults(record).stream()).toList();
    }

    /** Every field, those of rows too, as paths such as {@code indicators.means.text}. */
    public Stream<String> paths() {
        return fields().stream().flatMap(field -> Stream.concat(Stream.of(field.key()),
                field.kind() == FieldKind.ROWS ? field.rowTemplate().paths().map(path -> field.key() + "." + path)
                        : Stream.of()));
    }
}
