package minga.seminar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.account.Caller;
import minga.account.Role;
import minga.document.FieldText;
import minga.form.FormValues;
import minga.form.ShownForm;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.platform.SignInNeeded;
import minga.platform.TestDatabase;
import minga.platform.TurnedClock;
import minga.territory.JpaTerritory;
import minga.vocabulary.JpaVocabularies;
import minga.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the Mesa Intermunicipal: members by municipality with terms, its sessions, and who may write in it. */
class RoundTableTest {

    private static final String CANARY = "<script>alert(1)</script> \"ñandú\" & '🏠'";

    /** The Mesa on the database of a curator's seminars. */
    private record Mesa(RoundTables tables, RoundTableDesk desk, RoundTablePageBuilder views,
            TurnedClock clock) {

        static Mesa of(SeminarFixture fixture) {
            TurnedClock clock = new TurnedClock();
            RoundTables tables = new JpaRoundTables(fixture.transactions, fixture.changes);
            return new Mesa(tables, new RoundTableDesk(fixture.transactions, tables, fixture.binder(), clock),
                    new RoundTablePageBuilder(fixture.seminars, fixture.forms,
                            language -> FieldText.forReading(language, new JpaVocabularies(fixture.transactions),
                                    new JpaTerritory(fixture.transactions)),
                            clock),
                    clock);
        }

        void save(String button, String... typed) {
            clock.turn(Duration.ofMillis(1));
            desk.save(SeminarFixture.CARLA, tables.read().revision(), values(button, typed));
        }

        ShownForm open() {
            return ShownForm.of(tables.read().revision(), views.form(tables.read(), FormValues.NONE, List.of(),
                    Set.of(), Language.ES).parts().stream().flatMap(part -> part.fields().stream()).toList());
        }

        void send(ShownForm form, String button) {
            clock.turn(Duration.ofMillis(1));
            FormValues values = form.press(button);
            desk.save(SeminarFixture.CARLA, values.revision(), values);
        }

        RoundTablePage page(boolean member) {
            return views.page(tables.read(), member, Language.ES);
        }
    }

    private static FormValues values(String button, String... typed) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            form.put(typed[i], List.of(typed[i + 1]));
        }
        return new FormValues(form, button);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void members_stand_by_municipality_with_their_terms_and_former_ones_apart(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            Mesa mesa = Mesa.of(fixture);
            assertThat(mesa.page(false)).satisfies(page -> {
                assertThat(page.name()).isEqualTo("Mesa Intermunicipal de Migración y Refugio");
                assertThat(page.members()).isEmpty();
            });
            for (int i = 0; i < 3; i++) {
                mesa.save("agregar:members");
            }
            assertThat(mesa.page(false).members()).as("rows that say nothing yet").isEmpty();
            mesa.save("guardar", "description", CANARY, "members.0.municipality", "13125", "members.0.person", CANARY,
                    "members.0.office", "Oficina", "members.0.from", "01-03-2026", "members.0.contact",
                    "rosa@quilicura.example", "members.1.municipality", "15101", "members.1.until", "2026-11-23",
                    "members.2.municipality", "13101", "members.2.from", "2024-01-01", "members.2.until",
                    "2026-11-22");
            assertThat(mesa.page(false).members()).extracting(RoundTablePage.Member::municipality,
                    RoundTablePage.Member::person, RoundTablePage.Member::term, RoundTablePage.Member::contact)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Arica", "", "Hasta el 23 de noviembre de 2026",
                                    ""),
                            org.assertj.core.groups.Tuple.tuple("Quilicura", CANARY,
                                    "Desde el 1 de marzo de 2026", ""));
            assertThat(mesa.page(false).former()).extracting(RoundTablePage.Member::term)
                    .containsExactly("Del 1 de enero de 2024 al 22 de noviembre de 2026");
            assertThat(mesa.page(true).members().get(1).contact()).isEqualTo("rosa@quilicura.example");
            mesa.save("quitar:members.0");
            assertThat(mesa.tables.read().members()).extracting(RoundTableMember::place).containsExactly(1, 2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void it_is_saved_whole_or_not_at_all_and_by_one_at_a_time(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            Mesa mesa = Mesa.of(fixture);
            mesa.save("agregar:members");
            long seen = mesa.tables.read().revision();
            for (String[] wrong : new String[][]{{"name", ""}, {"members.0.municipality", "99999"},
                    {"members.0.municipality", ""}, {"members.0.contact", "nadie"}, {"members.0.from", "ayer"}}) {
                assertThatThrownBy(() -> mesa.save("guardar", wrong)).as(wrong[0]).isInstanceOf(Invalid.class);
            }
            assertThatThrownBy(() -> mesa.save("guardar", "members.0.municipality", "13125", "members.0.from",
                    "2026-02-01", "members.0.until", "2026-01-01")).isInstanceOf(Invalid.class);
            assertThat(mesa.tables.read().revision()).isEqualTo(seen);
            mesa.save("guardar", "members.0.municipality", "13125");
            assertThatThrownBy(() -> mesa.desk.save(SeminarFixture.CARLA, seen, values("guardar", "name", "Otra")))
                    .isInstanceOf(Invalid.class);
            Caller rosa = new Caller(2, "Rosa", "rosa@quilicura.example", Set.of(Role.MEMBER), "13125");
            assertThatThrownBy(() -> mesa.desk.save(rosa, seen, FormValues.NONE)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> mesa.desk.read(Caller.ANONYMOUS)).isInstanceOf(SignInNeeded.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void two_people_in_different_answers_never_meet_and_a_form_sent_twice_is_one_save(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            Mesa mesa = Mesa.of(fixture);
            mesa.save("agregar:members");
            mesa.save("guardar", "members.0.municipality", "13125");
            ShownForm carla = mesa.open();
            ShownForm carlos = mesa.open();
            for (int i = 0; i < 2; i++) {
                mesa.send(carla.type("description", "Para acoger"), "agregar:members");
            }
            mesa.send(carlos.type("members.0.person", "Rosa"), "guardar");
            RoundTable now = mesa.tables.read();
            assertThat(now.description()).isEqualTo("Para acoger");
            assertThat(now.members()).extracting(RoundTableMember::person).containsExactly("Rosa", null);
            assertThatThrownBy(() -> mesa.send(carlos.type("description", "Para otra cosa"), "guardar"))
                    .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.faults())
                            .extracting(Fault::path, Fault::key)
                            .contains(tuple("description", "form.fault.changed")));
            assertThat(mesa.tables.read().description()).isEqualTo("Para acoger");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void its_sessions_are_the_public_seminars_of_its_kind(TestDatabase kind) {
        try (SeminarFixture fixture = new SeminarFixture(kind)) {
            Mesa mesa = Mesa.of(fixture);
            long id = fixture.begin("Primera sesión");
            fixture.type(id, "kind", "ROUNDTABLE");
            assertThat(mesa.page(true).sessions()).isEmpty();
            fixture.press(id, "publicar");
            assertThat(mesa.page(false).sessions()).extracting(RoundTablePage.Session::title)
                    .containsExactly("Primera sesión");
        }
    }
}
