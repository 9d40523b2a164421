package minga.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.platform.Fault;
import minga.platform.Text;

/**
 * Converts field values to the text of form controls and back. What cannot be read is a fault and leaves the record as
 * it was; the form keeps the typed text.
 */
public final class FieldTextConverter {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");

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
        boolean reference = field.kind() == FieldKind.REFERENCE || field.kind() == FieldKind.REFERENCES;
        return reference ? String.valueOf(field.candidates(record).indexOf(value) + 1) : value.toString();
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
            Object value = field.kind().isMultiple() ? parseMultiple(field, record, texts) : parseSingle(field, record, texts);
            field.set(record, (V) value);
            return Optional.empty();
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Optional.of(Fault.at(field.key(), "fault.unreadable." + field.kind()));
        }
    }

    private static <T> Object parseSingle(Field<T, ?> field, T record, List<String> texts) {
        if (texts.isEmpty()) {
            return null;
        }
        String text = texts.get(0);
        return switch (field.kind()) {
            case LINE -> text.replace('\n', ' ');
            case YEAR -> Integer.valueOf(text);
            case NUMBER, MONEY -> Long.valueOf(text.replaceAll("[.\\s$]", ""));
            case DATE -> parseDate(text);
            case FLAG -> parseFlag(text);
            case REFERENCE -> candidate(field, record, text);
            default -> text;
        };
    }

    private static <T> Object parseMultiple(Field<T, ?> field, T record, List<String> texts) {
        return switch (field.kind()) {
            case WORDS -> texts.stream().flatMap(s -> Arrays.stream(s.split(field.eachAtMost() > 300 ? "\\n" : "[\\n;]"))).map(Text::orNull)
                    .filter(Objects::nonNull).distinct().toList();
            case REFERENCES -> texts.stream().map(text -> candidate(field, record, text)).filter(Objects::nonNull).toList();
            default -> texts.stream().distinct().toList();
        };
    }

    private static Boolean parseFlag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "si", "sí", "yes", "on", "1" -> Boolean.TRUE;
            case "false", "no", "0" -> Boolean.FALSE;
            default -> throw new NumberFormatException(text);
        };
    }

    private static LocalDate parseDate(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return LocalDate.of(Integer.parseInt(dayFirst.group(3)), Integer.parseInt(dayFirst.group(2)), Integer.parseInt(dayFirst.group(1)));
        }
        return LocalDate.parse(text);
    }

    private static <T> Object candidate(Field<T, ?> field, T record, String text) {
        Rows<?> rows = field.candidates(record);
        int index = Integer.parseInt(text) - 1;
        return index >= 0 && index < rows.size() ? rows.get(index) : null;
    }
}
