package minga.template;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import minga.platform.Fault;

/**
 * Declaration of one field of a record: key, kind, limits, and the functions that read and write its value. Its words
 * (label, hint, why we ask, example) are messages under {@code <template>.<key>}.
 *
 * @param <T> the record
 * @param <V> the answer: String, Integer (year), Long (number, money), LocalDate, ZonedDateTime, Boolean, List of
 * String, Rows, a row
 */
public final class Field<T, V> {

    /** The rows that a reference may name, and what each is called. */
    record Candidates<T>(Function<T, Rows<?>> rows, Function<Object, String> label) {}

    /** What a field asks of its answer. */
    record Limits(boolean required, int atMost, int each, int atLeast, boolean membersOnly, String vocabulary,
            String dublinCore) {
        static final Limits NONE = new Limits(false, Integer.MAX_VALUE, 300, 0, false, null, null);
    }

    private final String key;
    private final FieldKind kind;
    private final Function<T, V> getter;
    private final BiConsumer<T, V> setter;
    private final Limits limits;
    private final Template<?> rowTemplate;
    private final Candidates<T> candidates;

    Field(String key, FieldKind kind, Function<T, V> getter, BiConsumer<T, V> setter, Limits limits,
            Template<?> rowTemplate, Candidates<T> candidates) {
        this.key = Objects.requireNonNull(key);
        this.kind = kind;
        this.getter = getter;
        this.setter = setter;
        this.limits = limits;
        this.rowTemplate = rowTemplate;
        this.candidates = candidates;
    }

    /** Must be answered before the record is sent. */
    public Field<T, V> required() {
        return with(new Limits(true, limits.atMost, limits.each, Math.max(1, limits.atLeast), limits.membersOnly,
                limits.vocabulary, limits.dublinCore));
    }

    /** At most so many characters, values or rows. */
    public Field<T, V> atMost(int count) {
        return with(new Limits(limits.required, count, limits.each, limits.atLeast, limits.membersOnly,
                limits.vocabulary, limits.dublinCore));
    }

    /** Each of its words at most so many characters; 300 unless it says otherwise. */
    public Field<T, V> eachAtMost(int characters) {
        return with(new Limits(limits.required, limits.atMost, characters, limits.atLeast, limits.membersOnly,
                limits.vocabulary, limits.dublinCore));
    }

    /** Seen by people who signed in, never by the public. */
    public Field<T, V> membersOnly() {
        return with(new Limits(limits.required, limits.atMost, limits.each, limits.atLeast, true, limits.vocabulary,
                limits.dublinCore));
    }

    /** The element of Dublin Core that says the same. */
    public Field<T, V> dublinCore(String element) {
        return with(new Limits(limits.required, limits.atMost, limits.each, limits.atLeast, limits.membersOnly,
                limits.vocabulary, element));
    }

    Field<T, V> from(String vocabulary) {
        return with(new Limits(limits.required, limits.atMost, limits.each, limits.atLeast, limits.membersOnly,
                vocabulary, limits.dublinCore));
    }

    private Field<T, V> with(Limits changed) {
        return new Field<>(key, kind, getter, setter, changed, rowTemplate, candidates);
    }

    public String key() {
        return key;
    }

    public FieldKind kind() {
        return kind;
    }

    public boolean isRequired() {
        return limits.required;
    }

    /** At most so many characters, values or rows. */
    public int atMost() {
        return limits.atMost;
    }

    /** Each of its words at most so many characters. */
    public int eachAtMost() {
        return limits.each;
    }

    public boolean isMembersOnly() {
        return limits.membersOnly;
    }

    /**
     * The vocabulary of a CHOICE or CHOICES, the kind of record that a RECORD or RECORDS names; null for other kinds.
     */
    public String vocabulary() {
        return limits.vocabulary;
    }

    /** The Dublin Core element, or null. */
    public String dublinCoreElement() {
        return limits.dublinCore;
    }

    /** The form of each row of a ROWS field. */
    public Template<?> rowTemplate() {
        return rowTemplate;
    }

    /** The rows that a REFERENCE or REFERENCES may name. */
    public Rows<?> candidates(T record) {
        return candidates.rows().apply(record);
    }

    /** What a candidate is called; null where it has no words yet. */
    public String candidateLabel(Object row) {
        return candidates.label().apply(row);
    }

    public V get(T record) {
        return getter.apply(record);
    }

    /** Writes the answer; null, an empty list or no rows mean "not informed". */
    public void set(T record, V value) {
        setter.accept(record, value);
    }

    /** What is wrong with the answer as it stands, by the limits that always hold. */
    public Optional<Fault> limitFault(T record) {
        return kind == FieldKind.ROWS ? Optional.empty()
                : FieldValidator.validate(this, record, false).stream().findFirst();
    }

    /** True where the record answers. */
    public boolean isAnswered(T record) {
        return isAnswer(get(record));
    }

    /** True where that value of a field is an answer: not null, and not an empty list. */
    public static boolean isAnswer(Object value) {
        return switch (value) {
            case null -> false;
            case List<?> list -> !list.isEmpty();
            case Rows<?> rows -> !rows.isEmpty();
            default -> true;
        };
    }

    @Override
    public String toString() {
        return key + " " + kind;
    }
}
