package minga.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests the choice of the passages of a result card; the words in braces are the marked ones. */
class ResultCardTest {

    private static final Pattern MARKED = Pattern.compile("\\{(.*?)}");

    private static FieldMatch match(String field, String written) {
        List<Snippet.Mark> marks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher marked = MARKED.matcher(written);
        while (marked.find()) {
            marked.appendReplacement(text, "");
            marks.add(new Snippet.Mark(text.length(), text.length() + marked.group(1).length()));
            text.append(marked.group(1));
        }
        marked.appendTail(text);
        return new FieldMatch(field, field, BilingualLabel.of(field), new Snippet(text.toString(), marks), field);
    }

    private static CardText card(String name, String summary, FieldMatch... matches) {
        return new CardText(new Hit(1, "BP-2026-0001", "p", null, name, "Quilicura", null, 2020, "2020", summary,
                EvidenceSummary.NONE, 1, List.of(matches), "es"));
    }

    private static List<String> passages(CardText card) {
        return card.passages().stream().map(FieldMatch::field).toList();
    }

    @Test
    void the_best_passage_stands_alone_where_the_others_show_the_same_words() {
        CardText card = card("Taller", "Resumen", match("indicators", "{Certificado} de aprobación"),
                match("means", "entrega de {certificados}"),
                match("description", "{CERTIFICACIONES} de lengua"));
        assertThat(passages(card)).containsExactly("indicators");
    }

    @Test
    void a_second_passage_stands_where_it_shows_another_word_and_a_third_never() {
        CardText card = card("Taller", "Resumen", match("a", "{certificados}"), match("b", "oficina de {migrantes}"),
                match("c", "curso de {español}"));
        assertThat(passages(card)).containsExactly("a", "b");
    }

    @Test
    void words_of_a_marked_phrase_count_one_by_one() {
        CardText card = card("Taller", "Resumen", match("a", "apoyar el {aprendizaje del español}"),
                match("b", "no hablan {español}"));
        assertThat(passages(card)).containsExactly("a");
    }

    @Test
    void a_passage_of_the_summary_is_marked_in_the_summary_and_not_repeated() {
        CardText card = card("Taller", "Los niños no hablan español. Se les enseña.",
                match("summary", "Los niños no hablan {español}."));
        assertThat(passages(card)).isEmpty();
        assertThat(card.summary()).extracting(Snippet.Part::text).containsExactly("Los niños no hablan ", "español",
                ". Se les enseña.");
    }

    @Test
    void a_text_that_begins_with_the_summary_is_not_repeated_below_it() {
        CardText card = card("Taller", "Los niños no hablan español…",
                match("description", "Los niños no hablan {español} y la escuela {enseña} a todos"));
        assertThat(passages(card)).isEmpty();
        assertThat(card.summary()).extracting(Snippet.Part::text).containsExactly("Los niños no hablan ", "español",
                "…");
    }

    @Test
    void the_name_is_marked_whole_and_the_best_passage_stays_below_it() {
        CardText card = card("Curso de español", null, match("name", "Curso de {español}"),
                match("a", "clases de {español}"), match("b", "más {español}"));
        assertThat(card.name()).extracting(Snippet.Part::marked).containsExactly(false, true);
        assertThat(passages(card)).containsExactly("a");
        assertThat(card.summary()).isEmpty();
    }
}
