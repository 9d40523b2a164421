package minga.seminar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.account.Caller;
import minga.account.Role;
import minga.change.ChangeKind;
import minga.change.ChangeLogEntry;
import minga.form.FieldView;
import minga.form.FormValues;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.SignInNeeded;
import minga.platform.TestDatabase;
import minga.practice.JpaPractices;
import minga.seed.Seed;
import minga.territory.JpaTerritory;
import minga.vocabulary.JpaVocabularies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests writing and publishing a seminar: drafts in parts, what the public sees, and who may. */
class SeminarDraftTest {

    private static final String DECK = "relacion-dinamica-entre-migracion-y-ciudad";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_draft_is_seen_by_nobody_until_it_is_published(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Migración y niñez");
            fixture.press(id, "agregar:conclusions");
            fixture.type(id, "conclusions.0.text", "Abrir una mesa");
            assertThat(fixture.seminars.all()).hasSize(4);
            assertThat(fixture.seminars.withSlug("migracion-y-ninez")).isEmpty();
            assertThat(SeminarDirectory.ofPublished(fixture.seminars).find("migracion-y-ninez")).isEmpty();
            assertThat(fixture.press(id, "publicar")).extracting(Fault::path).containsExactly("kind");
            assertThat(fixture.save(id, Map.of("title", List.of("Niñez migrante"), "kind", List.of("SEMINAR")),
                    "publicar")).isEmpty();
            assertThat(fixture.seminars.withSlug("ninez-migrante")).get().extracting(Seminar::status)
                    .isEqualTo(SeminarStatus.ANNOUNCED);
            assertThat(fixture.seminars.all()).extracting(Seminar::slug).hasSize(5).endsWith("ninez-migrante");
            fixture.save(id, Map.of("title", List.of("Niñez migrante, dos")), "guardar");
            assertThat(fixture.seminars.withSlug("ninez-migrante")).as("its address stays").get()
                    .extracting(Seminar::title).isEqualTo("Niñez migrante, dos");
            fixture.press(id, "retirar");
            assertThat(fixture.seminars.withSlug("ninez-migrante")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rows_are_added_moved_and_removed(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Mesa");
            for (int i = 0; i < 3; i++) {
                fixture.press(id, "agregar:conclusions");
                fixture.type(id, "conclusions." + i + ".text", "Conclusión " + (i + 1));
            }
            fixture.press(id, "subir:conclusions.2");
            assertThat(fixture.seminar(id).conclusions()).extracting(Conclusion::text).containsExactly("Conclusión 1",
                    "Conclusión 3", "Conclusión 2");
            fixture.press(id, "quitar:conclusions.0");
            assertThat(fixture.seminar(id).conclusions()).extracting(Conclusion::text).containsExactly("Conclusión 3",
                    "Conclusión 2");
            assertThat(fixture.seminar(id).conclusions()).extracting(Conclusion::place).containsExactly(1, 2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void practices_are_named_by_code_or_name_and_keep_their_order(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Mesa");
            List<String> codes = fixture.fields(id).get("practices").choices().stream().map(FieldView.Choice::code)
                    .toList();
            assertThat(codes).hasSize(3);
            assertThat(fixture.type(id, "practices", codes.get(2), "", codes.get(0))).isEmpty();
            assertThat(fixture.seminar(id).practices()).containsExactly(codes.get(2), codes.get(0));
            fixture.press(id, "subir:practices.1");
            assertThat(fixture.seminar(id).practices()).containsExactly(codes.get(0), codes.get(2));
            fixture.press(id, "quitar:practices.0");
            assertThat(fixture.seminar(id).practices()).containsExactly(codes.get(2));
            assertThat(fixture.type(id, "practices", "primera CONSULTA a migrantes y refugiados")).isEmpty();
            assertThat(fixture.seminar(id).practices()).as("a whole name is as good as a code").hasSize(1)
                    .isSubsetOf(codes);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_names_no_practice_comes_back_with_what_may_have_been_meant(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Mesa");
            FormValues typed = new FormValues(Map.of("practices", List.of("programa", "")), "guardar");
            List<Fault> faults = fixture.desk.save(SeminarFixture.CARLA, id, fixture.seminar(id).revision(), typed);
            assertThat(faults).extracting(Fault::key).containsExactly("form.fault.noRecord");
            assertThat(fixture.seminar(id).practices()).isEmpty();
            List<FieldView> view = fixture.forms.section(SeminarTemplate.SEMINAR,
                    SeminarTemplate.SEMINAR.section("presented").orElseThrow(), fixture.seminar(id),
                    new minga.form.FormViewBuilder.FormState(minga.web.Language.ES, typed,
                            minga.web.FormError.of(faults, minga.web.Language.ES), minga.form.FormExtras.NONE));
            assertThat(view.get(0).named()).singleElement()
                    .satisfies(named -> assertThat(named.matches()).extracting(FieldView.Choice::label)
                            .containsExactlyInAnyOrder("Programa de asistencia para inmigrantes vulnerables",
                                    "Programa de mediadores sociales interculturales"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void of_two_who_write_at_once_nobody_overwrites_the_other(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Mesa");
            long seen = fixture.seminar(id).revision();
            fixture.press(id, "agregar:conclusions");
            assertThat(fixture.seminar(id).revision()).as("a row alone is a change too").isGreaterThan(seen);
            assertThat(fixture.desk.save(SeminarFixture.CARLA, id, seen,
                    new FormValues(Map.of("venue", List.of("Arica")), "guardar")))
                    .as("it did not say what it showed").extracting(Fault::key).containsExactly("form.fault.changed");
            assertThat(fixture.seminar(id).venue()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_public_seminar_is_saved_whole_or_not_at_all(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.seminars.withSlug(DECK).orElseThrow().id();
            assertThatThrownBy(
                    () -> fixture.save(id, Map.of("title", List.of(""), "venue", List.of("Santiago")), "guardar"))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(
                    () -> fixture.save(id, Map.of("startsAt", List.of("ayer", "", "America/Santiago")), "guardar"))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> fixture.save(id, Map.of("title", List.of("")), "agregar:conclusions"))
                    .isInstanceOf(Invalid.class);
            assertThat(fixture.seminar(id).venue()).isNull();
            assertThat(fixture.press(id, "agregar:conclusions"))
                    .as("a row may be added, and is not shown before it says something").isEmpty();
            assertThat(fixture.seminar(id).conclusions()).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_seminar_goes_from_state_to_state_by_its_buttons_and_by_no_other_way(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Mesa");
            fixture.save(id, Map.of("kind", List.of("SEMINAR"), "startsAt",
                    List.of("26-08-2056", "09:30", "America/Santiago")), "guardar");
            assertThatThrownBy(() -> fixture.press(id, "cancelar")).isInstanceOf(Refused.class);
            assertThat(fixture.press(id, "realizado")).extracting(Fault::key)
                    .containsExactly("seminar.fault.notYetHeld");
            assertThat(fixture.press(id, "publicar")).isEmpty();
            assertThat(fixture.press(id, "publicar")).as("it is announced already").isEmpty();
            assertThatThrownBy(() -> fixture.type(id, "endsAt", "25-08-2056", "10:00", "America/Santiago"))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> fixture.press(id, "realizado")).isInstanceOf(Invalid.class);
            assertThat(fixture.save(id, Map.of("statusNote", List.of("Por temporal")), "cancelar")).isEmpty();
            assertThat(fixture.seminars.withSlug("mesa")).get().extracting(Seminar::status, Seminar::statusNote)
                    .containsExactly(SeminarStatus.CANCELLED, "Por temporal");
            fixture.press(id, "publicar");
            fixture.type(id, "startsAt", "26-08-2016", "09:30", "America/Santiago");
            assertThat(fixture.press(id, "realizado")).isEmpty();
            assertThat(fixture.seminar(id).status()).isEqualTo(SeminarStatus.HELD);
            assertThat(fixture.press(id, "retirar")).isEmpty();
            assertThat(fixture.seminars.withSlug("mesa")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_programme_has_sessions_with_speakers_and_practices_in_order(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Mesa");
            fixture.press(id, "agregar:sessions");
            fixture.press(id, "agregar:sessions");
            fixture.press(id, "agregar:sessions.1.speakers");
            fixture.press(id, "agregar:sessions.1.speakers");
            List<String> codes = fixture.fields(id).get("practices").choices().stream().map(FieldView.Choice::code)
                    .toList();
            assertThat(fixture.save(id, Map.of("sessions.1.title", List.of("Salud"), "sessions.1.speakers.0.name",
                    List.of("Rosa"), "sessions.1.speakers.1.name", List.of("Carla"), "sessions.1.practices",
                    List.of(codes.get(2), codes.get(0)), "kind", List.of("SEMINAR")), "subir:sessions.1")).isEmpty();
            SeminarSession first = fixture.seminar(id).sessions().get(0);
            assertThat(first.title()).isEqualTo("Salud");
            assertThat(first.speakers()).extracting(SessionSpeaker::name).containsExactly("Rosa", "Carla");
            fixture.press(id, "subir:sessions.0.speakers.1");
            fixture.press(id, "bajar:sessions.0.practices.0");
            first = fixture.seminar(id).sessions().get(0);
            assertThat(first.speakers()).extracting(SessionSpeaker::name).containsExactly("Carla", "Rosa");
            assertThat(first.practices()).containsExactly(codes.get(0), codes.get(2));
            fixture.press(id, "quitar:sessions.1");
            assertThat(fixture.seminars.presenting(List.of(codes.get(2)))).as("not while it is a draft")
                    .extracting(SeminarHeading::slug).doesNotContain("mesa");
            assertThat(fixture.press(id, "publicar")).isEmpty();
            assertThat(fixture.seminars.presenting(List.of(codes.get(2)))).extracting(SeminarHeading::slug)
                    .contains("mesa");
            fixture.press(id, "quitar:sessions.0");
            assertThat(fixture.seminars.presenting(List.of(codes.get(2)))).extracting(SeminarHeading::slug)
                    .doesNotContain("mesa");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_was_edited_is_not_overwritten_by_the_content_that_it_came_from(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.seminars.withSlug(DECK).orElseThrow().id();
            fixture.type(id, "venue", "Casa Central, Santiago");
            fixture.press(id, "retirar");
            new Seed(fixture.transactions, new JpaTerritory(fixture.transactions),
                    new JpaVocabularies(fixture.transactions),
                    new JpaPractices(fixture.transactions, fixture.changes, Clock.systemUTC()), fixture.seminars,
                    fixture.commitments, Clock.systemUTC()).load(Path.of("content"));
            assertThat(fixture.seminars.desk()).hasSize(4);
            assertThat(fixture.seminar(id)).extracting(Seminar::venue, Seminar::status)
                    .containsExactly("Casa Central, Santiago", SeminarStatus.DRAFT);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_form_sent_twice_begins_one_seminar_and_two_of_a_name_get_two_addresses(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            FormValues typed = new FormValues(Map.of("title", List.of("Mesa")), "");
            long id = fixture.desk.begin(SeminarFixture.CARLA, typed, "k1");
            assertThat(fixture.desk.begin(SeminarFixture.CARLA, typed, "k1")).isEqualTo(id);
            assertThat(fixture.seminar(fixture.begin("Mesa")).slug()).isEqualTo("mesa-2");
            assertThatThrownBy(() -> fixture.begin(" ")).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> fixture.begin("x".repeat(301))).isInstanceOf(Invalid.class);
            assertThat(fixture.seminar(fixture.begin("¿?")).slug()).isEqualTo("seminario");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_save_is_noted_in_the_change_log(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long before = fixture.changes.last();
            long id = fixture.begin("Mesa");
            fixture.type(id, "venue", "Arica");
            fixture.save(id, Map.of("kind", List.of("SEMINAR")), "publicar");
            assertThat(fixture.changes.after(before, 10))
                    .allMatch(entry -> entry.kind() == ChangeKind.SEMINAR && entry.subject() == id)
                    .extracting(ChangeLogEntry::detail).containsExactly("mesa DRAFT", "mesa DRAFT", "mesa ANNOUNCED");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void only_who_curates_comes_near(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            long id = fixture.begin("Mesa");
            Caller rosa = new Caller(2, "Rosa", "rosa@quilicura.example", Set.of(Role.MEMBER, Role.REVIEWER), "13125");
            FormValues typed = new FormValues(Map.of("title", List.of("Otra")), "");
            assertThatThrownBy(() -> fixture.desk.all(rosa)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.desk.read(rosa, id)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.desk.begin(rosa, typed, "k")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.desk.save(rosa, id, 1, typed)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.desk.read(Caller.ANONYMOUS, id)).isInstanceOf(SignInNeeded.class);
            assertThatThrownBy(() -> fixture.desk.read(SeminarFixture.CARLA, 1_000_000_000L))
                    .isInstanceOf(NotFound.class);
        }
    }
}
