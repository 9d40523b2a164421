package minga.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.account.Caller;
import minga.document.Block;
import minga.document.Document;
import minga.document.ExportFormat;
import minga.export.PublicFormats;
import minga.form.FormValues;
import minga.platform.Sha256;
import minga.platform.TestDatabase;
import minga.web.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests what a dossier consists of: depth, evidence, notes, glossary, indexes, warnings, and hostile text in it. */
class DossierChaptersTest {

    private static DossierFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new DossierFixture(TestDatabase.DERBY);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void a_practice_is_shown_as_deep_as_its_entry_says() {
        String code = fixture.codes().get(0);
        long id = fixture.begin("Quilicura", code);
        List<String> page = keys(id);
        assertThat(page).contains("description", "objectives", "indicators").doesNotContain("sourceDocument");
        fixture.save(id, Map.of("entries.0.depth", List.of("SUMMARY")), "guardar");
        assertThat(keys(id)).contains("summary", "municipalities").doesNotContain("indicators", "objectives");
        fixture.save(id, Map.of("entries.0.depth", List.of("WHOLE")), "guardar");
        assertThat(keys(id)).containsAll(page).contains("sourceDocument").doesNotContain("contactMail",
                "consentToPublish");
        assertThat(columns(id)).contains("means");
        fixture.save(id, Map.of("entries.0.evidence", List.of("false")), "guardar");
        assertThat(columns(id)).doesNotContain("means").contains("text");
    }

    @Test
    void glossary_and_indexes_are_made_of_what_is_shown() {
        List<String> codes = fixture.codes();
        long id = fixture.begin("Quilicura", codes.toArray(String[]::new));
        fixture.save(id, Map.of("foreword", List.of("La OIM acompaña.")), "guardar");
        List<Document> all = fixture.books.open(fixture.newest(id), "/x").documents();
        Document back = all.get(all.size() - 1);
        assertThat(back.sections()).extracting(Document.Section::key).containsExactly("glossary", "communes", "norms");
        assertThat(back.blocks().get(0).lines()).contains("OIM · Organización Internacional para las Migraciones",
                "UMIS · Unidad de Migración e Inclusión Social");
        assertThat(back.blocks().get(1).lines())
                .containsExactly("Quilicura · Región Metropolitana de Santiago · 1, 2, 3");
        assertThat(back.blocks().get(2).lines()).singleElement().asString().startsWith("Resolución exenta 0516 · ");
        assertThat(all.get(0).blocks().get(1).lines()).hasSize(3).allMatch(line -> line.matches("\\d\\. .+"));
        fixture.save(id, Map.of("language", List.of("en")), "guardar");
        all = fixture.books.open(fixture.newest(id), "/x").documents();
        assertThat(all.get(all.size() - 1).blocks().get(0).lines())
                .contains("OIM · International Organization for Migration");
    }

    @Test
    void what_the_editors_should_know_is_said_beside_each_practice_and_of_the_whole() {
        String code = fixture.codes().get(1);
        long id = fixture.begin("Quilicura", code, code);
        fixture.save(id, Map.of("agregar", List.of(code), "foreword",
                List.of("![](https://x.example/a.png) Con la XYZW.")), "agregar");
        fixture.press(id, "agregar:entries");
        fixture.save(id, Map.of("entries.2.practice", List.of("BP-1999-0001")), "guardar");
        DossierFormPage page = fixture.pages.form(fixture.newest(id), FormValues.NONE, List.of(), java.util.Set.of(),
                Language.ES);
        assertThat(page.picks()).hasSize(3);
        assertThat(page.picks().get(0).warnings()).contains("Sin evidencia adjunta.");
        assertThat(page.picks().get(2).obstacle()).isTrue();
        assertThat(page.picks().get(2).warnings()).singleElement().asString().contains("BP-1999-0001");
        assertThat(page.warnings()).contains("Una imagen de la presentación no tiene texto alternativo.",
                "La práctica 2 ya está antes en la carpeta.")
                .anyMatch(one -> one.startsWith("Siglas que nadie explica: ") && one.contains("XYZW"));
        assertThat(page.outline()).extracting(DossierFormPage.Outlined::page).startsWith(1, 2, 3, 4).isSorted();
        fixture.save(id, Map.of("language", List.of("en"), "entries.0.note", List.of("x".repeat(1900))), "guardar");
        page = fixture.pages.form(fixture.newest(id), FormValues.NONE, List.of(), java.util.Set.of(), Language.ES);
        assertThat(page.picks().get(0).warnings()).contains("Está escrita en otro idioma que la carpeta.")
                .anyMatch(one -> one.endsWith("no cabe en una lámina: ocupará unas 3."));
    }

    private static final Set<String> LONG = Set.of("foreword", "entries.0.note", "entries.0.questions");

    @Test
    void hostile_text_in_every_field_stays_text_in_every_format() throws IOException {
        List<String> samples = PublicFormats.hostile();
        for (int at = 0; at < samples.size(); at += 4) {
            String text = "Ñ " + String.join(" ", samples.subList(at, Math.min(samples.size(), at + 4)));
            long id = fixture.begin("Quilicura", fixture.codes().get(0));
            Map<String, List<String>> typed = Stream.of("title", "subtitle", "venue", "publisher", "foreword",
                    "entries.0.note", "entries.0.questions")
                    .collect(Collectors.toMap(field -> field,
                            field -> List.of(
                                    text.substring(0, Math.min(text.length(), LONG.contains(field) ? 2000 : 280)))));
            assertThat(fixture.save(id, typed, "publicar")).as(text).isEmpty();
            fixture.desk.show(DossierFixture.CARLA, id, Visibility.PUBLIC);
            written(DossierReaders.version(fixture.readers
                    .withCode(fixture.desk.read(DossierFixture.CARLA, id).code(), Caller.ANONYMOUS), null));
        }
    }

    private static void written(DossierVersion version) throws IOException {
        for (ExportFormat format : DossierFixture.formats().toList()) {
            if (fixture.view.format(format.suffix()).isPresent()) {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                format.write(DossierView.documents(fixture.view.book(version, "/carpetas/x"), format), file);
                PublicFormats.assertInert(format, file.toByteArray());
            }
        }
        assertThat(Sha256.hex(DossierManifest.of(version))).isEqualTo(version.checksum());
    }

    private static List<Block> blocks(long id) {
        DossierBook book = fixture.books.open(fixture.newest(id), "/x");
        return book.chapters().practice(book.entries().get(0)).blocks();
    }

    private static List<String> keys(long id) {
        return blocks(id).stream().map(block -> block instanceof Block.Fact fact ? fact.key()
                : ((Block.Table) block).key()).toList();
    }

    private static List<String> columns(long id) {
        return blocks(id).stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast)
                .filter(table -> table.key().equals("indicators")).flatMap(table -> table.header().stream())
                .map(Block.Column::key).toList();
    }
}
