package minga.seminar;

import static minga.seminar.SeminarFixture.CARLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import minga.form.FieldView;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.form.ShownForm;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import minga.web.FormError;
import minga.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that forms of one seminar that several people have open are merged answer by answer and row by row. */
class MergedSeminarTest {

    private static List<FieldView> fields(SeminarFixture fixture, long id, FormValues typed, List<Fault> faults,
            Set<String> restored) {
        return new SeminarFormPageBuilder(fixture.forms, fixture.commitments)
                .form(fixture.seminar(id), typed, FormError.of(faults, Language.ES), restored, Language.ES).parts()
                .stream().flatMap(part -> part.fields().stream()).toList();
    }

    private static ShownForm open(SeminarFixture fixture, long id) {
        return ShownForm.of(fixture.seminar(id).revision(),
                fields(fixture, id, FormValues.NONE, List.of(), Set.of()));
    }

    private static List<Fault> send(SeminarFixture fixture, long id, ShownForm form, String button) {
        FormValues values = form.press(button);
        return fixture.desk.save(CARLA, id, values.revision(), values);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void two_people_in_different_answers_never_meet(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Mesa");
            fixture.press(id, "agregar:conclusions");
            ShownForm carla = open(fixture, id);
            ShownForm carlos = open(fixture, id);
            assertThat(send(fixture, id, carla.type("venue", "Arica").type("startsAt", "26-08-2056", "09:30",
                    "America/Santiago"), "agregar:sessions")).isEmpty();
            assertThat(send(fixture, id, carlos.type("address", "Calle 7 de Junio").type("conclusions.0.text", "Abrir"),
                    "agregar:conclusions")).isEmpty();
            Seminar now = fixture.seminar(id);
            assertThat(now).extracting(Seminar::venue, Seminar::address).containsExactly("Arica", "Calle 7 de Junio");
            assertThat(now.startsAt()).isNotNull();
            assertThat(now.conclusions()).extracting(Conclusion::text).containsExactly("Abrir", null);
            assertThat(now.sessions().size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_same_answer_shows_both_texts_and_either_may_stay(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Mesa");
            ShownForm carla = open(fixture, id);
            ShownForm carlos = open(fixture, id);
            send(fixture, id, carla.type("venue", "Arica").type("startsAt", "26-08-2056", "09:30",
                    "America/Santiago"), "guardar");
            carlos.type("venue", "Iquique").type("address", "Calle Uno").type("startsAt", "27-08-2056", "10:00",
                    "America/Santiago");
            List<Fault> faults = send(fixture, id, carlos, "guardar");
            assertThat(faults).extracting(Fault::path, Fault::key).containsExactlyInAnyOrder(
                    tuple("venue", "form.fault.changed"), tuple("startsAt", "form.fault.changed"));
            assertThat(fixture.seminar(id)).extracting(Seminar::venue, Seminar::address)
                    .containsExactly("Arica", "Calle Uno");
            FormBinder.Bound typed = fixture.desk.compare(CARLA, id, carlos.press("guardar"));
            List<FieldView> again = fields(fixture, id, typed.values(), faults, typed.changed());
            assertThat(ShownForm.field(again, "venue")).extracting(FieldView::value, FieldView::other)
                    .containsExactly("Iquique", "Arica");
            assertThat(ShownForm.field(again, "startsAt").other()).isEqualTo("26 de agosto de 2056, 09:30");
            assertThat(ShownForm.field(again, "startsAt").moment()).startsWith("27-08-2056", "10:00");
            ShownForm shown = ShownForm.of(fixture.seminar(id).revision(), again);
            assertThat(send(fixture, id, shown, "tomar:startsAt")).isEmpty();
            assertThat(fixture.seminar(id).startsAt().getDayOfMonth()).isEqualTo(26);
            assertThat(fixture.seminar(id).venue()).as("what was typed stays on top").isEqualTo("Iquique");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_a_public_seminar_refuses_is_saved_when_it_is_sent_again(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Mesa");
            fixture.save(id, Map.of("kind", List.of("SEMINAR")), "publicar");
            ShownForm form = open(fixture, id).type("title", "").type("venue", "Arica");
            List<Fault> faults = new ArrayList<>();
            assertThatThrownBy(() -> send(fixture, id, form, "guardar")).isInstanceOfSatisfying(Invalid.class,
                    invalid -> faults.addAll(invalid.faults()));
            assertThat(fixture.seminar(id).venue()).isNull();
            FormBinder.Bound typed = fixture.desk.compare(CARLA, id, form.press("guardar"));
            List<FieldView> again = fields(fixture, id, typed.values(), faults, typed.changed());
            assertThat(ShownForm.field(again, "venue").value()).isEqualTo("Arica");
            assertThat(ShownForm.field(again, "venue").other()).isNull();
            assertThat(send(fixture, id, ShownForm.of(0, again).type("title", "Mesa dos"), "guardar")).isEmpty();
            assertThat(fixture.seminar(id)).extracting(Seminar::title, Seminar::venue)
                    .containsExactly("Mesa dos", "Arica");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rows_moved_meanwhile_take_along_what_was_typed_and_untouched_ones_go_without_a_word(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Mesa");
            for (String title : List.of("uno", "dos", "tres")) {
                fixture.press(id, "agregar:sessions");
                int last = fixture.seminar(id).sessions().size() - 1;
                fixture.save(id, Map.of("sessions." + last + ".title", List.of(title), "sessions." + last + ".startsAt",
                        List.of("26-08-2056", "09:30", "America/Santiago")), "agregar:sessions." + last + ".speakers");
            }
            ShownForm carla = open(fixture, id);
            ShownForm carlos = open(fixture, id);
            assertThat(send(fixture, id, carla, "quitar:sessions.0")).isEmpty();
            assertThat(send(fixture, id, carlos.type("sessions.2.speakers.0.name", "Rosa"), "subir:sessions.2"))
                    .isEmpty();
            assertThat(fixture.seminar(id).sessions()).extracting(SeminarSession::title)
                    .containsExactly("tres", "dos");
            assertThat(fixture.seminar(id).sessions().get(0).speakers().get(0).name()).isEqualTo("Rosa");
            assertThat(send(fixture, id, carlos.type("sessions.0.room", "Aula 3"), "guardar")).singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.key()).isEqualTo("form.fault.rowGone");
                        assertThat(fault.args()).contains("Aula 3");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_same_form_sent_twice_is_one_save(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Mesa");
            for (int i = 0; i < 3; i++) {
                fixture.press(id, "agregar:conclusions");
                fixture.type(id, "conclusions." + i + ".text", "Conclusión " + i);
            }
            for (String button : List.of("agregar:conclusions", "subir:conclusions.2", "quitar:conclusions.0",
                    "agregar:sessions", "publicar", "realizado", "publicar", "cancelar", "retirar")) {
                fixture.save(id, Map.of("kind", List.of("SEMINAR"), "conclusions.2.text", List.of("Otra"),
                        "sessions.0.title", List.of("Una")), "guardar");
                ShownForm form = open(fixture, id).type("venue", "por " + button);
                assertThat(send(fixture, id, form, button)).as(button).isEmpty();
                List<String> once = said(fixture.seminar(id));
                assertThat(send(fixture, id, form, button)).as(button).isEmpty();
                assertThat(said(fixture.seminar(id))).as(button).isEqualTo(once);
            }
        }
    }

    private static List<String> said(Seminar seminar) {
        List<String> said = new ArrayList<>(List.of(seminar.status().name(), seminar.venue(),
                String.valueOf(seminar.sessions().size())));
        seminar.conclusions().forEach(one -> said.add(String.valueOf(one.text())));
        return said;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_empty_row_that_a_colleague_just_added_to_a_public_seminar_is_in_nobodys_way(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Mesa");
            fixture.save(id, Map.of("kind", List.of("SEMINAR")), "publicar");
            ShownForm carlos = open(fixture, id).type("venue", "Arica");
            assertThat(send(fixture, id, open(fixture, id), "agregar:conclusions")).isEmpty();
            assertThat(send(fixture, id, carlos, "guardar")).isEmpty();
            assertThat(fixture.seminar(id).venue()).isEqualTo("Arica");
            assertThatThrownBy(() -> send(fixture, id, open(fixture, id), "guardar")).isInstanceOf(Invalid.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_button_of_a_state_that_ended_meanwhile_does_nothing(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Mesa");
            fixture.save(id, Map.of("kind", List.of("SEMINAR")), "publicar");
            ShownForm late = open(fixture, id).type("estado", "DRAFT");
            fixture.press(id, "cancelar");
            assertThatThrownBy(() -> send(fixture, id, late, "publicar")).isInstanceOf(Refused.class);
            assertThat(fixture.seminar(id).status()).isEqualTo(SeminarStatus.CANCELLED);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void forms_sent_at_once_are_taken_one_after_the_other(TestDatabase kind) throws Exception {
        try (SeminarFixture fixture = new SeminarFixture(kind);
                ExecutorService people = Executors.newFixedThreadPool(4)) {
            long id = fixture.begin("Mesa");
            ShownForm form = open(fixture, id);
            List<Callable<List<Fault>>> clicks = new ArrayList<>(
                    Collections.nCopies(30, () -> send(fixture, id, form, "agregar:conclusions")));
            ShownForm other = open(fixture, id).type("venue", "Arica");
            clicks.add(15, () -> send(fixture, id, other, "guardar"));
            for (Future<List<Fault>> answer : people.invokeAll(clicks)) {
                assertThat(answer.get()).isEmpty();
            }
            assertThat(fixture.seminar(id).conclusions().size()).isEqualTo(1);
            assertThat(fixture.seminar(id).venue()).isEqualTo("Arica");
        }
    }
}
