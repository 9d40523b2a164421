package minga.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minga.form.FieldView;
import minga.platform.TestDatabase;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Section;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that every field of the ficha is the same after typing, saving and reading back; a new field from the day it
 * is declared. A new field is tested the day it is declared.
 */
class FieldStorageTest {

    private static final String CANARY = "<script>alert(1)</script> \"ñandú\" & 'Ü' 🏠 ='1+1'";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_typed_is_read_back(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = fixture.beginPractice();
            for (Section<PracticeVersion> section : PracticeTemplate.PRACTICE.sections()) {
                addRows(fixture, id, section.key());
                Map<String, List<String>> typed = new LinkedHashMap<>();
                fill(fixture.form(id, section.key()), typed);
                assertThat(fixture.save(SubmissionFixture.ROSA, id, section.key(), typed, "continuar").faults())
                        .as(section.key()).isEmpty();
                Map<String, List<String>> back = new LinkedHashMap<>();
                collect(fixture.form(id, section.key()), back);
                assertThat(back).as(section.key()).isEqualTo(typed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void each_takes_as_much_as_it_says_and_one_sign_more_comes_back_with_a_word(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = fixture.beginPractice();
            for (Section<PracticeVersion> section : PracticeTemplate.PRACTICE.sections()) {
                addRows(fixture, id, section.key());
                for (FieldView field : leaves(fixture.form(id, section.key()))) {
                    if (List.of("LINE", "TEXT").contains(field.kind())) {
                        String brim = "🏠".repeat(field.atMost() / 2);
                        assertThat(fixture.type(id, section.key(), field.parameter(), brim).faults())
                                .as(field.parameter()).isEmpty();
                        assertThat(fixture.type(id, section.key(), field.parameter(), brim + "x").faults())
                                .as(field.parameter())
                                .extracting("path", "key").containsExactly(
                                        org.assertj.core.groups.Tuple.tuple(field.parameter(), "fault.tooLong"));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_no_page_of_ours_would_send_is_answered_with_a_word_or_taken_never_with_a_fall(TestDatabase kind) {
        List<String> hostile = List.of("abc", "-1", "99999999999999999999999", "+999999999-12-31", "30-02-2020", "0",
                "1e9", "٣٤", "x".repeat(70_000),
                "javascript:alert(1)", "http://", "a@b", "<", "😀".repeat(9000), "1\n2\n" + "y".repeat(5000),
                "\u202e\ufffe\uffff");
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = fixture.beginPractice();
            for (Section<PracticeVersion> section : PracticeTemplate.PRACTICE.sections()) {
                addRows(fixture, id, section.key());
                List<FieldView> fields = leaves(fixture.form(id, section.key()));
                for (String words : hostile) {
                    Map<String, List<String>> typed = new LinkedHashMap<>();
                    fields.forEach(field -> typed.put(field.parameter(), List.of(words)));
                    assertThatCode(() -> fixture.save(SubmissionFixture.ROSA, id, section.key(), typed, "guardar"))
                            .as("%s: %.20s", section.key(), words).doesNotThrowAnyException();
                }
            }
        }
    }

    /** A row in every list, and in the lists of these. */
    private static void addRows(SubmissionFixture fixture, long id, String section) {
        for (FieldView list = emptyList(fixture.form(id, section)); list != null; list = emptyList(
                fixture.form(id, section))) {
            fixture.press(id, section, "agregar:" + list.parameter());
        }
    }

    private static FieldView emptyList(List<FieldView> fields) {
        for (FieldView field : fields) {
            if (field.kind().equals("ROWS") && field.rows().isEmpty()) {
                return field;
            }
            for (FieldView.RowView row : field.rows()) {
                FieldView inner = emptyList(row.fields());
                if (inner != null) {
                    return inner;
                }
            }
        }
        return null;
    }

    private static List<FieldView> leaves(List<FieldView> fields) {
        List<FieldView> leaves = new ArrayList<>();
        for (FieldView field : fields) {
            field.rows().forEach(row -> leaves.addAll(leaves(row.fields())));
            if (!field.kind().equals("ROWS")) {
                leaves.add(field);
            }
        }
        return leaves;
    }

    private static void collect(List<FieldView> fields, Map<String, List<String>> values) {
        leaves(fields).forEach(field -> values.put(field.parameter(), field.values()));
    }

    private static void fill(List<FieldView> fields, Map<String, List<String>> values) {
        leaves(fields).forEach(field -> values.put(field.parameter(), answer(field)));
    }

    private static List<String> answer(FieldView field) {
        return switch (field.kind()) {
            case "LINE", "TEXT" -> List.of(field.atMost() < CANARY.length() ? "<b>'\"&" : CANARY);
            case "MAIL" -> List.of("migracion@quilicura.example");
            case "LINK" -> List.of("https://www.quilicura.example/informe?a=1&b=%3Cb%3E");
            case "YEAR" -> List.of("2016");
            case "NUMBER", "MONEY" -> List.of("1234567");
            case "DATE" -> List.of("2016-08-26");
            case "FLAG" -> List.of("false");
            case "WORDS" -> List.of("<i>uno</i>", "dos & \"tres\"");
            case "CHOICE", "REFERENCE" -> List.of(field.choices().get(field.choices().size() - 1).code());
            default -> field.choices().stream().limit(2).map(FieldView.Choice::code).toList();
        };
    }
}
