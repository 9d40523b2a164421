package minga.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.harness.ForkedPortal;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Browser test of going through search results from ficha to ficha, and back to the card one came from. */
@ExtendWith(RunningPortal.class)
@ResourceLock(RunningPortal.LOCK)
class ResultNavigationIT {

    private static final Pattern CARD = Pattern
            .compile("<li class=\"card\" id=\"([^\"]+)\"><h\\d><a href=\"([^\"]+)\"");
    private final HttpClient client = HttpClient.newHttpClient();

    private String get(ForkedPortal portal, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(portal.url(path)).header("Accept-Language", "es").build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** Address and code of each card, in their order. */
    private List<String[]> cards(ForkedPortal portal, String list) throws Exception {
        List<String[]> cards = new ArrayList<>();
        Matcher card = CARD.matcher(get(portal, list));
        while (card.find()) {
            cards.add(new String[]{plain(card.group(2)), card.group(1)});
        }
        return cards;
    }

    private static String link(String page, String attribute) {
        Matcher link = Pattern.compile("<a href=\"([^\"]+)\" " + attribute).matcher(page);
        return link.find() ? plain(link.group(1)) : null;
    }

    private static String plain(String written) {
        return written.replace("&amp;", "&");
    }

    @Test
    void from_the_first_to_the_last_and_back_again(ForkedPortal portal) throws Exception {
        List<String[]> cards = cards(portal, "/practicas?q=migrantes");
        assertThat(cards).hasSizeGreaterThan(2);
        String at = cards.get(0)[0];
        for (int place = 0; place < cards.size(); place++) {
            assertThat(at).isEqualTo(cards.get(place)[0]);
            String ficha = get(portal, at);
            assertThat(ficha).contains((place + 1) + " de " + cards.size())
                    .contains("<a href=\"/practicas?q=migrantes#" + cards.get(place)[1]
                            + "\">Volver a los resultados</a>");
            assertThat(link(ficha, "rel=\"prev\"")).isEqualTo(place == 0 ? null : cards.get(place - 1)[0]);
            at = link(ficha, "rel=\"next\"");
        }
        assertThat(at).isNull();
    }

    @Test
    void the_way_back_leads_to_the_page_of_the_list_that_has_the_card(ForkedPortal portal) throws Exception {
        String second = cards(portal, "/practicas?q=migrantes&por=1&pagina=2").get(0)[0];
        String ficha = get(portal, second);
        Matcher back = Pattern.compile("<a href=\"(/practicas\\?[^\"#]+)#[^\"]+\">Volver").matcher(ficha);
        assertThat(back.find()).isTrue();
        assertThat(cards(portal, plain(back.group(1)))).hasSize(1).first()
                .satisfies(card -> assertThat(card[0]).isEqualTo(second));
        assertThat(get(portal, link(ficha, "rel=\"prev\""))).contains("1 de ");
    }

    @Test
    void an_address_of_nowhere_in_the_list_shows_the_ficha_all_the_same(ForkedPortal portal) throws Exception {
        String slug = cards(portal, "/practicas").get(0)[0].replaceAll("\\?.*", "");
        assertThat(get(portal, slug)).doesNotContain("Volver a los resultados");
        assertThat(get(portal, slug + "?q=zzzz&lugar=3")).contains("Volver a los resultados")
                .doesNotContain("rel=\"next\"");
        assertThat(get(portal, slug + "?q=migrantes&lugar=-1")).doesNotContain("Volver a los resultados");
        assertThat(get(portal, slug + "?pagina=x&lugar=99999999999")).doesNotContain("Volver a los resultados");
        assertThat(get(portal, slug + "?q=migrantes&lugar=1"))
                .contains("<link rel=\"canonical\" href=\"" + portal.url(slug) + "\">");
    }

    @Test
    void the_ficha_shows_the_passages_that_the_search_found_and_leads_to_each(ForkedPortal portal) throws Exception {
        String ficha = get(portal, cards(portal, "/practicas?q=certificaciones").get(0)[0]);
        Matcher found = Pattern.compile("<li><a href=\"#([^\"]+)\">([^<]+)</a> <span[^>]*>(.*?)</span></li>")
                .matcher(ficha.substring(ficha.indexOf("Coincide con su búsqueda")));
        List<String> passages = new ArrayList<>();
        while (found.find()) {
            assertThat(ficha).as("the place of " + found.group(2)).contains("id=\"" + found.group(1) + "\"");
            passages.add(found.group(2) + ": " + found.group(3));
        }
        assertThat(passages).isNotEmpty().allMatch(passage -> passage.contains("<mark>"))
                .anyMatch(passage -> passage.matches(".*edio de verificación.*<mark>certificaciones.*"));
        assertThat(get(portal, "/practicas/programa-de-mediadores-sociales-interculturales"))
                .doesNotContain("Coincide con su búsqueda");
    }
}
