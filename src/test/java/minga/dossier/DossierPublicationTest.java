package minga.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import minga.account.Caller;
import minga.document.ExportFormat;
import minga.platform.Fault;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.Sha256;
import minga.platform.TestDatabase;
import minga.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests published dossiers: frozen versions and checksum, what changed since, what was withdrawn, who reads them. */
class DossierPublicationTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_published_version_keeps_the_practices_it_was_made_from_and_says_which_changed(TestDatabase kind)
            throws IOException {
        try (DossierFixture fixture = new DossierFixture(kind)) {
            List<String> codes = fixture.codes();
            Dossier dossier = fixture.published("Quilicura", codes.get(2), codes.get(0), codes.get(1));
            DossierVersion first = DossierReaders.version(dossier, 1);
            String manifest = DossierManifest.of(first);
            assertThat(Sha256.hex(manifest)).isEqualTo(first.checksum()).matches("[0-9a-f]{64}");
            assertThat(manifest).contains("\"dossier\":\"" + dossier.code() + "\"", "\"title\":\"Quilicura\"",
                    codes.get(0));
            String before = read(fixture, first, "md");
            assertThat(read(fixture, first, "jsonl").lines()).hasSize(3);
            assertThat(read(fixture, first, "bib").lines().filter(line -> line.startsWith("@"))).hasSize(4);
            assertThat(fixture.view.page(first, "/carpetas/x", Language.ES).changed()).isZero();
            fixture.changes(codes.get(0), "Una descripción del todo distinta.");
            DossierVersion read = DossierReaders.version(fixture.readers.withCode(dossier.code(), Caller.ANONYMOUS), 1);
            assertThat(read(fixture, read, "md")).isEqualTo(before).doesNotContain("del todo distinta");
            assertThat(DossierManifest.of(read)).isEqualTo(manifest);
            DossierPage page = fixture.view.page(read, "/carpetas/" + dossier.code(), Language.ES);
            assertThat(page.lines()).extracting(DossierPage.Line::now).containsExactly(0, 2, 0);
            assertThat(page.citation()).contains("Quilicura", "versión 1", dossier.code());
            assertThat(fixture.press(dossier.id(), "escribir")).isEmpty();
            assertThat(fixture.press(dossier.id(), "publicar")).isEmpty();
            DossierVersion second = DossierReaders
                    .version(fixture.readers.withCode(dossier.code(), Caller.ANONYMOUS), null);
            assertThat(second.number()).isEqualTo(2);
            assertThat(read(fixture, second, "md")).contains("del todo distinta");
            assertThat(second.checksum()).isNotEqualTo(first.checksum());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_was_withdrawn_is_a_tombstone_in_every_format_and_page_though_it_was_frozen(TestDatabase kind)
            throws IOException {
        try (DossierFixture fixture = new DossierFixture(kind)) {
            List<String> codes = fixture.codes();
            long id = fixture.begin("Quilicura", codes.get(0), codes.get(1));
            fixture.save(id, Map.of("entries.0.note", List.of("NOTA-SECRETA"), "entries.0.questions",
                    List.of("¿PREGUNTA-SECRETA?"), "entries.0.depth", List.of("WHOLE")), "publicar");
            fixture.desk.show(DossierFixture.CARLA, id, Visibility.PUBLIC);
            String name = fixture.practices.withCode(codes.get(0)).orElseThrow().newest().identification().name();
            fixture.withdraw(codes.get(0), "Contenía datos de una persona");
            Dossier dossier = fixture.desk.read(DossierFixture.CARLA, id);
            DossierVersion version = dossier.newest();
            String manifest = DossierManifest.of(version);
            assertThat(manifest).doesNotContain(name, "SECRETA");
            assertThat(Sha256.hex(manifest)).as("it can still be checked").isEqualTo(version.checksum());
            for (ExportFormat format : DossierFixture.formats().toList()) {
                assertThat(read(fixture, version, format.suffix())).as(format.suffix()).doesNotContain(name, "SECRETA");
            }
            assertThat(read(fixture, version, "md")).contains("práctica retirada", "Contenía datos de una persona");
            assertThat(fixture.view.page(version, "/c", Language.ES).toString()).doesNotContain(name, "SECRETA");
            for (String page : List.of("1", "2", "3", "4", "5")) {
                assertThat(fixture.view.chapter(version, "/c", page).toString()).doesNotContain(name, "SECRETA");
            }
            fixture.press(id, "escribir");
            assertThat(fixture.press(id, "publicar")).as("and it goes out no more").extracting(Fault::key)
                    .containsExactly("dossier.fault.notPublic");
            assertThat(fixture.newest(id).published()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nothing_goes_out_without_title_or_practices_or_with_one_that_is_not_public(TestDatabase kind) {
        try (DossierFixture fixture = new DossierFixture(kind)) {
            long id = fixture.begin("Quilicura");
            assertThat(fixture.press(id, "publicar")).extracting(Fault::path).containsExactly("entries");
            fixture.press(id, "agregar:entries");
            assertThat(fixture.press(id, "publicar")).extracting(Fault::path).contains("entries.0.practice");
            fixture.save(id, Map.of("entries.0.practice", List.of("BP-1999-0001")), "guardar");
            assertThat(fixture.press(id, "publicar")).extracting(Fault::key).containsExactly("dossier.fault.notPublic");
            String draft = fixture.transactions.write(() -> fixture.practices.begin("13125", null).code());
            fixture.save(id, Map.of("entries.0.practice", List.of(draft)), "guardar");
            assertThat(fixture.press(id, "publicar")).extracting(Fault::key).containsExactly("dossier.fault.notPublic");
            fixture.save(id, Map.of("entries.0.practice", List.of(fixture.codes().get(0))), "guardar");
            assertThat(fixture.press(id, "publicar")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void each_is_read_by_those_it_is_shown_to_and_drafts_by_nobody(TestDatabase kind) {
        try (DossierFixture fixture = new DossierFixture(kind)) {
            long id = fixture.begin("Quilicura", fixture.codes().get(0));
            fixture.desk.show(DossierFixture.CARLA, id, Visibility.PUBLIC);
            String code = fixture.desk.read(DossierFixture.CARLA, id).code();
            String link = fixture.desk.read(DossierFixture.CARLA, id).linkToken();
            assertThat(fixture.readers.listed()).isEmpty();
            assertThatThrownBy(() -> fixture.readers.withCode(code, DossierFixture.CARLA)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> fixture.readers.withLink(link)).isInstanceOf(NotFound.class);
            fixture.press(id, "publicar");
            assertThat(fixture.readers.listed()).hasSize(1);
            assertThat(fixture.readers.withCode(code, Caller.ANONYMOUS).id()).isEqualTo(id);
            fixture.desk.show(DossierFixture.CARLA, id, Visibility.LINK);
            assertThat(fixture.readers.listed()).isEmpty();
            assertThat(fixture.readers.withLink(link).id()).isEqualTo(id);
            assertThatThrownBy(() -> fixture.readers.withCode(code, Caller.ANONYMOUS)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> fixture.readers.withCode(code, DossierFixture.ROSA)).isInstanceOf(NotFound.class);
            fixture.desk.changeLink(DossierFixture.CARLA, id);
            assertThatThrownBy(() -> fixture.readers.withLink(link)).isInstanceOf(NotFound.class);
            fixture.desk.show(DossierFixture.CARLA, id, Visibility.INTERNAL);
            String next = fixture.desk.read(DossierFixture.CARLA, id).linkToken();
            assertThatThrownBy(() -> fixture.readers.withLink(next)).isInstanceOf(NotFound.class);
            assertThat(fixture.readers.withCode(code, DossierFixture.CARLA).id()).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_next_version_is_written_beside_the_published_one_and_may_be_given_up(TestDatabase kind) {
        try (DossierFixture fixture = new DossierFixture(kind)) {
            Dossier dossier = fixture.published("Quilicura", fixture.codes().get(0));
            assertThatThrownBy(() -> fixture.desk.dropDraft(DossierFixture.CARLA, dossier.id()))
                    .isInstanceOf(Refused.class);
            fixture.press(dossier.id(), "escribir");
            fixture.save(dossier.id(), Map.of("title", List.of("Borrador")), "guardar");
            assertThat(fixture.readers.withCode(dossier.code(), Caller.ANONYMOUS).published().orElseThrow().title())
                    .isEqualTo("Quilicura");
            assertThat(fixture.newest(dossier.id()).number()).isEqualTo(2);
            fixture.desk.dropDraft(DossierFixture.CARLA, dossier.id());
            assertThat(fixture.newest(dossier.id())).extracting(DossierVersion::number, DossierVersion::title)
                    .containsExactly(1, "Quilicura");
            fixture.press(dossier.id(), "escribir");
            fixture.save(dossier.id(), Map.of("title", List.of("Otra vez")), "guardar");
            assertThat(fixture.newest(dossier.id()).number()).isEqualTo(2);
        }
    }

    private static String read(DossierFixture fixture, DossierVersion version, String suffix) throws IOException {
        ExportFormat format = fixture.view.format(suffix).orElse(null);
        if (format == null) {
            return "";
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        format.write(DossierView.documents(fixture.view.book(version, "/carpetas/" + version.dossier().code()), format),
                file);
        return file.toString(UTF_8);
    }
}
