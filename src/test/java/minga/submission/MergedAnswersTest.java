package minga.submission;

import static minga.submission.SubmissionFixture.RAUL;
import static minga.submission.SubmissionFixture.ROSA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import minga.account.Caller;
import minga.form.FieldView;
import minga.form.FormValues;
import minga.form.FormViewBuilder.FormState;
import minga.platform.Fault;
import minga.platform.TestDatabase;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Section;
import minga.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that forms drawn before somebody else saved are merged answer by answer and row by row. */
class MergedAnswersTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void two_answers_of_one_section_by_two_people_are_both_saved(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            Draft draft = new Draft(fixture);
            OpenForm rosa = draft.open(ROSA, "need");
            OpenForm raul = draft.open(RAUL, "need");
            assertThat(rosa.type("problem", "de Rosa").send("guardar")).isEmpty();
            assertThat(raul.type("diagnosis", "de Raúl").send("guardar")).isEmpty();
            assertThat(draft.now().need().problem()).isEqualTo("de Rosa");
            assertThat(draft.now().need().diagnosis()).isEqualTo("de Raúl");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_same_answer_by_two_people_shows_both_and_either_may_stay(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            Draft draft = new Draft(fixture);
            OpenForm rosa = draft.open(ROSA, "need");
            OpenForm raul = draft.open(RAUL, "need");
            rosa.type("problem", "de Rosa").send("guardar");
            raul.type("problem", "de Raúl").type("diagnosis", "solo de Raúl");
            assertThat(raul.send("guardar")).extracting(Fault::path, Fault::key)
                    .containsExactly(tuple("problem", "form.fault.changed"));
            assertThat(draft.now().need().problem()).isEqualTo("de Rosa");
            assertThat(draft.now().need().diagnosis()).as("the rest is saved").isEqualTo("solo de Raúl");
            FieldView shown = draft.again("need", raul, "problem");
            assertThat(shown.value()).isEqualTo("de Raúl");
            assertThat(shown.other()).isEqualTo("de Rosa");
            assertThat(draft.open(RAUL, "need").type("problem", "de Raúl").send("tomar:problem")).isEmpty();
            assertThat(draft.now().need().problem()).isEqualTo("de Rosa");
            assertThat(draft.open(RAUL, "need").type("problem", "de los dos").send("guardar")).isEmpty();
            assertThat(draft.now().need().problem()).isEqualTo("de los dos");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rows_moved_meanwhile_take_what_was_typed_into_them(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            Draft draft = new Draft(fixture);
            draft.rows("objectives", "uno", "dos", "tres");
            OpenForm rosa = draft.open(ROSA, "design");
            OpenForm raul = draft.open(RAUL, "design");
            assertThat(rosa.send("subir:objectives.2")).isEmpty();
            assertThat(raul.type("objectives.2.text", "tres y más").send("quitar:objectives.0")).isEmpty();
            assertThat(draft.objectives()).containsExactly("tres y más", "dos");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_was_typed_into_a_row_removed_meanwhile_is_told(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            Draft draft = new Draft(fixture);
            draft.rows("objectives", "uno", "dos");
            OpenForm rosa = draft.open(ROSA, "design");
            OpenForm raul = draft.open(RAUL, "design");
            assertThat(rosa.send("quitar:objectives.0")).isEmpty();
            List<Fault> faults = raul.type("objectives.0.text", "uno mejorado")
                    .type("objectives.1.text", "dos mejorado")
                    .send("guardar");
            assertThat(faults).singleElement().satisfies(fault -> {
                assertThat(fault.key()).isEqualTo("form.fault.rowGone");
                assertThat(fault.path()).isEqualTo("objectives");
                assertThat(fault.args()).contains("uno mejorado");
            });
            assertThat(draft.objectives()).containsExactly("dos mejorado");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_same_form_sent_again_is_one_save(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            Draft draft = new Draft(fixture);
            draft.rows("objectives", "uno", "dos", "tres");
            for (String action : List.of("agregar:objectives", "subir:objectives.2", "bajar:objectives.0",
                    "quitar:objectives.0")) {
                OpenForm form = draft.open(ROSA, "design").type("objectives.1.text", "dos por " + action);
                assertThat(form.send(action)).isEmpty();
                List<String> once = draft.objectives();
                assertThat(form.send(action)).as(action).isEmpty();
                assertThat(draft.objectives()).as(action).isEqualTo(once);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rows_within_rows_are_known_by_their_numbers(TestDatabase kind) {
        try (SubmissionFixture fixture = new SubmissionFixture(kind)) {
            Draft draft = new Draft(fixture);
            draft.rows("indicators", "uno", "dos");
            draft.open(ROSA, "results").send("agregar:indicators.1.means");
            draft.open(ROSA, "results").type("indicators.1.means.0.text", "Acta").send("guardar");
            OpenForm rosa = draft.open(ROSA, "results");
            OpenForm raul = draft.open(RAUL, "results");
            assertThat(rosa.send("subir:indicators.1")).isEmpty();
            assertThat(raul.type("indicators.1.means.0.text", "Acta firmada").send("agregar:indicators.1.means"))
                    .isEmpty();
            PracticeVersion now = draft.now();
            assertThat(now.indicators().get(0).text()).isEqualTo("dos");
            assertThat(now.indicators().get(0).means().size()).isEqualTo(2);
            assertThat(now.indicators().get(0).means().get(0).text()).isEqualTo("Acta firmada");
            assertThat(now.indicators().get(1).means().size()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_hundred_equal_forms_at_once_are_one_save(TestDatabase kind) throws Exception {
        try (SubmissionFixture fixture = new SubmissionFixture(kind);
                ExecutorService people = Executors.newFixedThreadPool(4)) {
            Draft draft = new Draft(fixture);
            OpenForm form = draft.open(ROSA, "design");
            List<Callable<List<Fault>>> clicks = Collections.nCopies(100, () -> form.send("agregar:objectives"));
            for (Future<List<Fault>> answer : people.invokeAll(clicks)) {
                assertThat(answer.get()).isEmpty();
            }
            assertThat(draft.objectives()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void of_those_who_change_one_answer_at_once_one_wins_and_the_others_are_told(TestDatabase kind) throws Exception {
        try (SubmissionFixture fixture = new SubmissionFixture(kind);
                ExecutorService people = Executors.newFixedThreadPool(4)) {
            Draft draft = new Draft(fixture);
            for (int round = 0; round < 50; round++) {
                List<Callable<List<Fault>>> writers = new ArrayList<>();
                for (int who = 0; who < 4; who++) {
                    OpenForm form = draft.open(who % 2 == 0 ? ROSA : RAUL, "need")
                            .type("problem", "ronda " + round + " de " + who);
                    writers.add(() -> form.send("guardar"));
                }
                int told = 0;
                for (Future<List<Fault>> answer : people.invokeAll(writers)) {
                    told += answer.get().size();
                }
                assertThat(told).as("round %d", round).isEqualTo(3);
            }
        }
    }

    /** A draft of the municipality of Rosa and Raúl. */
    private record Draft(SubmissionFixture fixture, long id) {

        Draft(SubmissionFixture fixture) {
            this(fixture, fixture.beginPractice());
        }

        PracticeVersion now() {
            return fixture.version(id);
        }

        List<String> objectives() {
            List<String> texts = new ArrayList<>();
            fixture.version(id).objectives().forEach(objective -> texts.add(objective.text()));
            return texts;
        }

        void rows(String list, String... texts) {
            String section = list.equals("objectives") ? "design" : "results";
            for (int i = 0; i < texts.length; i++) {
                open(ROSA, section).send("agregar:" + list);
                open(ROSA, section).type(list + "." + i + ".text", texts[i]).send("guardar");
            }
        }

        OpenForm open(Caller who, String section) {
            PracticeVersion version = now();
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            parameters.put("revision", List.of(String.valueOf(version.revision())));
            fill(view(section, FormValues.NONE, List.of()), parameters);
            return new OpenForm(this, who, section, parameters);
        }

        private static void fill(List<FieldView> fields, Map<String, List<String>> parameters) {
            for (FieldView field : fields) {
                if (!field.shown().isEmpty()) {
                    parameters.put("_visto." + field.parameter(), List.of(field.shown()));
                }
                if (!field.control().equals("ROWS")) {
                    parameters.put(field.parameter(), field.values());
                }
                field.rows().forEach(row -> fill(row.fields(), parameters));
            }
        }

        FieldView again(String section, OpenForm form, String parameter) {
            return view(section, new FormValues(form.parameters(), "guardar"),
                    List.of(Fault.at(parameter, "form.fault.changed"))).stream()
                    .filter(field -> field.parameter().equals(parameter)).findFirst().orElseThrow();
        }

        private List<FieldView> view(String section, FormValues typed, List<Fault> faults) {
            return fixture.forms.section(PracticeTemplate.PRACTICE, section(section), now(), new FormState(Language.ES,
                    typed, minga.web.FormError.of(faults, Language.ES), minga.form.FormExtras.NONE));
        }

        static Section<PracticeVersion> section(String key) {
            return PracticeTemplate.PRACTICE.section(key).orElseThrow();
        }
    }

    /** A form as somebody has it before the eyes. */
    private record OpenForm(Draft draft, Caller who, String section, Map<String, List<String>> parameters) {

        OpenForm type(String parameter, String text) {
            parameters.put(parameter, List.of(text));
            return this;
        }

        List<Fault> send(String action) {
            FormValues values = new FormValues(parameters, action);
            return draft.fixture().submissions
                    .save(who, draft.id(), Draft.section(section), values.revision(), values).faults();
        }
    }
}
