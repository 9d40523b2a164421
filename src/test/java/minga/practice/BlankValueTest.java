package minga.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.FieldTextConverter;
import minga.template.Rows;
import minga.template.Template;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a value of blank or invisible characters counts as none, in every field of the ficha and its rows. */
class BlankValueTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u200B\u200F", "\u2060\uFEFF", "\u3164", "\u115F", "\u00AD", "\u0301\u0300",
            "\u0000\u0007", " \t\u2003 ", "\u2028"})
    void is_no_answer(String blank) {
        PracticeVersion version = PracticeVersion.blank(Instant.EPOCH);
        assertThat(unanswered(PracticeTemplate.PRACTICE, version, blank)).isGreaterThan(80);
        assertThat(PracticeTemplate.PRACTICE.faults(version)).extracting(fault -> fault.path()).contains("name",
                "municipalities", "themes", "objectives.0.text");
    }

    private static <T> int unanswered(Template<T> template, T record, String blank) {
        int fields = 0;
        for (Field<T, ?> field : template.fields()) {
            if (field.kind() == FieldKind.ROWS) {
                fields += inRow(field.rowTemplate(), ((Rows<?>) field.get(record)).add(), blank);
            } else {
                assertThat(FieldTextConverter.parse(field, record, List.of(blank))).as(field.key()).isEmpty();
                assertThat(field.isAnswered(record)).as(field.key()).isFalse();
                fields++;
            }
        }
        return fields;
    }

    @SuppressWarnings("unchecked")
    private static <R> int inRow(Template<R> template, Object row, String blank) {
        return unanswered(template, (R) row, blank);
    }
}
