package minga.document;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import minga.platform.ChileTime;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Rows;
import minga.template.Template;

/** Fills every field of a record by its template, each with a value that occurs nowhere else. */
public final class FilledRecord {

    private final AtomicInteger number = new AtomicInteger(1000);

    /** Fills the record; lists of rows get two rows. */
    public static <T> T fill(Template<T> template, T record) {
        new FilledRecord().all(template, record);
        return record;
    }

    private <T> void all(Template<T> template, T record) {
        template.fields().forEach(field -> one(template, field, record));
    }

    @SuppressWarnings("unchecked")
    private <T, V> void one(Template<T> template, Field<T, V> field, T record) {
        if (field.kind() == FieldKind.ROWS) {
            rows(field.rowTemplate(), (Rows<?>) field.get(record));
        } else {
            field.set(record, (V) value(template.key() + field.key(), field, record));
        }
    }

    private <R> void rows(Template<R> template, Rows<?> rows) {
        for (int i = 0; i < 2; i++) {
            @SuppressWarnings("unchecked")
            R row = (R) rows.add();
            all(template, row);
        }
    }

    private <T> Object value(String name, Field<T, ?> field, T record) {
        String word = "zq" + name + number.incrementAndGet() + "ñá";
        return switch (field.kind()) {
            case LINE, TEXT, MARKDOWN, CHOICE, RECORD -> word;
            case MAIL -> "zq" + number.incrementAndGet() + "@minga.example";
            case LINK -> "https://zq" + number.incrementAndGet() + ".example/";
            case YEAR -> number.incrementAndGet();
            case NUMBER, MONEY -> 10_000_000L + number.incrementAndGet();
            case DATE -> LocalDate.of(number.incrementAndGet(), 3, 5);
            case MOMENT -> ZonedDateTime.of(number.incrementAndGet(), 3, 5, 15, 30, 0, 0, ChileTime.ZONE);
            case FLAG -> true;
            case CHOICES, WORDS, MUNICIPALITIES, RECORDS -> List.of(word, word + "dos");
            case REFERENCE -> field.candidates(record).get(1);
            case REFERENCES -> List.of(field.candidates(record).get(1));
            case ROWS -> throw new AssertionError("rows are filled one by one");
        };
    }
}
