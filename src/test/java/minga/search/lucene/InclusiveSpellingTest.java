package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import minga.search.EvidenceSummary;
import minga.search.Hit;
import minga.search.PracticeDocument;
import minga.search.SearchRequest;
import minga.search.Snippet;
import minga.search.lucene.analysis.SpanishMorphology;
import minga.search.lucene.analysis.TokenCollector;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.analysis.WordListFiles;
import minga.search.lucene.analysis.WordTokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that inclusive spellings (niñ@s) and hyphenated words match their usual spellings, and the other way round. */
class InclusiveSpellingTest {

    private static final String[] CHILDREN = {"niños", "niñas", "niñ@s", "niñxs", "niñes", "niñ*s", "niños/as",
            "niños(as)", "niños (as)",
            "niñas/os", "niño/a", "niño(a)s", "niñ(o/a)s", "niños/as/es", "NIÑ@S", "niños-as", "nin@s", "niñx", "niñ@"};

    /** The texts, each in a practice of its own with the same name, beside two that have nothing to do with them. */
    private static LucenePracticeIndex index(String... texts) throws IOException {
        PracticeRegistryFixture registry = new PracticeRegistryFixture();
        List<PracticeDocument> practices = new ArrayList<>();
        for (String text : texts) {
            practices.add(practice(practices.size() + 1, text));
        }
        practices.add(practice(1001, "huertos en plazas"));
        practices.add(practice(1002, "clases de idioma por las tardes"));
        registry.publishAll(practices);
        return LucenePracticeIndex.inMemory(Path.of("index"), registry.sources());
    }

    private static PracticeDocument practice(long id, String text) {
        return new PracticeDocument(id, "BP-2026-%04d".formatted(id), "p-" + id, null, "Ficha", "Arica", "Arica", null,
                "", "",
                new EvidenceSummary(0, 0, "none"), Instant.ofEpochSecond(1_700_000_000 - id), Map.of(),
                List.of(new PracticeDocument.Text("name", "Ficha"), new PracticeDocument.Text("description", text)));
    }

    private static List<Long> found(LucenePracticeIndex index, String query) {
        return index.search(SearchRequest.of(query)).hits().stream().map(Hit::id).toList();
    }

    private static List<String> marked(LucenePracticeIndex index, String query) {
        return index.search(SearchRequest.of(query)).hits().get(0).matches().stream()
                .flatMap(match -> match.snippet().parts().stream())
                .filter(Snippet.Part::marked).map(Snippet.Part::text).toList();
    }

    private static String sentence(String word) {
        return "Se acompaña a " + word + ", juntos.";
    }

    @Test
    void each_way_to_write_both_genders_finds_every_other_and_the_same_spelling_first() throws IOException {
        String[] texts = new String[CHILDREN.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = sentence(CHILDREN[i]);
        }
        try (LucenePracticeIndex index = index(texts)) {
            for (int i = 0; i < CHILDREN.length; i++) {
                List<Long> found = found(index, CHILDREN[i]);
                assertThat(found).as(CHILDREN[i]).hasSize(CHILDREN.length).doesNotContain(1001L, 1002L);
                String first = texts[found.get(0).intValue() - 1].toLowerCase(Locale.ROOT);
                assertThat(GenderFolding.of(first)).as("first for " + CHILDREN[i])
                        .contains(GenderFolding.of(CHILDREN[i].toLowerCase(Locale.ROOT)));
            }
        }
    }

    /** Accents aside, and the two ways with a blank or a hyphen as those without. */
    private static final class GenderFolding {
        private static String of(String text) {
            return text.replace('ñ', 'n').replace(" (as)", "(as)").replace("-as", "/as");
        }
    }

    @ParameterizedTest
    @CsvSource({"hij@s,hijas", "hijxs,hijos", "hijes,hijas", "amigues,amigos", "amig@s,amigas", "chiques,chicas",
            "compañeres,compañeros", "vecinxs,vecinas",
            "ciudadan@s,ciudadanos", "profesor@s,profesoras", "profesores/as,profesora", "director/a,directoras",
            "alumno/a,alumnas",
            "trabajadores(as),trabajadora", "trabajadoras/es,trabajador", "funcionari@s,funcionaria",
            "funcionarixs,funcionarios", "voluntarix,voluntaria",
            "migrantxs,migrantes", "psicólogues,psicóloga", "jefes/as,jefa", "jef@s,jefes", "usuarios·as,usuarias",
            "abuel_s,abuela", "latinx,latinas",
            "comuna(s),comunas", "profesional(es),profesional", "médic*s,médica", "niet@s,nieta", "tí@s,tía",
            "un niñ@ de 5 años,niña", "soci@s.,socia"})
    void a_pair_is_found_both_ways(String written, String usual) throws IOException {
        try (LucenePracticeIndex index = index(sentence(written))) {
            assertThat(found(index, usual)).as(usual).containsExactly(1L);
            assertThat(found(index, "+" + usual)).as("+" + usual).containsExactly(1L);
        }
        try (LucenePracticeIndex index = index(sentence(usual))) {
            assertThat(found(index, written)).as(written).contains(1L);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"niños/as|niños|niños/as", "niñ@s|niñas|niñ@s", "niños (as)|niñas|niños (as)", "niñes|niños|niñes",
                    "psico-social|psicosocial|psico-social",
                    "Llay–Llay|llayllay|Llay–Llay", "psico\u00ADsocial|psicosocial|psico\u00ADsocial",
                    "psico-social|psico-social|psico-social"})
    void the_whole_of_the_written_form_is_marked(String written, String query, String marked) throws IOException {
        try (LucenePracticeIndex index = index(sentence(written))) {
            assertThat(marked(index, query)).containsExactly(marked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"psico-social", "psicosocial", "psico‐social", "psico\u2011social", "psico–social",
            "psico\u00ADsocial", "psico-\u200Bsocial"})
    void a_hyphen_between_letters_does_not_matter(String query) throws IOException {
        try (LucenePracticeIndex index = index("apoyo psicosocial a familias", "apoyo psico-social a familias",
                "apoyo psico\u2011social a familias",
                "apoyo psico\u00ADsocial a familias", "apoyo psico–social a familias",
                "apoyo psico\u200Bsocial a familias")) {
            assertThat(found(index, query)).hasSize(6);
            assertThat(found(index, "+" + query)).hasSize(6);
            assertThat(found(index, "\"apoyo " + query + "\"")).hasSize(6);
            assertThat(found(index, "\"apoyo " + query + " a familias\"")).hasSize(6);
            assertThat(found(index, "-" + query)).containsExactlyInAnyOrder(1001L, 1002L);
            assertThat(found(index, "descripcion:" + query)).hasSize(6);
        }
    }

    @Test
    void the_exact_spelling_of_a_compound_comes_first() throws IOException {
        try (LucenePracticeIndex index = index("apoyo psico-social", "apoyo psicosocial", "inter-cultural",
                "intercultural", "Llay-Llay", "llayllay", "pre-escolar", "preescolar")) {
            assertThat(found(index, "psicosocial").subList(0, 2)).containsExactly(2L, 1L);
            assertThat(found(index, "psico-social").subList(0, 2)).containsExactly(1L, 2L);
            assertThat(found(index, "inter-cultural").subList(0, 2)).containsExactly(3L, 4L);
            assertThat(found(index, "intercultural").subList(0, 2)).containsExactly(4L, 3L);
            assertThat(found(index, "Llay-Llay").subList(0, 2)).containsExactly(5L, 6L);
            assertThat(found(index, "llayllay").subList(0, 2)).containsExactly(6L, 5L);
            assertThat(found(index, "pre-escolares").subList(0, 2)).containsExactlyInAnyOrder(7L, 8L);
        }
    }

    @Test
    void the_parts_of_a_compound_are_found_too() throws IOException {
        try (LucenePracticeIndex index = index("alianza público-privada", "alianza pública y privada", "covid-19",
                "covid19")) {
            assertThat(found(index, "privado")).containsExactlyInAnyOrder(1L, 2L);
            assertThat(found(index, "público-privado")).containsExactly(1L, 2L);
            assertThat(found(index, "\"público privada\"")).contains(1L);
            assertThat(found(index, "covid19")).containsExactlyInAnyOrder(4L, 3L);
            assertThat(found(index, "covid-19").subList(0, 2)).containsExactlyInAnyOrder(3L, 4L);
        }
    }

    @Test
    void longer_phrases_reach_over_compounds_and_pairs() throws IOException {
        try (LucenePracticeIndex index = index("taller de apoyo psico-social comunitario para niñ@s migrantes",
                "taller de apoyo psicosocial comunitario para niños migrantes")) {
            for (String phrase : List.of("apoyo psicosocial comunitario", "apoyo psico-social comunitario",
                    "niños migrantes", "psicosocial comunitario para niños", "psico-social comunitario para niñ@s",
                    "comunitario para niñ@s migrantes")) {
                assertThat(found(index, '"' + phrase + '"')).as(phrase).hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"México", "texto", "índices", "a@b.cl", "pia@s.cl", "km/h", "2019/2020", "fax", "Félix",
            "tórax", "www.minga.cl/a", "e-mail", "día/noche"})
    void other_words_are_not_broken(String word) {
        List<TokenForms> forms = forms(word);
        assertThat(forms).allSatisfy(form -> assertThat(form.exact()).matches("[\\p{L}\\p{N}]+"))
                .allSatisfy(form -> assertThat(form.also()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"a@b.cl|a,b,cl", "pia@s.cl|pia,s,cl", "km/h|km,h", "12 km/s|12,km,s", "kg(s)|kg,s", "no/es|no,es",
                    "2019/2020|2019,2020", "y/o|y,o", "x e|x,e", "(niños)|ninos", "niños (y niñas)|ninos,y,ninas",
                    "(a) primero (b) segundo|a,primero,b,segundo", "los pasos (a) y (b)|los,pasos,a,y,b",
                    "casa/a|casa,a", "vitamina-a|vitamina,a", "nota*|nota", "foo@bar|foo,bar"})
    void what_only_looks_like_an_ending_is_none(String text, String words) {
        assertThat(forms(text).stream().map(TokenForms::exact)).containsExactly(words.split(","));
    }

    private static List<TokenForms> forms(String text) {
        WordListFiles files = WordListFiles.read(Path.of("index/words"));
        TokenCollector words = new TokenCollector(
                new SpanishMorphology(files.stop(), files.weak(), files.whole(), files.gendered()));
        new WordTokenizer().each(text, words);
        return words.forms();
    }

    @Test
    void what_is_proposed_while_typing_does_not_mind_hyphens() throws IOException {
        PracticeRegistryFixture registry = new PracticeRegistryFixture();
        registry.publishAll(List.of(named(1, "Apoyo psico-social"), named(2, "Mediación intercultural"),
                named(3, "Juegos de niñ@s")));
        try (LucenePracticeIndex index = LucenePracticeIndex.inMemory(Path.of("index"), registry.sources())) {
            for (String typed : List.of("psicosoc", "psico-soc", "apoyo psicosocial", "inter-cult", "intercult",
                    "niñas", "niñ@s", "juegos niños")) {
                assertThat(index.suggestions(typed).practices()).as(typed).hasSize(1);
            }
        }
    }

    private static PracticeDocument named(long id, String name) {
        return new PracticeDocument(id, "BP-2026-%04d".formatted(id), "p-" + id, null, name, "Arica", "Arica", null, "",
                "",
                new EvidenceSummary(0, 0, "DECLARED"), Instant.EPOCH, Map.of(),
                List.of(new PracticeDocument.Text("name", name)));
    }

    @Test
    void a_star_at_the_end_still_means_a_beginning_and_brackets_still_nothing() throws IOException {
        try (LucenePracticeIndex index = index("apoyo psico-social", "apoyo psicosocial", "sentimental")) {
            assertThat(found(index, "psicosoc*")).containsExactlyInAnyOrder(1L, 2L);
            assertThat(found(index, "psico-soc*")).containsExactlyInAnyOrder(1L, 2L);
            assertThat(found(index, "\"psicosocial\"")).containsExactly(2L, 1L);
            assertThat(found(index, "(apoyo)")).containsExactlyInAnyOrder(1L, 2L);
            assertThat(found(index, "(apoyo psicosocial)")).containsExactly(2L, 1L);
        }
    }
}
