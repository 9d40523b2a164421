package minga.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import minga.harness.ForkedPortal;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests cached results pages over HTTP: shared by equal requests, never outdated. */
@ExtendWith(RunningPortal.class)
@ResourceLock(RunningPortal.LOCK)
class CachedPageIT {

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(ForkedPortal portal, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.url(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/practicas?q=migrantes", "/practicas", "/api/v1/practices?q=migrantes",
            "/api/v1/suggestions?q=mig"})
    void who_has_the_answer_already_is_told_so(String path, ForkedPortal portal) throws Exception {
        HttpResponse<String> first = get(portal, path);
        assertThat(get(portal, path).body()).isEqualTo(first.body());
        HttpResponse<String> again = get(portal, path, "If-None-Match", tag(first));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void each_language_and_look_has_its_own_page(ForkedPortal portal) throws Exception {
        HttpResponse<String> spanish = get(portal, "/practicas?q=migrantes", "Accept-Language", "es");
        HttpResponse<String> english = get(portal, "/practicas?q=migrantes", "Accept-Language", "en");
        HttpResponse<String> dark = get(portal, "/practicas?q=migrantes", "Accept-Language", "es", "Cookie",
                "preferencias=dark.");
        assertThat(spanish.body()).contains("<html lang=\"es\">");
        assertThat(english.body()).contains("<html lang=\"en\">");
        assertThat(tag(english)).isNotEqualTo(tag(spanish));
        assertThat(get(portal, "/practicas?q=migrantes", "Accept-Language", "en", "If-None-Match", tag(spanish))
                .statusCode()).isEqualTo(200);
        assertThat(spanish.headers().firstValue("Vary").orElseThrow()).contains("Cookie").contains("Accept-Language");
        assertThat(spanish.headers().firstValue("Content-Language")).hasValue("es");
        assertThat(dark.body()).contains("data-theme=\"dark\"");
        assertThat(tag(dark)).isNotEqualTo(tag(spanish));
    }

    @Test
    void the_links_of_a_kept_page_are_those_of_its_own_address(ForkedPortal portal) throws Exception {
        assertThat(get(portal, "/practicas?q=migrantes").body()).contains("/practicas?q=migrantes&amp;idioma=en");
        assertThat(get(portal, "/practicas?q=migrantes&etapa=").body())
                .contains("/practicas?q=migrantes&amp;etapa=&amp;idioma=en");
    }

    @Test
    void a_page_that_hands_out_a_cookie_is_not_kept(ForkedPortal portal) throws Exception {
        HttpResponse<String> chosen = get(portal, "/practicas?q=migrantes&idioma=en");
        assertThat(chosen.headers().firstValue("Set-Cookie")).isPresent();
        assertThat(chosen.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void all_values_of_a_filter_can_be_narrowed_by_a_box_that_forgives_accents(ForkedPortal portal) throws Exception {
        String all = get(portal, "/practicas/filtro/tema", "Accept-Language", "es").body();
        String some = get(portal, "/practicas/filtro/tema?q=migrantes&contiene=MEDIACION&valores=nombre",
                "Accept-Language", "es").body();
        assertThat(all).contains("Mediación y convivencia").contains("Salud");
        assertThat(some).contains("Mediación y convivencia").doesNotContain("value=\"health\"")
                .contains("name=\"q\" value=\"migrantes\"")
                .contains("contiene=MEDIACION&amp;valores=cuenta");
        assertThat(get(portal, "/practicas/filtro/tema?tema=health&contiene=mediacion").body())
                .as("what is chosen stays").contains("value=\"health\" checked");
        assertThat(get(portal, "/practicas/filtro/tema?contiene=%3Czzz%3E", "Accept-Language", "es").body())
                .contains("Ninguna opción contiene «&lt;zzz&gt;»");
    }
}
