package minga.template;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import minga.platform.MailAddress;

/**
 * Factory of the field declarations of one record type, each by kind, key, getter and setter.
 *
 * @param <T> the record
 */
public final class FieldFactory<T> {

    private FieldFactory() {}

    /** The fields of records of that type. */
    public static <T> FieldFactory<T> of(Class<T> record) {
        return new FieldFactory<>();
    }

    private <V> Field<T, V> plain(String key, FieldKind kind, Function<T, V> getter, BiConsumer<T, V> setter,
            int atMost) {
        return new Field<>(key, kind, getter, setter, Field.Limits.NONE, null, null).atMost(atMost);
    }

    /** One line, at most 300 characters unless it says otherwise. */
    public Field<T, String> line(String key, Function<T, String> getter, BiConsumer<T, String> setter) {
        return plain(key, FieldKind.LINE, getter, setter, 300);
    }

    /** Paragraphs, at most 4,000 characters unless it says otherwise. */
    public Field<T, String> text(String key, Function<T, String> getter, BiConsumer<T, String> setter) {
        return plain(key, FieldKind.TEXT, getter, setter, 4000);
    }

    /** Paragraphs in Markdown, at most 4,000 characters unless it says otherwise. */
    public Field<T, String> markdown(String key, Function<T, String> getter, BiConsumer<T, String> setter) {
        return plain(key, FieldKind.MARKDOWN, getter, setter, 4000);
    }

    /** A day and an hour in a time zone. */
    public Field<T, ZonedDateTime> moment(String key, Function<T, ZonedDateTime> getter,
            BiConsumer<T, ZonedDateTime> setter) {
        return plain(key, FieldKind.MOMENT, getter, setter, 60);
    }

    /**
     * Another record by its code.
     *
     * @param records the kind of record, a name that {@link RecordDirectory directories} are found by, such as
     * {@code practice}
     */
    public Field<T, String> record(String key, String records, Function<T, String> getter,
            BiConsumer<T, String> setter) {
        return plain(key, FieldKind.RECORD, getter, setter, 120).from(records);
    }

    /** Other records by their codes, in order, at most 60 of them; {@code records} is the kind of record. */
    public Field<T, List<String>> records(
            String key, String records, Function<T, List<String>> getter, BiConsumer<T, List<String>> setter) {
        return plain(key, FieldKind.RECORDS, getter, setter, 60).from(records).eachAtMost(100);
    }

    public Field<T, String> mail(String key, Function<T, String> getter, BiConsumer<T, String> setter) {
        return plain(key, FieldKind.MAIL, getter, setter, MailAddress.LONGEST);
    }

    public Field<T, String> link(String key, Function<T, String> getter, BiConsumer<T, String> setter) {
        return plain(key, FieldKind.LINK, getter, setter, 500);
    }

    public Field<T, Integer> year(String key, Function<T, Integer> getter, BiConsumer<T, Integer> setter) {
        return plain(key, FieldKind.YEAR, getter, setter, 4);
    }

    public Field<T, Long> number(String key, Function<T, Long> getter, BiConsumer<T, Long> setter) {
        return plain(key, FieldKind.NUMBER, getter, setter, 12);
    }

    /** A whole number from 0 to 100. */
    public Field<T, Long> percent(String key, Function<T, Long> getter, BiConsumer<T, Long> setter) {
        return plain(key, FieldKind.PERCENT, getter, setter, 3);
    }

    public Field<T, Long> money(String key, Function<T, Long> getter, BiConsumer<T, Long> setter) {
        return plain(key, FieldKind.MONEY, getter, setter, 15);
    }

    public Field<T, LocalDate> date(String key, Function<T, LocalDate> getter, BiConsumer<T, LocalDate> setter) {
        return plain(key, FieldKind.DATE, getter, setter, 10);
    }

    public Field<T, Boolean> flag(String key, Function<T, Boolean> getter, BiConsumer<T, Boolean> setter) {
        return plain(key, FieldKind.FLAG, getter, setter, 5);
    }

    /** One word of the vocabulary of that name. */
    public Field<T, String> choice(String key, String vocabulary, Function<T, String> getter,
            BiConsumer<T, String> setter) {
        return plain(key, FieldKind.CHOICE, getter, setter, 60).from(vocabulary);
    }

    /** Several words of the vocabulary of that name. */
    public Field<T, List<String>> choices(
            String key, String vocabulary, Function<T, List<String>> getter, BiConsumer<T, List<String>> setter) {
        return plain(key, FieldKind.CHOICES, getter, setter, 60).from(vocabulary);
    }

    /** Municipalities by code, at most 60. */
    public Field<T, List<String>> municipalities(
            String key, Function<T, List<String>> getter, BiConsumer<T, List<String>> setter) {
        return plain(key, FieldKind.MUNICIPALITIES, getter, setter, 60);
    }

    /** Free words, at most 60 of them. */
    public Field<T, List<String>> words(
            String key, Function<T, List<String>> getter, BiConsumer<T, List<String>> setter) {
        return plain(key, FieldKind.WORDS, getter, setter, 60);
    }

    /** Rows with a template of their own, at most 60 of them. */
    public <R> Field<T, Rows<R>> rows(String key, Function<T, Rows<R>> getter, Template<R> rowTemplate) {
        return new Field<>(key, FieldKind.ROWS, getter, null, Field.Limits.NONE, rowTemplate, null).atMost(60);
    }

    /**
     * One row out of the candidates, or none.
     *
     * @param label what a candidate is called in the list to choose from
     */
    public <R> Field<T, R> reference(String key, Function<T, R> getter, BiConsumer<T, R> setter,
            Function<T, Rows<R>> candidates, Function<R, String> label) {
        return new Field<>(key, FieldKind.REFERENCE, getter, setter, Field.Limits.NONE, null,
                candidates(candidates, label));
    }

    /** Several rows out of the candidates. */
    public <R> Field<T, List<R>> references(String key, Function<T, List<R>> getter, BiConsumer<T, List<R>> setter,
            Function<T, Rows<R>> candidates, Function<R, String> label) {
        return new Field<>(key, FieldKind.REFERENCES, getter, setter, Field.Limits.NONE, null,
                candidates(candidates, label)).atMost(60);
    }

    @SuppressWarnings("unchecked")
    private static <T, R> Field.Candidates<T> candidates(Function<T, Rows<R>> rows, Function<R, String> label) {
        return new Field.Candidates<>(rows::apply, row -> label.apply((R) row));
    }
}
