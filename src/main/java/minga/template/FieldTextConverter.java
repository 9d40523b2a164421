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
 * Answers as people type them, and back. What cannot be read is a fault and leaves the record as it was; the form keeps
 * the typed words.
 */
public final class FieldTextConverter {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");

    private FieldTextConverter() {}

    /** The answer as it stands in a form: one text, or one for each of several values. */
    public static <T, V> List<String> of(Field<T, V> field, T record) {
        V value = field.get(record);
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(one -> place(field, record, one)).toList();
            case Rows<?> rows -> List.of();
            default -> List.of(place(field, record, value));
        };
    }

    private static <T> String place(Field<T, ?> field, T record, Object value) {
        boolean reference = field.kind() == FieldKind.REFERENCE || field.kind() == FieldKind.REFERENCES;
        return reference ? String.valueOf(field.candidates(record).placeOf(value) + 1) : value.toString();
    }

    /**
     * Writes what was typed into the record.
     *
     * @param typed the values of the parameter; an empty list or blanks mean "not informed"
     * @return the fault, where the words cannot be read as an answer of that kind
     */
    @SuppressWarnings("unchecked")
    public static <T, V> Optional<Fault> into(Field<T, V> field, T record, List<String> typed) {
        List<String> said = typed.stream().map(Text::orNull).filter(Objects::nonNull).toList();
        try {
            Object value = field.kind().many() ? many(field, record, said) : one(field, record, said);
            field.set(record, (V) value);
            return Optional.empty();
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Optional.of(Fault.at(field.key(), "fault.unreadable." + field.kind()));
        }
    }

    private static <T> Object one(Field<T, ?> field, T record, List<String> said) {
        if (said.isEmpty()) {
            return null;
        }
        String words = said.get(0);
        return switch (field.kind()) {
            case LINE -> words.replace('\n', ' ');
            case YEAR -> Integer.valueOf(words);
            case NUMBER, MONEY -> Long.valueOf(words.replaceAll("[.\\s$]", ""));
            case DATE -> date(words);
            case FLAG -> flag(words);
            case REFERENCE -> candidate(field, record, words);
            default -> words;
        };
    }

    private static <T> Object many(Field<T, ?> field, T record, List<String> said) {
        return switch (field.kind()) {
            case WORDS -> said.stream().flatMap(s -> Arrays.stream(s.split(field.eachAtMost() > 300 ? "\\n" : "[\\n;]"))).map(Text::orNull)
                    .filter(Objects::nonNull).distinct().toList();
            case REFERENCES -> said.stream().map(words -> candidate(field, record, words)).filter(Objects::nonNull).toList();
            default -> said.stream().distinct().toList();
        };
    }

    private static Boolean flag(String words) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "true", "si", "sí", "yes", "on", "1" -> Boolean.TRUE;
            case "false", "no", "0" -> Boolean.FALSE;
            default -> throw new NumberFormatException(words);
        };
    }

    private static LocalDate date(String words) {
        Matcher dayFirst = DAY_FIRST.matcher(words);
        if (dayFirst.matches()) {
            return LocalDate.of(Integer.parseInt(dayFirst.group(3)), Integer.parseInt(dayFirst.group(2)), Integer.parseInt(dayFirst.group(1)));
        }
        return LocalDate.parse(words);
    }

    private static <T> Object candidate(Field<T, ?> field, T record, String words) {
        Rows<?> rows = field.candidates(record);
        int place = Integer.parseInt(words) - 1;
        return place >= 0 && place < rows.size() ? rows.get(place) : null;
    }
}
