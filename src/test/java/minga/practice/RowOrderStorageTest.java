package minga.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import minga.change.JpaChanges;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.FieldTextConverter;
import minga.template.Rows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that rows and lists of a ficha that are added, moved and removed are the same when read back, on Derby and
 * PostgreSQL.
 */
class RowOrderStorageTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rows_of_every_kind_can_be_moved_taken_away_and_added_between(TestDatabase kind) {
        try (Database database = kind.open()) {
            House house = House.on(database);
            for (Field<PracticeVersion, ?> field : rowFields()) {
                long id = house.begun(
                        version -> List.of("uno", "dos", "", "", "tres").forEach(text -> add(field, version, text)));
                assertThat(house.texts(id, field)).as(field.key()).containsExactly("uno", "dos", "", "", "tres");
                house.change(id, version -> rows(field, version).move(1, 0));
                assertThat(house.texts(id, field)).as(field.key()).containsExactly("dos", "uno", "", "", "tres");
                house.change(id, version -> rows(field, version).remove(2));
                assertThat(house.texts(id, field)).as(field.key()).containsExactly("dos", "uno", "", "tres");
                house.change(id, version -> {
                    rows(field, version).remove(0);
                    add(field, version, "cuatro");
                    rows(field, version).move(3, 0);
                });
                assertThat(house.texts(id, field)).as(field.key()).containsExactly("cuatro", "uno", "", "tres");
                house.change(id, version -> {
                    while (!rows(field, version).isEmpty()) {
                        rows(field, version).remove(0);
                    }
                });
                assertThat(house.texts(id, field)).as(field.key()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void words_can_change_places_come_between_and_stand_twice(TestDatabase kind) {
        try (Database database = kind.open()) {
            House house = House.on(database);
            long id = house.begun(version -> {});
            for (List<String> said : List.of(List.of("a", "b", "c"), List.of("b", "a", "c"),
                    List.of("c", "x", "b", "a"), List.of("a"), List.<String>of())) {
                house.change(id, version -> PracticeTemplate.KEYWORDS.set(version, said));
                house.change(id, version -> PracticeTemplate.EVIDENCE_TEXT.set(version, said));
                assertThat(house.read(id).terms("keywords")).isEqualTo(said);
                assertThat(house.read(id).evidenceText()).isEqualTo(said);
            }
            house.change(id, version -> PracticeTemplate.EVIDENCE_TEXT.set(version, List.of("a", "a", "b")));
            house.change(id, version -> PracticeTemplate.EVIDENCE_TEXT.set(version, List.of("a", "b", "a")));
            assertThat(house.read(id).evidenceText()).containsExactly("a", "b", "a");
            for (List<String> said : List.of(List.of("13101", "13125"), List.of("13125", "13101"), List.of("13101"))) {
                house.change(id, version -> PracticeTemplate.MUNICIPALITIES.set(version, said));
                assertThat(house.read(id).municipalities()).isEqualTo(said);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void reading_changes_nothing(TestDatabase kind) {
        try (Database database = kind.open()) {
            House house = House.on(database);
            long id = house.begun(version -> {});
            long before = house.read(id).revision();
            house.change(id, version -> PracticeTemplate.PRACTICE.fields().forEach(field -> field.get(version)));
            assertThat(house.read(id).revision()).isEqualTo(before);
        }
    }

    private static List<Field<PracticeVersion, ?>> rowFields() {
        List<Field<PracticeVersion, ?>> fields = new ArrayList<>();
        PracticeTemplate.PRACTICE.fields().stream().filter(field -> field.kind() == FieldKind.ROWS)
                .forEach(fields::add);
        return fields;
    }

    private static Rows<?> rows(Field<PracticeVersion, ?> field, PracticeVersion version) {
        return (Rows<?>) field.get(version);
    }

    /** Writes the text into the row's first field that takes words; an empty text leaves the row empty. */
    @SuppressWarnings("unchecked")
    private static void add(Field<PracticeVersion, ?> field, PracticeVersion version, String text) {
        Object row = rows(field, version).add();
        if (!text.isEmpty()) {
            FieldTextConverter.parse((Field<Object, Object>) worded(field), row, List.of(text));
        }
    }

    private static Field<?, ?> worded(Field<PracticeVersion, ?> field) {
        return field.rowTemplate().fields().stream()
                .filter(part -> part.kind() == FieldKind.LINE || part.kind() == FieldKind.TEXT).findFirst()
                .orElseThrow();
    }

    private record House(Transactions transactions, Practices practices) {
        static House on(Database database) {
            Transactions transactions = database.transactions();
            return new House(transactions,
                    new JpaPractices(transactions, new JpaChanges(transactions, Clock.systemUTC()), Clock.systemUTC()));
        }

        long begun(Consumer<PracticeVersion> fill) {
            return transactions.write(() -> {
                Practice practice = practices.begin("13125", null);
                fill.accept(practice.newest());
                return practice.id();
            });
        }

        void change(long id, Consumer<PracticeVersion> change) {
            transactions.write(() -> change.accept(read(id)));
        }

        PracticeVersion read(long id) {
            return practices.find(id).orElseThrow().newest();
        }

        @SuppressWarnings("unchecked")
        List<String> texts(long id, Field<PracticeVersion, ?> field) {
            return rows(field, read(id)).stream().map(row -> ((Field<Object, String>) worded(field)).get(row))
                    .map(text -> text == null ? "" : text).toList();
        }
    }
}
