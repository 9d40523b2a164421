package minga.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import minga.account.Caller;
import minga.account.Role;
import minga.change.ChangeKind;
import minga.change.ChangeLogEntry;
import minga.form.FieldView;
import minga.form.FormValues;
import minga.form.FormViewBuilder.FormState;
import minga.form.ShownForm;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.SignInNeeded;
import minga.platform.TestDatabase;
import minga.template.Field;
import minga.template.Template;
import minga.web.Language;
import minga.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests writing, publishing and following up a commitment: drafts, conflicts, reports, and who may. */
class CommitmentDeskTest {

    private static final String CANARY = "<script>alert(1)</script> \"ñandú\" & 'Ü' 🏠 ='1+1'";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_draft_is_seen_by_nobody_until_it_is_published(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long id = fixture.begin("Abrir una mesa zqsecreta");
            fixture.save(id, Map.of("institution", List.of("zqinstitución")), "guardar");
            assertThat(fixture.commitments.find(CommitmentFilter.NONE, TODAY, 0, 100)).hasSize(6);
            assertThat(fixture.commitments.count(CommitmentFilter.NONE, TODAY)).isEqualTo(6);
            assertThat(fixture.commitments.owners()).doesNotContain("zqinstitución");
            assertThat(fixture.commitments.withSlug("abrir-una-mesa-zqsecreta")).isEmpty();
            assertThat(fixture.save(id, Map.of("text", List.of("Abrir una mesa")), "publicar")).isEmpty();
            assertThat(fixture.commitments.withSlug("abrir-una-mesa")).get().extracting(Commitment::status)
                    .isEqualTo(CommitmentStatus.PUBLISHED);
            fixture.save(id, Map.of("text", List.of("Abrir dos mesas")), "guardar");
            assertThat(fixture.commitments.withSlug("abrir-una-mesa")).as("its address stays").get()
                    .extracting(Commitment::text).isEqualTo("Abrir dos mesas");
            assertThatThrownBy(() -> fixture.save(id, Map.of("text", List.of("")), "guardar"))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> fixture.save(id, Map.of("percentage", List.of("101")), "guardar"))
                    .isInstanceOf(Invalid.class);
            fixture.save(id, Map.of(), "retirar");
            assertThat(fixture.commitments.withSlug("abrir-una-mesa")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_typed_is_read_back(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long id = fixture.begin("Mesa");
            Map<String, List<String>> typed = new LinkedHashMap<>();
            fixture.fields(id).forEach((parameter, field) -> typed.put(parameter, answer(field)));
            assertThat(fixture.save(id, typed, "guardar")).isEmpty();
            Map<String, List<String>> back = new LinkedHashMap<>();
            fixture.fields(id).forEach((parameter, field) -> back.put(parameter, field.values()));
            assertThat(back).isEqualTo(typed);
        }
    }

    private static List<String> answer(FieldView field) {
        return switch (field.kind()) {
            case "LINE", "TEXT" -> List.of(field.atMost() < CANARY.length() ? "<b>'\"&" : CANARY);
            case "MAIL" -> List.of("oficina@quilicura.example");
            case "LINK" -> List.of("https://www.minga.example/acta?a=1&b=%3Cb%3E");
            case "DATE" -> List.of("2026-12-31");
            case "PERCENT" -> List.of("40");
            case "CHOICE", "RECORD" -> List.of(field.choices().get(1).code());
            case "RECORDS" -> List.of(field.choices().get(2).code(), field.choices().get(0).code());
            default -> throw new AssertionError(field.kind());
        };
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_no_page_of_ours_would_send_never_ends_in_a_fall(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long id = fixture.begin("Mesa");
            Set<String> parameters = fixture.fields(id).keySet();
            for (String words : List.of("abc", "-1", "99999999999999999999", "30-02-2020", "x".repeat(70_000), "150 %",
                    "javascript:alert(1)", "1\n2", "\u202e\ufffe\uffff", "😀".repeat(3000), "+999999999-12-31")) {
                Map<String, List<String>> typed = new LinkedHashMap<>();
                parameters.forEach(parameter -> typed.put(parameter, List.of(words)));
                assertThatCode(() -> fixture.save(id, typed, "guardar")).as("%.20s", words).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void every_field_and_section_has_its_words() {
        Set<String> lacking = new TreeSet<>();
        for (Template<?> template : List.of(CommitmentTemplate.COMMITMENT, CommitmentTemplate.REPORT)) {
            for (Field<?, ?> field : template.fields()) {
                need(template.key() + "." + field.key(), lacking);
            }
        }
        CommitmentTemplate.COMMITMENT.sections()
                .forEach(section -> need("commitment.section." + section.key(), lacking));
        assertThat(lacking).isEmpty();
    }

    private static void need(String key, Set<String> lacking) {
        for (Language language : Language.values()) {
            if (!Messages.has(language, key)) {
                lacking.add(language + " " + key);
            }
        }
    }

    private static ShownForm open(CommitmentFixture fixture, long id) {
        return ShownForm.of(fixture.read(id).revision(), new CommitmentFormPageBuilder(fixture.forms, fixture.views)
                .form(fixture.read(id), FormValues.NONE, List.of(), Set.of(), Language.ES).parts().stream()
                .flatMap(part -> part.fields().stream()).toList());
    }

    private static List<Fault> send(CommitmentFixture fixture, long id, ShownForm form, String button) {
        FormValues values = form.press(button);
        return fixture.desk.save(CommitmentFixture.CARLA, id, values.revision(), values);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void two_people_in_different_answers_never_meet_and_a_form_sent_twice_is_one_save(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long id = fixture.begin("Mesa");
            ShownForm carla = open(fixture, id).type("unit", "Oficina").type("dueOn", "01-03-2057");
            ShownForm carlos = open(fixture, id).type("institution", "Municipalidad");
            assertThat(send(fixture, id, carla, "publicar")).isEmpty();
            assertThat(send(fixture, id, carlos, "guardar")).isEmpty();
            assertThat(send(fixture, id, carla, "publicar")).isEmpty();
            assertThat(fixture.read(id)).extracting(Commitment::unit, Commitment::institution, Commitment::isPublic)
                    .containsExactly("Oficina", "Municipalidad", true);
            carlos.type("unit", "Otra");
            assertThatThrownBy(() -> send(fixture, id, carlos, "guardar")).isInstanceOfSatisfying(Invalid.class,
                    invalid -> assertThat(invalid.faults()).extracting(Fault::path, Fault::key)
                            .containsExactly(org.assertj.core.groups.Tuple.tuple("unit", "form.fault.changed")));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_report_that_was_refused_is_whole_when_it_is_sent_again(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long id = fixture.begin("Mesa");
            ProgressReport refused = new ProgressReport();
            fixture.desk.fillShown(refused, new FormValues(Map.of("percentage", List.of("40")), ""));
            ShownForm again = ShownForm.of(0, new CommitmentFormPageBuilder(fixture.forms, fixture.views)
                    .report(fixture.read(id), new ReportPage.Way("/", "k", false), refused,
                            FormState.plain(Language.ES))
                    .fields()).type("text", "Se formó un grupo");
            fixture.desk.report(CommitmentFixture.CARLA, id, again.press(""), "k");
            assertThat(fixture.read(id).reports()).singleElement().extracting(ProgressReport::percentage)
                    .isEqualTo(40L);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void of_two_who_write_at_once_nobody_overwrites_the_other(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long id = fixture.begin("Mesa");
            long seen = fixture.read(id).revision();
            fixture.save(id, Map.of("unit", List.of("Oficina")), "guardar");
            assertThat(fixture.desk.save(CommitmentFixture.CARLA, id, seen,
                    new FormValues(Map.of("unit", List.of("Otra")), "guardar"))).extracting(Fault::key)
                    .containsExactly("form.fault.changed");
            assertThat(fixture.read(id).unit()).isEqualTo("Oficina");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_form_sent_twice_and_a_conclusion_pressed_twice_begin_one_commitment(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            FormValues typed = new FormValues(Map.of("text", List.of("Mesa")), "");
            long id = fixture.desk.begin(CommitmentFixture.CARLA, typed, "k1");
            assertThat(fixture.desk.begin(CommitmentFixture.CARLA, typed, "k1")).isEqualTo(id);
            assertThat(fixture.read(fixture.begin("Mesa")).slug()).isEqualTo("mesa-2");
            assertThatThrownBy(() -> fixture.begin(" ")).isInstanceOf(Invalid.class);
            String words = "La ciudad recibe. ".repeat(200).strip();
            long made = fixture.desk.beginOf(CommitmentFixture.CARLA, "s", 7, words);
            assertThat(fixture.desk.beginOf(CommitmentFixture.CARLA, "s", 7, words)).isEqualTo(made);
            assertThat(fixture.read(made)).satisfies(one -> {
                assertThat(one.isPublic()).isFalse();
                assertThat(one.seminar()).isEqualTo("s");
                assertThat(one.conclusion()).isEqualTo(words);
                assertThat(one.text()).hasSize(2000).endsWith("…");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_report_is_dated_signed_counted_once_and_holds_from_then_on(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long id = fixture.published("Abrir una mesa", "2026-12-31");
            FormValues typed = new FormValues(Map.of("text", List.of(CANARY), "state", List.of("IN_PROGRESS"),
                    "percentage", List.of("40 %")), "");
            fixture.desk.report(CommitmentFixture.CARLA, id, typed, "r1");
            fixture.desk.report(CommitmentFixture.CARLA, id, typed, "r1");
            fixture.desk.report(CommitmentFixture.CARLA, id, CommitmentFixture.typed("text", "Sigue"), "r2");
            Commitment read = fixture.read(id);
            assertThat(read.reports()).extracting(ProgressReport::author, ProgressReport::text,
                    ProgressReport::isAccepted).containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Carla", CANARY, true),
                            org.assertj.core.groups.Tuple.tuple("Carla", "Sigue", true));
            assertThat(read.reports().get(0).reportedAt()).isEqualTo(fixture.clock.instant());
            assertThat(read).as("what the second does not say stays")
                    .extracting(Commitment::state, Commitment::percentage).containsExactly("IN_PROGRESS", 40L);
            for (Map<String, List<String>> wrong : List.of(Map.of("text", List.of("")), Map.of("text", List.of("x"),
                    "percentage", List.of("101")), Map.of("text", List.of("x"), "evidence", List.of("javascript:x")),
                    Map.of("text", List.of("x"), "state", List.of("LOST")))) {
                assertThatThrownBy(
                        () -> fixture.desk.report(CommitmentFixture.CARLA, id, new FormValues(wrong, ""), "r3"))
                        .isInstanceOf(Invalid.class);
            }
            assertThat(fixture.read(id).reports()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_save_is_noted_in_the_change_log(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long before = fixture.changes.last();
            long id = fixture.begin("Mesa");
            fixture.save(id, Map.of("unit", List.of("Oficina")), "publicar");
            fixture.desk.report(CommitmentFixture.CARLA, id, CommitmentFixture.typed("text", "Sigue"), "r");
            assertThat(fixture.changes.after(before, 10))
                    .allMatch(entry -> entry.kind() == ChangeKind.COMMITMENT && entry.subject() == id)
                    .extracting(ChangeLogEntry::detail)
                    .containsExactly("mesa DRAFT", "mesa PUBLISHED", "mesa PUBLISHED");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void only_who_curates_comes_near(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long id = fixture.published("Mesa", "2026-12-31");
            FormValues typed = CommitmentFixture.typed("text", "Otra");
            Caller rosa = new Caller(2, "Rosa", "rosa@quilicura.example", Set.of(Role.MEMBER, Role.REVIEWER), "13125");
            List<Runnable> verbs = new ArrayList<>();
            for (Caller caller : List.of(rosa, Caller.ANONYMOUS)) {
                verbs.add(() -> fixture.desk.all(caller));
                verbs.add(() -> fixture.desk.read(caller, id));
                verbs.add(() -> fixture.desk.begin(caller, typed, "k"));
                verbs.add(() -> fixture.desk.beginOf(caller, "s", 1, "x"));
                verbs.add(() -> fixture.desk.save(caller, id, 1, typed));
                verbs.add(() -> fixture.desk.report(caller, id, typed, "r"));
                verbs.add(() -> fixture.desk.decide(caller, id, 1, true));
                verbs.add(() -> fixture.reminders.remindNow(caller, id));
            }
            assertThat(verbs).allSatisfy(verb -> assertThatThrownBy(verb::run)
                    .isInstanceOfAny(Refused.class, SignInNeeded.class));
            assertThatThrownBy(() -> fixture.desk.read(CommitmentFixture.CARLA, 1_000_000_000L))
                    .isInstanceOf(NotFound.class);
            assertThat(fixture.save(id, Map.of("text", List.of("Mesa")), "guardar")).extracting(Fault::key).isEmpty();
        }
    }
}
