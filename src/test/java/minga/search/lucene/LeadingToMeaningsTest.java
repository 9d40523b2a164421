package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a word of a query leads to: which words count as the same word, and which meanings the thesaurus has for it. */
class LeadingToMeaningsTest {

    private static final WordFiles FILES = WordFiles.read(Path.of("index/words"));
    private static final Spanish SPANISH = new Spanish(FILES.stop(), FILES.weak(), FILES.whole());
    private static final Thesaurus THESAURUS = new Thesaurus(FILES, SPANISH);

    private static List<Forms> forms(String text) {
        List<Forms> forms = new ArrayList<>();
        new WordBreaker().each(text, (word, start, end) -> forms.add(SPANISH.forms(word)));
        return forms;
    }

    private static Forms form(String word) {
        return forms(word).get(0);
    }

    /** The words of all meanings that the query leads to, wherever in it they begin. */
    private static Set<String> ledTo(String query) {
        List<Forms> words = forms(query);
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
    @CsvSource({"beca,becas", "red,redes", "clase,clases", "casa,casas", "niño,niños", "hijo,hijos", "mesa,mesas", "feria,ferias",
        "visa,visas", "curso,cursos", "guía,guías", "ruta,rutas", "aula,aulas", "toma,tomas", "baño,baños", "país,países", "ley,leyes",
        "taller,talleres", "cité,cités", "papel,papeles", "hogar,hogares", "vez,veces", "luz,luces", "acta,actas", "cuento,cuentos"})
    void singular_and_plural_of_a_short_word_are_one(String singular, String plural) {
        assertThat(form(plural).stem()).isEqualTo(form(singular).stem());
        assertThat(form(plural).root()).isEqualTo(form(singular).root());
    }

    @ParameterizedTest
    @CsvSource({"acompañando,acompañamiento", "acompañar,acompañados", "vacunación,vacunar", "capacitando,capacitación", "alojar,alojamiento",
        "mediador,mediación", "regularizar,regularización", "emprendedora,emprendimiento", "vendedores,vender", "nivelaciones,nivelación",
        "orientadora,orientación", "fiscalizan,fiscalización", "integrar,integración", "certificados,certificación",
        "participando,participación", "empadronado,empadronamiento", "cuidadora,cuidar", "repartidor,repartir", "viajando,viajar"})
    void words_made_of_one_verb_share_a_root(String one, String other) {
        assertThat(form(one).root()).isEqualTo(form(other).root());
    }

    @ParameterizedTest
    @CsvSource({"cuento,cuenta", "parto,parte", "plato,plata", "plazo,plaza", "puerto,puerta", "punta,punto", "libro,libre", "trata,trato",
        "casa,caso", "acta,acto", "género,generar", "campaña,campo", "deporte,deportado", "despedida,despedido", "costa,costo", "oriente,orientar",
        "mapa,mal", "pago,página", "playa,play", "santa,santé", "nivelación,nivel", "fondo,fonda", "partida,partir", "calle,call"})
    void words_that_only_look_alike_are_kept_apart(String one, String other) {
        assertThat(form(one).stem()).isNotEqualTo(form(other).stem());
        assertThat(form(one).root()).isNotEqualTo(form(other).root());
    }

    @ParameterizedTest
    @CsvSource({"paso no habilitado,frontera", "pasos no habilitados,indocumentado", "niños no acompañados,niñez no acompañada",
        "adolescentes que viajan no acompañados,niño separado", "no hablan español,créole", "sin contrato,derechos laborales",
        "no les hacen contrato,derechos laborales", "gente sin techo,situación de calle", "enfants sans papiers,indocumentado",
        "crianças sem documentos,sin RUN"})
    void an_expression_keeps_the_no_that_turns_it(String query, String meaning) {
        assertThat(ledTo(query)).contains(meaning);
    }

    @ParameterizedTest
    @CsvSource({"paso habilitado,indocumentado", "niños acompañados,niño separado", "enfants avec papiers,indocumentado"})
    void without_its_no_an_expression_means_something_else(String query, String meaning) {
        assertThat(ledTo(query)).doesNotContain(meaning);
    }
}
