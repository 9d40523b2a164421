package minga.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.account.Caller;
import minga.change.ChangeKind;
import minga.form.FormValues;
import minga.form.ShownForm;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.SignInNeeded;
import minga.platform.Stale;
import minga.platform.TestDatabase;
import minga.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests writing a dossier: by several people, in an order that changes, and only by those who may. */
class DossierDraftTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void practices_keep_their_order_and_what_is_said_of_each_moves_with_it(TestDatabase kind) {
        try (DossierFixture fixture = new DossierFixture(kind)) {
            List<String> codes = fixture.codes();
            long id = fixture.begin("Quilicura", codes.get(2), codes.get(0), codes.get(2), "no-hay-tal");
            assertThat(practices(fixture, id)).containsExactly(codes.get(2), codes.get(0));
            assertThat(fixture.save(id, Map.of("agregar", List.of(codes.get(1).toLowerCase(java.util.Locale.ROOT))),
                    "agregar")).isEmpty();
            fixture.save(id, Map.of("entries.0.note", List.of("Primero conocer"), "entries.0.questions",
                    List.of("¿Qué falta?\n\n¿Quién decide?"), "entries.1.depth", List.of("WHOLE"),
                    "entries.1.evidence", List.of("false"), "entries.2.evidence", List.of("true", "false")),
                    "guardar");
            fixture.press(id, "bajar:entries.0");
            fixture.press(id, "mover:2:0");
            assertThat(practices(fixture, id)).containsExactly(codes.get(1), codes.get(0), codes.get(2));
            List<DossierEntry> entries = fixture.newest(id).entries().all();
            assertThat(entries.get(2)).extracting(DossierEntry::note, DossierEntry::questions)
                    .containsExactly("Primero conocer", List.of("¿Qué falta?", "¿Quién decide?"));
            assertThat(entries.get(1)).extracting(DossierEntry::depth, DossierEntry::evidence)
                    .containsExactly("WHOLE", false);
            assertThat(entries.get(0).evidence()).isTrue();
            fixture.press(id, "quitar:entries.1");
            assertThat(practices(fixture, id)).containsExactly(codes.get(1), codes.get(2));
            fixture.press(id, "mover:9:0");
            fixture.press(id, "mover:0:99");
            assertThat(practices(fixture, id)).containsExactly(codes.get(2), codes.get(1));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_practice_is_added_by_what_its_name_says_where_that_names_one(TestDatabase kind) {
        try (DossierFixture fixture = new DossierFixture(kind)) {
            long id = fixture.begin("Quilicura");
            assertThat(fixture.save(id, Map.of("agregar", List.of("mediadores")), "agregar")).isEmpty();
            assertThat(fixture.save(id, Map.of("agregar", List.of("programa")), "agregar"))
                    .extracting(Fault::path, Fault::key)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("agregar", "dossier.fault.which"));
            assertThat(fixture.save(id, Map.of("agregar", List.of("")), "agregar")).hasSize(1);
            assertThat(fixture.save(id, Map.of("agregar", List.of("<b>")), "agregar")).hasSize(1);
            assertThat(fixture.press(id, "agregar-" + fixture.codes().get(0))).isEmpty();
            assertThat(fixture.newest(id).entries().all()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void of_two_who_write_at_once_nobody_overwrites_the_other(TestDatabase kind) {
        try (DossierFixture fixture = new DossierFixture(kind)) {
            long id = fixture.begin("Quilicura", fixture.codes().get(0));
            long seen = fixture.newest(id).revision();
            fixture.save(id, Map.of("entries.0.note", List.of("Una nota")), "guardar");
            assertThat(fixture.newest(id).revision()).as("a row alone is a change too").isGreaterThan(seen);
            FormValues late = new FormValues(Map.of("venue", List.of("Arica")), "guardar");
            assertThat(fixture.desk.save(DossierFixture.CARLA, id, seen, late)).as("it did not say what it showed")
                    .extracting(Fault::path).containsExactly("venue");
            assertThat(fixture.newest(id).venue()).isNull();
            long draft = fixture.newest(id).revision();
            fixture.press(id, "publicar");
            assertThatThrownBy(() -> fixture.desk.save(DossierFixture.CARLA, id, draft, late))
                    .as("what was published meanwhile is not written in").isInstanceOf(Stale.class);
        }
    }

    private static ShownForm open(DossierFixture fixture, long id) {
        DossierFormPage page = fixture.pages.form(fixture.newest(id), FormValues.NONE, List.of(), Set.of(),
                Language.ES);
        ShownForm form = ShownForm.of(page.revision(), page.cover());
        form.type("_visto.entries", page.shown());
        page.picks().forEach(pick -> pick.fields().forEach(field -> form
                .type("_visto." + field.parameter(), field.shown())
                .type(field.parameter(), field.values().toArray(String[]::new))));
        return form;
    }

    private static List<Fault> send(DossierFixture fixture, long id, ShownForm form, String button) {
        FormValues values = form.press(button);
        return fixture.desk.save(DossierFixture.CARLA, id, values.revision(), values);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void two_people_in_different_answers_never_meet_and_rows_take_along_what_was_typed(TestDatabase kind) {
        try (DossierFixture fixture = new DossierFixture(kind)) {
            List<String> codes = fixture.codes();
            long id = fixture.begin("Quilicura", codes.get(0), codes.get(1), codes.get(2));
            ShownForm carla = open(fixture, id);
            ShownForm carlos = open(fixture, id);
            assertThat(send(fixture, id, carla.type("venue", "Arica"), "mover:2:0")).isEmpty();
            assertThat(send(fixture, id, carlos.type("entries.1.note", "Una nota").type("entries.0.evidence", ""),
                    "bajar:entries.0")).isEmpty();
            DossierVersion now = fixture.newest(id);
            assertThat(now.venue()).isEqualTo("Arica");
            assertThat(now.entries().stream().map(DossierEntry::practice)).containsExactly(codes.get(2), codes.get(1),
                    codes.get(0));
            assertThat(now.entries().get(1).note()).isEqualTo("Una nota");
            assertThat(now.entries().get(2).evidence()).isNull();
            carla.type("entries.1.note", "Otra nota");
            assertThat(send(fixture, id, carla, "guardar")).extracting(Fault::path, Fault::key)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("entries.1.note", "form.fault.changed"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_same_form_sent_twice_is_one_save(TestDatabase kind) {
        try (DossierFixture fixture = new DossierFixture(kind)) {
            List<String> codes = fixture.codes();
            long id = fixture.begin("Quilicura", codes.get(0), codes.get(1));
            for (String button : List.of("agregar-" + codes.get(2), "mover:0:2", "subir:entries.1", "quitar:entries.0",
                    "agregar-" + codes.get(1), "publicar", "escribir")) {
                ShownForm form = button.equals("escribir") ? ShownForm.of(fixture.newest(id).revision(), List.of())
                        : open(fixture, id).type("venue", "por " + button);
                assertThat(send(fixture, id, form, button)).as(button).isEmpty();
                List<String> once = fixture.newest(id).entries().stream().map(DossierEntry::practice).toList();
                assertThat(send(fixture, id, form, button)).as(button).isEmpty();
                assertThat(fixture.newest(id).entries().stream().map(DossierEntry::practice)).as(button)
                        .isEqualTo(once);
            }
            assertThat(fixture.newest(id).number()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_copy_is_a_draft_of_its_own_that_nobody_else_sees(TestDatabase kind) {
        try (DossierFixture fixture = new DossierFixture(kind)) {
            Dossier first = fixture.published("Quilicura", fixture.codes().get(0), fixture.codes().get(1));
            long id = fixture.desk.copy(DossierFixture.CARLA, first.id(), "k1");
            assertThat(fixture.desk.copy(DossierFixture.CARLA, first.id(), "k1")).isEqualTo(id);
            Dossier copy = fixture.desk.read(DossierFixture.CARLA, id);
            assertThat(copy.code()).isNotEqualTo(first.code());
            assertThat(copy.linkToken()).isNotEqualTo(first.linkToken()).matches("[0-9a-f]{64}");
            assertThat(copy.visibility()).isEqualTo(Visibility.INTERNAL);
            assertThat(copy.newest()).extracting(DossierVersion::title, DossierVersion::published,
                    DossierVersion::number, DossierVersion::checksum).containsExactly("Quilicura", false, 1, null);
            assertThat(copy.newest().entries().all()).extracting(DossierEntry::practiceVersion).containsOnlyNulls();
            fixture.save(id, Map.of("title", List.of("Otra")), "guardar");
            assertThat(fixture.newest(first.id()).title()).isEqualTo("Quilicura");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_form_sent_twice_begins_one_dossier_and_none_begins_without_a_title(TestDatabase kind) {
        try (DossierFixture fixture = new DossierFixture(kind)) {
            FormValues typed = new FormValues(Map.of("title", List.of("Mesa")), "");
            long before = fixture.changes.last();
            long id = fixture.desk.begin(DossierFixture.CARLA, typed, List.of(), "k1");
            assertThat(fixture.desk.begin(DossierFixture.CARLA, typed, List.of(), "k1")).isEqualTo(id);
            assertThatThrownBy(() -> fixture.begin(" ")).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> fixture.begin("x".repeat(301))).isInstanceOf(Invalid.class);
            String year = fixture.desk.read(DossierFixture.CARLA, id).code().substring(3, 7);
            assertThat(fixture.dossiers.all()).extracting(Dossier::code).containsExactly("CA-" + year + "-0001");
            assertThat(fixture.desk.read(DossierFixture.CARLA, fixture.begin("Otra")).code())
                    .isEqualTo("CA-" + year + "-0002");
            assertThat(fixture.changes.after(before, 10)).extracting(one -> one.kind())
                    .containsExactly(ChangeKind.DOSSIER, ChangeKind.DOSSIER);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_no_page_of_ours_would_send_is_answered_with_a_word_or_taken_never_with_a_fall(TestDatabase kind) {
        try (DossierFixture fixture = new DossierFixture(kind)) {
            long id = fixture.begin("Quilicura", fixture.codes().get(0));
            for (String words : List.of("abc", "-1", "99999999999999999999", "30-02-2020", "x".repeat(70_000),
                    "\u202e\ufffe\uffff", "😀".repeat(3000), "1\n2\n3")) {
                Map<String, List<String>> typed = new java.util.HashMap<>();
                List.of("title", "subtitle", "date", "venue", "publisher", "language", "foreword", "entries.0.practice",
                        "entries.0.depth", "entries.0.evidence", "entries.0.note", "entries.0.questions",
                        "entries.7.note").forEach(field -> typed.put(field, List.of(words)));
                for (String button : words.equals("abc") ? List.of("publicar", "agregar:entries", "mover:a:b",
                        "agregar-", "x") : List.of("guardar")) {
                    assertThat(fixture.save(id, typed, button)).as(words.length() + button).isNotNull();
                    fixture.pages.form(fixture.newest(id), new FormValues(typed, button), List.of(),
                            java.util.Set.of(), minga.web.Language.ES);
                    fixture.pages.preview(fixture.newest(id), "2");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void only_who_curates_comes_near(TestDatabase kind) {
        try (DossierFixture fixture = new DossierFixture(kind)) {
            long id = fixture.begin("Mesa");
            Caller rosa = DossierFixture.ROSA;
            FormValues typed = new FormValues(Map.of("title", List.of("Otra")), "");
            assertThatThrownBy(() -> fixture.desk.all(rosa)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.desk.read(rosa, id)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.desk.begin(rosa, typed, List.of(), "k")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.desk.copy(rosa, id, "k")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.desk.save(rosa, id, 1, typed)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.desk.show(rosa, id, Visibility.PUBLIC)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.desk.changeLink(rosa, id)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.desk.dropDraft(rosa, id)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> fixture.desk.read(Caller.ANONYMOUS, id)).isInstanceOf(SignInNeeded.class);
            assertThatThrownBy(() -> fixture.desk.read(DossierFixture.CARLA, 1_000_000_000L))
                    .isInstanceOf(NotFound.class);
        }
    }

    private static List<String> practices(DossierFixture fixture, long id) {
        return fixture.newest(id).entries().stream().map(DossierEntry::practice).toList();
    }
}
