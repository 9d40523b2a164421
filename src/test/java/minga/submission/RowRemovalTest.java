package minga.submission;

import static minga.submission.SubmissionFixture.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.form.FieldView;
import minga.platform.TestDatabase;
import minga.practice.Indicator;
import minga.practice.JpaAttachments;
import minga.practice.PracticeVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of rows that are removed from a draft and put back: with all that hangs on them, until the ficha is sent. */
class RowRemovalTest {

    private static final String HASH = "a".repeat(64);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_removed_indicator_is_put_back_with_its_means_its_files_and_its_place(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = filled(fixture);
            fixture.press(id, "results", "quitar:indicators.1");
            assertThat(texts(fixture.version(id))).containsExactly("uno", "tres");
            assertThat(new JpaAttachments(fixture.transactions).hashes()).as("the file is kept").contains(HASH);
            FieldView.Removed gone = list(fixture, id, "results", "indicators").removed().get(0);
            assertThat(gone.text())
                    .isEqualTo("Indicador 2 («dos») con 2 medios de verificación y 1 archivo");
            fixture.save(ROSA, id, "results", Map.of("indicators.1.text", List.of("tres y medio")), "guardar");
            fixture.press(id, "results", gone.action());
            assertThat(texts(fixture.version(id))).containsExactly("uno", "dos", "tres y medio");
            Indicator back = fixture.version(id).indicators().get(1);
            assertThat(back.objective().text()).isEqualTo("Conversar");
            assertThat(back.means().size()).isEqualTo(2);
            assertThat(back.means().get(0).evidence().get(0).fileHash()).isEqualTo(HASH);
            assertThat(list(fixture, id, "results", "indicators").removed()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rows_within_rows_and_objectives_with_what_refers_to_them_are_put_back(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = filled(fixture);
            fixture.press(id, "results", "quitar:indicators.1.means.0.evidence.0");
            fixture.press(id, "results", "quitar:indicators.1.means.0");
            assertThat(fixture.version(id).indicators().get(1).means().size()).isEqualTo(1);
            fixture.press(id, "results", means(fixture, id).removed().get(0).action());
            assertThat(fixture.version(id).indicators().get(1).means().get(0).evidence().isEmpty()).isTrue();
            fixture.press(id, "results", evidence(fixture, id).removed().get(0).action());
            assertThat(fixture.version(id).indicators().get(1).means().get(0).evidence().get(0).fileHash())
                    .isEqualTo(HASH);

            fixture.press(id, "design", "quitar:objectives.0");
            assertThat(fixture.version(id).indicators().get(1).objective()).isNull();
            fixture.save(ROSA, id, "results", Map.of("indicators.1.objective", List.of("")), "guardar");
            fixture.press(id, "design", list(fixture, id, "design", "objectives").removed().get(0).action());
            assertThat(fixture.version(id).indicators().get(1).objective().text()).isEqualTo("Conversar");
            fixture.press(id, "results", "deshacer:indicators.4711");
            fixture.press(id, "results", "deshacer:indicators");
            assertThat(texts(fixture.version(id))).containsExactly("uno", "dos", "tres");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_was_removed_is_deleted_with_its_files_when_the_ficha_is_sent(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            long id = filled(fixture);
            fixture.press(id, "design", "quitar:objectives.0");
            fixture.press(id, "results", "quitar:indicators.1.means.0.evidence.0");
            fixture.press(id, "results", "quitar:indicators.1.means.1");
            fixture.press(id, "results", "quitar:indicators.0");
            fixture.transactions.write(
                    () -> fixture.practices.find(id).orElseThrow().newest().send(java.time.Instant.EPOCH));
            assertThat(texts(fixture.version(id))).containsExactly("dos", "tres");
            assertThat(new JpaAttachments(fixture.transactions).hashes()).isEqualTo(Set.of());
            assertThat(list(fixture, id, "results", "indicators").removed()).isEmpty();
        }
    }

    private static List<String> texts(PracticeVersion version) {
        return version.indicators().stream().map(Indicator::text).toList();
    }

    private static FieldView list(SubmissionFixture fixture, long id, String section, String key) {
        return fixture.form(id, section).stream().filter(one -> one.parameter().equals(key)).findFirst().orElseThrow();
    }

    private static FieldView means(SubmissionFixture fixture, long id) {
        return inner(list(fixture, id, "results", "indicators").rows().get(1).fields(), "means");
    }

    private static FieldView evidence(SubmissionFixture fixture, long id) {
        return inner(means(fixture, id).rows().get(0).fields(), "evidence");
    }

    private static FieldView inner(List<FieldView> fields, String key) {
        return fields.stream().filter(one -> one.parameter().endsWith("." + key)).findFirst().orElseThrow();
    }

    /** Three indicators; the second has an objective, two means, and a file. */
    private static long filled(SubmissionFixture fixture) {
        long id = fixture.beginPractice();
        fixture.press(id, "design", "agregar:objectives");
        fixture.type(id, "design", "objectives.0.text", "Conversar");
        for (String text : List.of("uno", "dos", "tres")) {
            fixture.press(id, "results", "agregar:indicators");
            fixture.type(id, "results", "indicators." + (fixture.version(id).indicators().size() - 1) + ".text", text);
        }
        fixture.press(id, "results", "agregar:indicators.1.means");
        fixture.press(id, "results", "agregar:indicators.1.means");
        fixture.press(id, "results", "agregar:indicators.1.means.0.evidence");
        fixture.type(id, "results", "indicators.1.objective", "1");
        fixture.transactions.write(() -> fixture.practices.find(id).orElseThrow().newest().indicators().get(1).means()
                .get(0).evidence().get(0).attach(HASH, "acta.pdf", "application/pdf", 10));
        return id;
    }
}
