package minga.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.harness.ForkedPortal;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the statistics over HTTP: each number opens a list of that length, and each table is its CSV. */
@ExtendWith(RunningPortal.class)
@ResourceLock(RunningPortal.LOCK)
class StatisticsIT {

    private static final Pattern ROW = Pattern.compile(
            "(?s)<th scope=\"row\"><a href=\"/practicas([^\"]+)\">[^<]*</a></th>\\s*<td class=\"n\">(\\d+)</td>");
    private static final Pattern CELL = Pattern
            .compile("<td class=\"v[1-3]\"><a href=\"/practicas([^\"]+)\">(\\d+)</a>");
    private static final Pattern TOTAL = Pattern.compile("\"total\":\\s*(\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(ForkedPortal portal, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(portal.url(path)).header("Accept-Language", "es").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=migrantes", "?region=13&desde=2014"})
    void each_number_opens_a_list_of_that_length(String query, ForkedPortal portal) throws Exception {
        String page = get(portal, "/estadisticas" + query).body();
        int rows = 0;
        for (Pattern pattern : List.of(ROW, CELL)) {
            Matcher row = pattern.matcher(page);
            while (row.find()) {
                String list = row.group(1).replace("&amp;", "&");
                assertThat(total(portal, list)).as(list).isEqualTo(Integer.parseInt(row.group(2)));
                rows++;
            }
        }
        assertThat(rows).isGreaterThan(5);
    }

    private int total(ForkedPortal portal, String query) throws Exception {
        Matcher total = TOTAL.matcher(get(portal, "/api/v1/practices" + query).body());
        assertThat(total.find()).as(query).isTrue();
        return Integer.parseInt(total.group(1));
    }

    @Test
    void each_table_is_a_file(ForkedPortal portal) throws Exception {
        for (Topic topic : Topic.values()) {
            HttpResponse<String> file = get(portal, "/estadisticas/" + topic.address() + ".csv");
            assertThat(file.statusCode()).as(topic.address()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"minga-" + topic.address() + ".csv\"");
        }
        String regions = get(portal, "/estadisticas/region.csv?region=13").body();
        assertThat(regions).isEqualTo("\uFEFF\"Región\";\"Prácticas\"\r\n\"Metropolitana\";\""
                + total(portal, "?region=13") + "\"\r\n");
        assertThat(get(portal, "/estadisticas/region.csv").body().lines()).hasSize(17);
        assertThat(get(portal, "/estadisticas/evidencia.csv").body().lines()).hasSize(5);
        assertThat(get(portal, "/estadisticas/cobertura.csv").body().lines()).hasSize(24)
                .allMatch(line -> line.split("\";\"").length == 17);
        assertThat(get(portal, "/estadisticas/nada.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_read_is_said_and_the_rest_is_counted(ForkedPortal portal) throws Exception {
        HttpResponse<String> page = get(portal, "/estadisticas?desde=ayer&region=13");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("value=\"ayer\"",
                "Se cuentan " + total(portal, "?region=13") + " prácticas publicadas");
        assertThat(get(portal, "/estadisticas?q=zzzz").body()).contains("Ninguna práctica cumple esas condiciones");
        assertThat(get(portal, "/practicas/filtro/evidencia").body()).contains("Solo declarada");
    }

    @Test
    void the_sheet_has_the_seven_findings(ForkedPortal portal) throws Exception {
        String sheet = get(portal, "/estadisticas/hallazgos").body();
        assertThat(sheet.split("<li><p>", -1)).hasSize(8);
    }
}
