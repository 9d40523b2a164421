package minga.search.lucene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.search.PracticeDocument;
import minga.search.lucene.RelevanceRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests query expansion: which words count as the same word, and which meanings the thesaurus has for it. */
class SynonymExpansionTest {

    private static final WordListFiles FILES = WordListFiles.read(Path.of("index/words"));
    private static final SpanishMorphology SPANISH = new SpanishMorphology(FILES.stop(), FILES.weak(), FILES.whole(),
            FILES.gendered());
    private static final Thesaurus THESAURUS = new Thesaurus(FILES, SPANISH);

    private static List<TokenForms> forms(String text) {
        List<TokenForms> forms = new ArrayList<>();
        new WordTokenizer().each(text, (word, start, end) -> forms.add(SPANISH.forms(word)));
        return forms;
    }

    private static TokenForms form(String word) {
        return forms(word).get(0);
    }

    /** The words of all meanings that the query leads to, wherever in it they begin. */
    private static Set<String> ledTo(String query) {
        List<TokenForms> words = forms(query);
        Set<String> meanings = new LinkedHashSet<>();
        for (int at = 0; at < words.size();) {
            Thesaurus.Found found = THESAURUS.ledAt(words, at);
            if (found != null) {
                found.meanings().forEach(meaning -> meanings.addAll(meaning.words()));
            }
            at += found == null ? 1 : found.words();
        }
        return meanings;
    }

    @ParameterizedTest
    @CsvSource({"beca,becas", "red,redes", "clase,clases", "casa,casas", "niño,niños", "hijo,hijos", "mesa,mesas",
            "feria,ferias",
            "visa,visas", "curso,cursos", "guía,guías", "ruta,rutas", "aula,aulas", "toma,tomas", "baño,baños",
            "país,países", "ley,leyes",
            "taller,talleres", "cité,cités", "papel,papeles", "hogar,hogares", "vez,veces", "luz,luces", "acta,actas",
            "cuento,cuentos"})
    void singular_and_plural_of_a_short_word_are_one(String singular, String plural) {
        assertThat(form(plural).stem()).isEqualTo(form(singular).stem());
        assertThat(form(plural).root()).isEqualTo(form(singular).root());
    }

    @ParameterizedTest
    @CsvSource({"acompañando,acompañamiento", "acompañar,acompañados", "vacunación,vacunar", "capacitando,capacitación",
            "alojar,alojamiento",
            "mediador,mediación", "regularizar,regularización", "emprendedora,emprendimiento", "vendedores,vender",
            "nivelaciones,nivelación",
            "orientadora,orientación", "fiscalizan,fiscalización", "integrar,integración", "certificados,certificación",
            "participando,participación", "empadronado,empadronamiento", "cuidadora,cuidar", "repartidor,repartir",
            "viajando,viajar"})
    void words_made_of_one_verb_share_a_root(String one, String other) {
        assertThat(form(one).root()).isEqualTo(form(other).root());
    }

    @ParameterizedTest
    @CsvSource({"cuento,cuenta", "parto,parte", "plato,plata", "plazo,plaza", "puerto,puerta", "punta,punto",
            "libro,libre", "trata,trato",
            "casa,caso", "acta,acto", "género,generar", "campaña,campo", "deporte,deportado", "despedida,despedido",
            "costa,costo", "oriente,orientar",
            "mapa,mal", "pago,página", "playa,play", "santa,santé", "nivelación,nivel", "fondo,fonda", "partida,partir",
            "calle,call"})
    void words_that_only_look_alike_are_kept_apart(String one, String other) {
        assertThat(form(one).stem()).isNotEqualTo(form(other).stem());
        assertThat(form(one).root()).isNotEqualTo(form(other).root());
    }

    @ParameterizedTest
    @CsvSource({"paso no habilitado,frontera", "pasos no habilitados,indocumentado",
            "niños no acompañados,niñez no acompañada",
            "adolescentes que viajan no acompañados,niño separado", "no hablan español,créole",
            "sin contrato,derechos laborales",
            "no les hacen contrato,derechos laborales", "gente sin techo,situación de calle",
            "enfants sans papiers,indocumentado",
            "crianças sem documentos,sin RUN"})
    void an_expression_keeps_the_no_that_turns_it(String query, String meaning) {
        assertThat(ledTo(query)).contains(meaning);
    }

    @ParameterizedTest
    @CsvSource({"paso habilitado,indocumentado", "niños acompañados,niño separado",
            "enfants avec papiers,indocumentado"})
    void without_its_no_an_expression_means_something_else(String query, String meaning) {
        assertThat(ledTo(query)).doesNotContain(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"l'école|escuela", "l'hébergement|albergue", "droit d'asile|refugiado",
            "women's garden|mujer", "mairie: l'accueil|acogida"})
    void the_small_words_that_an_apostrophe_ties_on_hide_nothing(String query, String meaning) {
        assertThat(ledTo(query)).contains(meaning);
    }

    @Test
    void the_halves_of_a_name_stay_together() {
        assertThat(form("O'Higgins").exact()).isEqualTo("ohiggins");
    }

    @ParameterizedTest
    @CsvSource({"no lo aceptan en el colegio,matrícula", "mi hijo no tiene rut,sin RUN",
            "arrendar un cuarto sin fiador,contrato de arriendo",
            "le quitó el pasaporte,violencia contra la mujer",
            "los médicos extranjeros no pueden ejercer,reconocimiento de títulos",
            "enfermo de los nervios,salud mental", "cuánta gente vive aquí,censo",
            "los vecinos se quejan por el ruido,mediación",
            "no tengo con quién dejar a mi hijo,sala cuna", "chamos que llegan solos,niño no acompañado",
            "buhoneros,comercio ambulante",
            "cachifa,trabajadora de casa particular", "inserción sociolaboral,intermediación laboral",
            "ley 20786,ley de trabajadoras de casa particular",
            "provincia de Huasco,Vallenar", "abusive landlords,arriendo abusivo", "sending money home,remesa",
            "geração de renda,emprendimiento",
            "bourses d'études,beca", "loyers abusifs,arriendo abusivo", "carte de séjour,residencia",
            "pa gen papye,indocumentado"})
    void people_find_what_they_ask_in_their_own_words(String query, String meaning) {
        assertThat(ledTo(query)).contains(meaning);
    }

    /** A word with several senses does not carry the meaning of one. */
    @ParameterizedTest
    @CsvSource({"Departamento Social,vivienda", "se financia entre el municipio y otros,intermunicipal",
            "corrieron la voz en los pasajes,traslado",
            "acuerdo del equipo,mediación", "ordenanza local,tienda", "charlas en liceos,capacitación",
            "por nacionalidad,nacionalización"})
    void a_word_of_several_senses_carries_none(String text, String meaning) {
        List<TokenForms> words = forms(text);
        Set<String> carried = new LinkedHashSet<>();
        for (int at = 0; at < words.size(); at++) {
            THESAURUS.carriedAt(words, at, found -> carried.addAll(found.words()));
        }
        assertThat(carried).doesNotContain(meaning);
    }

    @ParameterizedTest
    @CsvSource({"duermen,hostal", "seasonal workers,cosecha", "vacinação,inmunización", "grossesse,gestante"})
    void an_arrow_leads_through_the_first_word_of_a_line_to_the_whole_of_it(String query, String meaning) {
        assertThat(ledTo(query)).contains(meaning);
    }

    /**
     * Foreign words that are Spanish words too and may lead on all the same: they mean the same there, or nobody asks
     * for the Spanish ones, which are forms of verbs.
     */
    private static final Set<String> ALIKE = Set.of("inclusive", "suicide", "permit", "permits", "labor", "biometric",
            "baby", "muro", "sopão",
            "negócio", "abri", "conte", "contes", "ayisyen",
            "racist", "racists", "racistes", "racistas", "ansiedade", "apartamento");

    @Test
    void a_foreign_word_that_is_a_spanish_word_too_leads_nowhere_else(@TempDir Path spanish, @TempDir Path foreign)
            throws IOException {
        try (Stream<Path> files = Files.list(Path.of("index/words"))) {
            for (Path file : files.toList()) {
                Path to = file.getFileName().toString().startsWith("foreign") ? foreign : spanish;
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        Map<String, Set<String>> beside = beside(WordListFiles.read(spanish).lines());
        Set<String> used = used();
        List<String> astray = new ArrayList<>();
        for (WordListFiles.Line line : WordListFiles.read(foreign).lines()) {
            Set<String> meant = line.meaning().stream().flatMap(words -> stems(words).stream())
                    .collect(Collectors.toSet());
            line.words().stream().filter(word -> stems(word).size() == 1 && !ALIKE.contains(word)).filter(word -> {
                String stem = stems(word).get(0);
                Set<String> same = beside.getOrDefault(stem, Set.of());
                return (used.contains(stem) || beside.containsKey(stem)) && !meant.contains(stem)
                        && line.meaning().stream().noneMatch(words -> same.contains(String.join(" ", stems(words))));
            }).forEach(word -> astray.add(word + " => " + line.meaning()));
        }
        assertThat(astray).as("foreign words that would lead a Spanish question astray").isEmpty();
    }

    private static List<String> stems(String words) {
        return forms(words).stream().map(TokenForms::stem).toList();
    }

    /** The Spanish words of the thesaurus with what stands in the same lines. */
    private static Map<String, Set<String>> beside(List<WordListFiles.Line> lines) {
        Map<String, Set<String>> beside = new HashMap<>();
        for (WordListFiles.Line line : lines) {
            List<String> all = Stream.concat(line.words().stream(), line.meaning().stream())
                    .map(words -> String.join(" ", stems(words))).toList();
            line.words().stream().map(SynonymExpansionTest::stems).filter(stems -> stems.size() == 1)
                    .forEach(stems -> beside.computeIfAbsent(stems.get(0), stem -> new HashSet<>()).addAll(all));
        }
        return beside;
    }

    /** The stems that the judged records and the stop list use. */
    private static Set<String> used() throws IOException {
        Set<String> used = FILES.stop().stream().filter(word -> word.length() < 3)
                .collect(Collectors.toCollection(HashSet::new));
        for (PracticeDocument record : RelevanceRecords.read(Path.of("src/test/resources/relevance/docs.jsonl"))) {
            record.texts().forEach(text -> used.addAll(stems(text.words())));
        }
        return used;
    }

    @ParameterizedTest
    @CsvSource({"oficina municipal,taller", "residencia definitiva,vivienda", "personas mayores,municipalidad",
            "junta de vecinos locales,comunidad de acogida",
            "hacia la playa,recreación", "Santa Cruz,salud", "Los Andes,altiplano", "visto bueno,visa",
            "La Unión,sindicato", "enseñanza media,radio",
            "rentas municipales,arriendo", "bolsa de trabajo,beneficio social", "aula,taller", "identidad,cédula",
            "abrigo,albergue"})
    void a_spanish_word_is_not_taken_for_a_foreign_one(String query, String meaning) {
        assertThat(ledTo(query)).doesNotContain(meaning);
    }
}
