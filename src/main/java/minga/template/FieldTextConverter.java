package minga.template;

import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import minga.platform.Fault;
import minga.platform.Text;
import minga.template.KindRule.Codes;

/**
 * Converts field values to the text of form controls and back. What cannot be read is a fault and leaves the record as
 * it was; the form keeps the typed text.
 */
public final class FieldTextConverter {

    private FieldTextConverter() {}

    /** The answer as it stands in a form: one text, or one for each of several values. */
    public static <T, V> List<String> format(Field<T, V> field, T record) {
        V value = field.get(record);
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(one -> formatValue(field, record, one)).toList();
            case Rows<?> rows -> List.of();
            default -> List.of(formatValue(field, record, value));
        };
    }

    private static <T> String formatValue(Field<T, ?> field, T record, Object value) {
        return field.kind().codes() == Codes.ROW ? String.valueOf(field.candidates(record).indexOf(value) + 1)
                : value.toString();
    }

    /**
     * Writes what was typed into the record.
     *
     * @param typed the values of the parameter; an empty list or blanks mean "not informed"
     * @return the fault, where the text cannot be read as an answer of that kind
     */
    @SuppressWarnings("unchecked")
    public static <T, V> Optional<Fault> parse(Field<T, V> field, T record, List<String> typed) {
        List<String> texts = typed.stream().map(Text::orNull).filter(Objects::nonNull).toList();
        try {
            Object value = field.kind().isMultiple() ? parseMultiple(field, record, texts)
                    : parseSingle(field, record, texts);
            field.set(record, (V) value);
            return Optional.empty();
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Optional.of(Fault.at(field.key(), "fault.unreadable." + field.kind()));
        }
    }

    /**
     * What typed texts mean, as {@link #format} would say it: so that both can be compared. Places of rows, and what
     * cannot be read, stay as they were typed.
     */
    public static List<String> normalize(Field<?, ?> field, List<String> typed) {
        List<String> texts = typed.stream().map(Text::orNull).filter(Objects::nonNull).toList();
        if (field.kind().codes() == Codes.ROW) {
            return texts;
        }
        try {
            Object value = field.kind().isMultiple() ? parseMultiple(field, null, texts)
                    : parseSingle(field, null, texts);
            return value instanceof List<?> list ? list.stream().map(Object::toString).toList()
                    : Stream.ofNullable(value).map(Object::toString).toList();
        } catch (NumberFormatException | DateTimeException unreadable) {
            return texts;
        }
    }

    private static <T> Object parseSingle(Field<T, ?> field, T record, List<String> texts) {
        if (texts.isEmpty()) {
            return null;
        }
        return parseValue(field, record, field.kind().rule().isJoined() ? String.join(" ", texts) : texts.get(0));
    }

    private static <T> Object parseMultiple(Field<T, ?> field, T record, List<String> texts) {
        Stream<Object> values = texts.stream()
                .flatMap(text -> field.kind().rule().splitter().apply(field, text).stream())
                .map(text -> parseValue(field, record, text)).filter(Objects::nonNull);
        return (field.kind().codes() == Codes.ROW ? values : values.distinct()).toList();
    }

    private static <T> Object parseValue(Field<T, ?> field, T record, String text) {
        return field.kind().codes() == Codes.ROW ? candidate(field, record, text)
                : field.kind().rule().reader().apply(field, text);
    }

    private static <T> Object candidate(Field<T, ?> field, T record, String text) {
        Rows<?> rows = field.candidates(record);
        int index = Integer.parseInt(text) - 1;
        return index >= 0 && index < rows.size() ? rows.get(index) : null;
    }
}
