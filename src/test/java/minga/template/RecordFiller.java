package minga.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Fixture that answers every field of a record by its template, each with other words, two rows in every list. */
public final class RecordFiller {

    private static final int ROWS = 2;

    private int counter;

    private RecordFiller() {}

    /** Fills an empty record; no field of it and of its rows stays without an answer. */
    public static <T> T fill(Template<T> template, T record) {
        RecordFiller filler = new RecordFiller();
        filler.fillFields(template, record);
        return record;
    }

    @SuppressWarnings("unchecked")
    private <T> void fillFields(Template<T> template, T record) {
        for (Field<T, ?> field : template.fields()) {
            if (field.kind() == FieldKind.ROWS) {
                Rows<?> rows = (Rows<?>) field.get(record);
                for (int i = 0; i < ROWS; i++) {
                    fillFields((Template<Object>) field.rowTemplate(), rows.add());
                }
            } else {
                assertThat(FieldTextConverter.parse(field, record, answers(field))).as(field.key()).isEmpty();
            }
            assertThat(field.isAnswered(record)).as(template.key() + "." + field.key()).isTrue();
        }
    }

    private List<String> answers(Field<?, ?> field) {
        counter++;
        String word = "ñá" + (1000 + counter);
        return switch (field.kind().control()) {
            case LINK -> List.of("https://quilicura.example/" + (1000 + counter));
            case MAIL -> List.of("m" + (1000 + counter) + "@quilicura.example");
            case SHORT -> field.kind() == FieldKind.PERCENT ? List.of(String.valueOf(counter % 100))
                    : List.of(String.valueOf(1950 + counter));
            case DATE -> List.of("2016-08-" + (10 + counter % 20));
            case MOMENT -> List.of("2016-08-26 10:" + (10 + counter % 50) + " Pacific/Easter");
            case FLAG -> List.of("false");
            case ROWS -> throw new AssertionError("rows are filled one by one");
            default -> field.kind().codes() == KindRule.Codes.ROW ? List.of("2")
                    : field.kind().isMultiple() ? List.of("b" + word, "a" + word) : List.of(word);
        };
    }
}
