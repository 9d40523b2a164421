package minga.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import minga.document.ExportFormats;
import minga.web.Frame;
import minga.web.Language;
import minga.web.PageRenderer;
import minga.web.RequestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the parts of the results page around its hits. */
class ResultPageTest {

    private static final List<ExportFormats.Download> DOWNLOADS = List.of(
            new ExportFormats.Download("CSV", "csv", false),
            new ExportFormats.Download("JSON", "json", false));

    private static final Pattern RANGE = Pattern.compile("\\d+ (a|to) \\d+ (de|of) \\d+");
    private static final Pattern TAKEN_AWAY = Pattern.compile("(?s)<ul class=\"[^\"]*take-away\">(.*?)</ul>");

    @ParameterizedTest
    @EnumSource
    void where_all_results_stand_on_the_page_no_range_is_said(Language language) {
        assertThat(page(language, 1, 1)).doesNotContainPattern(RANGE);
        assertThat(page(language, 20, 20)).doesNotContainPattern(RANGE);
        assertThat(page(language, 20, 21))
                .contains(language == Language.ES ? "<p>1 a 20 de 21</p>" : "<p>1 to 20 of 21</p>");
    }

    @ParameterizedTest
    @EnumSource
    void what_can_be_taken_away_is_a_list_that_wraps_without_signs_left_hanging(Language language) {
        List<String> lists = TAKEN_AWAY.matcher(page(language, 20, 21)).results().map(found -> found.group(1)).toList();
        assertThat(lists).hasSize(2);
        assertThat(String.join("", lists))
                .contains("/practicas.csv?q=salud", "/practicas.json?q=salud", "/practicas.atom?q=salud",
                        "/avisos/nuevo?q=salud")
                .doesNotContainPattern("</a>\\s*[·,]").doesNotContain("</li> ");
    }

    @ParameterizedTest
    @EnumSource
    void what_matched_is_marked_and_whatever_it_says_stays_text(Language language) {
        Snippet passage = new Snippet("de <b>la</b> & más", List.of(new Snippet.Mark(3, 6)));
        Hit hit = hit(1, List.of(new FieldMatch("description", "description", BilingualLabel.of("Descripción"), passage,
                "descripcion")));
        assertThat(page(language, List.of(hit), 1)).contains("<p>de <mark>&lt;b&gt;</mark>la&lt;/b&gt; &amp; más</p>");
    }

    private static Hit hit(long id, List<FieldMatch> matches) {
        return new Hit(id, "BP-2026-%04d".formatted(id), "p-" + id, null, "Práctica", "Quilicura", null, 2020, "2020",
                "Resumen", EvidenceSummary.NONE, 1, matches, "es");
    }

    @Test
    void beyond_the_last_page_the_last_one_stands_with_its_own_place_and_a_word() {
        for (String door : List.of("13", "14", "999")) {
            SearchRequest asked = SearchRequest.of("salud").page(Integer.parseInt(door));
            SearchRequest last = asked.page(13);
            SearchResults results = new SearchResults(last, 242, List.of(hit(241, List.of()), hit(242, List.of())),
                    Map.of(), List.of(), Optional.empty(), List.of(), Optional.empty(),
                    List.of(), 1).noticing(SearchResults.LAST_PAGE);
            RequestContext context = new RequestContext();
            String html = new String(
                    PageRenderer.html(new ResultsPageBuilder(asked, results, false, Language.ES).page(DOWNLOADS),
                            new Frame(context)),
                    UTF_8);
            assertThat(html).contains("<p>241 a 242 de 242</p>").contains("esta es la última").contains("lugar=241")
                    .doesNotContain("pagina=14").doesNotContain("pagina=999");
        }
    }

    private static String page(Language language, int shown, int found) {
        return page(language, LongStream.rangeClosed(1, shown).mapToObj(id -> hit(id, List.of())).toList(), found);
    }

    private static String page(Language language, List<Hit> hits, int found) {
        SearchRequest request = SearchRequest.of("salud");
        SearchResults results = new SearchResults(request, found, hits, Map.of(), List.of(), Optional.empty(),
                List.of(), Optional.empty(), List.of(), 1);
        RequestContext context = new RequestContext();
        context.speaks(language);
        return new String(PageRenderer.html(new ResultsPageBuilder(request, results, false, language).page(DOWNLOADS),
                new Frame(context)), UTF_8);
    }
}
