package minga.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import minga.harness.ForkedPortal;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests what search engines, browsers and social networks read of the portal besides its text. */
@ExtendWith(RunningPortal.class)
@ResourceLock(RunningPortal.LOCK)
class CrawlersIT {

    private static final Pattern ENTRY = Pattern
            .compile("<url><loc>([^<]+)</loc>(?:<lastmod>([^<]+)</lastmod>)?</url>");
    private static final Pattern EXAMPLE = Pattern.compile("<a href=\"(/practicas\\?q=[^\"]+)\">");
    private static final Pattern CARD = Pattern
            .compile("<li class=\"card\" id=[^>]*><h3><a href=\"/practicas/([^?\"]+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<String> get(ForkedPortal portal, String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(portal.url(path)).header("Accept-Language", "es").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void robots_txt_keeps_searches_away_and_names_the_sitemap(ForkedPortal portal) throws Exception {
        HttpResponse<String> robots = get(portal, "/robots.txt");
        assertThat(robots.statusCode()).isEqualTo(200);
        assertThat(robots.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(robots.body()).contains("User-agent: *", "Disallow: /practicas?", "Disallow: /administracion",
                "Sitemap: " + portal.url("/sitemap.xml"));
    }

    @Test
    void the_sitemap_holds_every_public_page_and_when_each_ficha_changed(ForkedPortal portal) throws Exception {
        HttpResponse<String> sitemap = get(portal, "/sitemap.xml");
        assertThat(sitemap.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/xml");
        List<MatchResult> entries = ENTRY.matcher(sitemap.body()).results().toList();
        assertThat(entries).extracting(found -> found.group(1)).contains(portal.url("/").toString(),
                portal.url("/privacidad").toString(),
                portal.url("/practicas/programa-de-mediadores-sociales-interculturales").toString(),
                portal.url("/seminarios/relacion-dinamica-entre-migracion-y-ciudad").toString());
        for (MatchResult entry : entries) {
            String path = entry.group(1).substring(portal.url("").toString().length());
            assertThat(get(portal, path).statusCode()).as(path).isEqualTo(200);
            assertThat(entry.group(2) != null).as(path).isEqualTo(path.startsWith("/practicas/"));
        }
        assertThat(get(portal, "/sitemap-1.xml").body()).isEqualTo(sitemap.body());
        assertThat(get(portal, "/sitemap-2.xml").statusCode()).isEqualTo(404);
        assertThat(get(portal, "/sitemap-99999999999.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void who_has_the_sitemap_already_is_told_that_nothing_is_new(ForkedPortal portal) throws Exception {
        String tag = get(portal, "/sitemap.xml").headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(portal.url("/sitemap.xml")).header("If-None-Match", tag).build();
        assertThat(CLIENT.send(again, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(304);
    }

    @Test
    void the_icon_stands_where_browsers_look_for_it(ForkedPortal portal) throws Exception {
        HttpResponse<byte[]> icon = CLIENT.send(HttpRequest.newBuilder(portal.url("/favicon.ico")).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("Content-Type")).contains("image/x-icon");
        assertThat(icon.body()).startsWith(0, 0, 1, 0);
    }

    @Test
    void a_page_says_its_own_absolute_address_title_and_what_it_is_about(ForkedPortal portal) throws Exception {
        String ficha = "/practicas/programa-de-mediadores-sociales-interculturales";
        assertThat(get(portal, ficha + "?q=migrantes&lugar=1").body()).contains(
                "<link rel=\"canonical\" href=\"" + portal.url(ficha) + "\">",
                "<meta property=\"og:url\" content=\"" + portal.url(ficha) + "\">",
                "<meta property=\"og:title\" content=\"Programa de mediadores",
                "<meta property=\"og:description\" content=\"Forma, en un taller",
                "<meta name=\"description\" content=\"Forma, en un taller");
        assertThat(get(portal, "/practicas?q=migrantes&vista=tabla&p=x&idioma=es").body())
                .contains("<link rel=\"canonical\" href=\"" + portal.url("/practicas?q=migrantes") + "\">");
        assertThat(get(portal, "/").body()).contains("<link rel=\"canonical\" href=\"" + portal.url("/") + "\">",
                "og:description");
        assertThat(get(portal, "/comparar").body()).contains("noindex").doesNotContain("canonical");
    }

    @Test
    void a_list_of_results_shows_the_way_to_it(ForkedPortal portal) throws Exception {
        assertThat(get(portal, "/practicas").body()).contains("aria-label=\"Ruta\"", "<a href=\"/\">Inicio</a>");
        assertThat(get(portal, "/practicas?q=migrantes").body())
                .containsPattern("(?s)aria-label=\"Ruta\">.*<a href=\"/practicas\">Todas las prácticas</a>");
    }

    @Test
    void the_address_of_the_portal_stands_where_people_need_help(ForkedPortal portal) throws Exception {
        for (String path : List.of("/privacidad", "/accesibilidad", "/privacidad?idioma=en", "/accesibilidad?idioma=en",
                "/ingresar")) {
            assertThat(get(portal, path).body()).as(path).containsPattern("<a [^>]*href=\"mailto:[^\"]+\"")
                    .doesNotContain("{contacto}");
        }
    }

    @Test
    void each_example_of_the_front_page_leads_to_a_practice_that_is_about_it(ForkedPortal portal) throws Exception {
        List<String> first = new ArrayList<>();
        for (MatchResult example : EXAMPLE.matcher(get(portal, "/").body()).results().toList()) {
            first.add(CARD.matcher(get(portal, example.group(1)).body()).results().findFirst().orElseThrow().group(1));
        }
        assertThat(first).containsExactly("programa-de-mediadores-sociales-interculturales",
                "primera-consulta-a-migrantes-y-refugiados",
                "programa-de-asistencia-para-inmigrantes-vulnerables");
    }

    @Test
    void the_map_says_what_its_blues_mean(ForkedPortal portal) throws Exception {
        assertThat(get(portal, "/").body()).containsPattern("(?s)<ul class=\"legend.*Sin prácticas.*\\d+ prácticas");
    }
}
