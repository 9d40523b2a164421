package minga.template;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import minga.platform.Text;

/**
 * What a {@link FieldKind} is made of. Forms, JSON, validation and lists of codes read it, so that a further kind is
 * one constant. Immutable: each method answers a changed copy.
 *
 * @param isMultiple true where the field holds several values
 * @param isJoined true where the form sends its one value in parts, which are joined by a space
 * @param control what the form draws
 * @param json the type of each value in JSON
 * @param codes the list of codes that the values are taken from
 * @param reader reads one typed text; throws NumberFormatException or DateTimeException where it cannot be read
 * @param splitter makes values of one typed text, before they are read
 * @param limit the message key of what is wrong with the value; null where nothing is
 */
public record KindRule(boolean isMultiple, boolean isJoined, Control control, Json json, Codes codes,
        BiFunction<Field<?, ?>, String, Object> reader, BiFunction<Field<?, ?>, String, List<String>> splitter,
        BiFunction<Field<?, ?>, Object, String> limit) {

    /** Controls of the form; {@code form/fields.ftlh} draws each. */
    public enum Control {
        LINE, TEXT, LINES, MAIL, LINK, SHORT, DATE, MOMENT, FLAG, SELECT, SELECTS, CHECKS, RECORDS, ROWS
    }

    /** Types of JSON. */
    enum Json { TEXT, NUMBER, BOOLEAN }

    /**
     * Lists that codes are taken from: none, the vocabulary of the field, municipalities, rows of the same record,
     * other records.
     */
    public enum Codes {
        NONE, VOCABULARY, MUNICIPALITY, ROW, RECORD
    }

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    static KindRule one(Control control) {
        return new KindRule(false, false, control, Json.TEXT, Codes.NONE, (field, text) -> text,
                (field, text) -> List.of(text), (field, value) -> null);
    }

    static KindRule list(Control control) {
        return new KindRule(true, false, control, Json.TEXT, Codes.NONE, (field, text) -> text,
                (field, text) -> List.of(text), (field, value) -> null);
    }

    KindRule joined() {
        return new KindRule(isMultiple, true, control, json, codes, reader, splitter, limit);
    }

    KindRule json(Json type) {
        return new KindRule(isMultiple, isJoined, control, type, codes, reader, splitter, limit);
    }

    KindRule codes(Codes list) {
        return new KindRule(isMultiple, isJoined, control, json, list, reader, splitter, limit);
    }

    KindRule reading(BiFunction<Field<?, ?>, String, Object> way) {
        return new KindRule(isMultiple, isJoined, control, json, codes, way, splitter, limit);
    }

    KindRule splitting(BiFunction<Field<?, ?>, String, List<String>> way) {
        return new KindRule(isMultiple, isJoined, control, json, codes, reader, way, limit);
    }

    KindRule limit(BiFunction<Field<?, ?>, Object, String> check) {
        return new KindRule(isMultiple, isJoined, control, json, codes, reader, splitter, check);
    }

    static String length(Field<?, ?> field, Object value) {
        return size(value) > field.atMost() ? "fault.tooLong" : null;
    }

    static String count(Field<?, ?> field, Object value) {
        return size(value) > field.atMost() ? "fault.tooMany" : null;
    }

    static String words(Field<?, ?> field, Object value) {
        return ((List<?>) value).stream().anyMatch(word -> size(word) > field.eachAtMost()) ? "fault.wordTooLong"
                : count(field, value);
    }

    static String amount(Field<?, ?> field, Object value) {
        return (Long) value < 0 || size(value) > field.atMost() ? "fault.number" : null;
    }

    static String percent(Field<?, ?> field, Object value) {
        return (Long) value < 0 || (Long) value > 100 ? "fault.percent" : null;
    }

    static String year(Field<?, ?> field, Object value) {
        return isYear((Integer) value) ? null : "fault.year";
    }

    static String date(Field<?, ?> field, Object value) {
        return isYear(((LocalDate) value).getYear()) ? null : "fault.unreadable.DATE";
    }

    static String moment(Field<?, ?> field, Object value) {
        return isYear(((ZonedDateTime) value).getYear()) ? null : "fault.unreadable.MOMENT";
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Counted as browsers and the database's columns count: an emoji is two. */
    static int size(Object value) {
        return value instanceof List<?> list ? list.size() : value.toString().length();
    }

    static Long number(Field<?, ?> field, String text) {
        return Long.valueOf(text.replaceAll("[.\\s$]", ""));
    }

    static Long percentage(Field<?, ?> field, String text) {
        return Long.valueOf(text.replaceAll("[\\s%]", ""));
    }

    static List<String> lines(Field<?, ?> field, String text) {
        return Arrays.stream(text.split(field.eachAtMost() > 300 ? "\\n" : "[\\n;]")).map(Text::orNull)
                .filter(Objects::nonNull).toList();
    }

    static Boolean flag(Field<?, ?> field, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "si", "sí", "yes", "on", "1" -> Boolean.TRUE;
            case "false", "no", "0" -> Boolean.FALSE;
            default -> throw new NumberFormatException(text);
        };
    }
}
