package minga.export;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import minga.harness.ForkedPortal;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Tests the files and the feed of a result list over HTTP against the page they belong to. */
@ExtendWith(RunningPortal.class)
@ResourceLock(RunningPortal.LOCK)
class ListExportIT {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Pattern TOTAL = Pattern.compile("\"total\":\\s*(\\d+)");
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(ForkedPortal portal, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.url(path)).header("Accept-Language", "es");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private int total(ForkedPortal portal, String query) throws Exception {
        Matcher total = TOTAL.matcher(get(portal, "/api/v1/practices" + query).body());
        assertThat(total.find()).isTrue();
        return Integer.parseInt(total.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=migrantes", "?q=certificados&region=13", "?q=sertificados", "?q=zzzz",
            "?desde=2015&hasta=2015", "?q=migrantes&pagina=2&por=1"})
    void the_files_hold_as_many_as_the_list_counts(String query, ForkedPortal portal) throws Exception {
        int total = total(portal, query.replace("&pagina=2&por=1", ""));
        HttpResponse<String> csv = get(portal, "/practicas.csv" + query);
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"minga-practicas.csv\"");
        assertThat(CsvParser.of(csv.body())).hasSize(total + 1);
        var json = Json.createReader(new StringReader(get(portal, "/practicas.json" + query).body())).readObject();
        assertThat(json.getInt("total")).isEqualTo(total).isEqualTo(json.getJsonArray("items").size());
        assertThat(entries(get(portal, "/practicas.atom" + query).body())).isEqualTo(total);
    }

    @Test
    void the_page_and_each_practice_offer_every_format_and_each_link_gives_its_file(ForkedPortal portal)
            throws Exception {
        Pattern link = Pattern.compile("href=\"(/p[^\"?]*[.](?!atom)[a-z]+(?:[?][^\"]*)?)\"(?: download)?>");
        String list = get(portal, "/practicas?q=migrantes").body();
        String ficha = get(portal, "/practicas/programa-de-mediadores-sociales-interculturales").body();
        List<String> ofList = link.matcher(list).results().map(found -> found.group(1)).toList();
        List<String> ofFicha = link.matcher(ficha).results().map(found -> found.group(1)).toList();
        assertThat(ofList).hasSize(13).contains("/practicas.csv?q=migrantes", "/practicas.xlsx?q=migrantes",
                "/practicas.pdf?q=migrantes", "/practicas.docx?q=migrantes", "/practicas.pptx?q=migrantes",
                "/practicas.md?q=migrantes", "/practicas.ris?q=migrantes", "/practicas.bib?q=migrantes");
        assertThat(ofFicha).filteredOn(path -> path.matches("/p/BP-\\d{4}-\\d{4}[.][a-z]+")).hasSize(9);
        assertThat(ofFicha).filteredOn(path -> path.matches("/p/BP-\\d{4}-\\d{4}/v1[.](ris|bib|csljson)")).hasSize(3);
        for (String path : Stream.concat(ofList.stream(), ofFicha.stream()).toList()) {
            HttpResponse<String> file = get(portal, path);
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type").orElseThrow()).as(path)
                    .matches(type -> path.contains(".html") == type.startsWith("text/html"));
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).as(path)
                    .startsWith("attachment; filename=");
            assertThat(file.body()).as(path).isNotEmpty();
        }
        assertThat(get(portal, "/practicas.odt").statusCode()).isEqualTo(404);
        assertThat(get(portal, "/practicas/programa-de-mediadores-sociales-interculturales.jsonl").statusCode())
                .isEqualTo(404);
        for (String none : List.of("/practicas/no-hay.csv", "/p/BP-1900-0001.csv", "/p/BP-1900-0001/v1.csv",
                ofFicha.get(0).replaceFirst("[.]", "/v99."))) {
            assertThat(get(portal, none).statusCode()).as(none).isEqualTo(404);
        }
    }

    @Test
    void one_practice_is_the_same_file_at_each_of_its_addresses(ForkedPortal portal) throws Exception {
        String bySlug = get(portal, "/practicas/programa-de-mediadores-sociales-interculturales.csv").body();
        String code = CsvParser.of(bySlug).get(1).get(0);
        assertThat(get(portal, "/p/" + code + ".csv").body()).isEqualTo(bySlug);
        HttpResponse<String> version = get(portal, "/p/" + code + "/v1.csv");
        assertThat(version.body()).isEqualTo(bySlug);
        assertThat(version.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + code + "-v1.csv\"");
    }

    @Test
    void the_file_of_one_practice_in_json_is_its_record_of_the_interface(ForkedPortal portal) throws Exception {
        String file = get(portal, "/practicas/programa-de-mediadores-sociales-interculturales.json").body();
        String code = Json.createReader(new StringReader(file)).readObject().getString("code");
        assertThat(file).isEqualTo(get(portal, "/api/v1/practices/" + code).body());
    }

    private static int entries(String feed) throws Exception {
        return parsed(feed).getElementsByTagNameNS(ATOM, "entry").getLength();
    }

    private static Document parsed(String feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(feed)));
    }

    @Test
    void the_feed_says_all_that_a_feed_must(ForkedPortal portal) throws Exception {
        HttpResponse<String> answer = get(portal, "/practicas.atom?q=migrantes");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        Element feed = parsed(answer.body()).getDocumentElement();
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(text(feed, "title")).isEqualTo("Buenas prácticas: migrantes · Minga");
        Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(0);
        for (Element one : new Element[]{feed, entry}) {
            assertThat(URI.create(text(one, "id")).isAbsolute()).isTrue();
            assertThat(java.time.Instant.parse(text(one, "updated"))).isNotNull();
            assertThat(text(one, "title")).isNotBlank();
            assertThat(text(one, "name")).isNotBlank();
        }
        assertThat(text(entry, "id")).matches(".*/p/BP-\\d{4}-\\d{4,}");
        assertThat(text(entry, "summary")).isNotBlank();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    @Test
    void an_entry_of_the_feed_says_what_the_practice_is_and_what_matched(ForkedPortal portal) throws Exception {
        Element feed = parsed(get(portal, "/practicas.atom?q=certificaciones").body()).getDocumentElement();
        Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(0);
        assertThat(text(entry, "summary")).isNotEqualTo(text(entry, "title")).isNotBlank();
        assertThat(text(entry, "content")).startsWith("<p>" + text(entry, "summary") + "</p>").contains("Coincide en: ",
                "<mark>certificaciones");
        Element all = parsed(get(portal, "/practicas.atom").body()).getDocumentElement();
        assertThat(all.getElementsByTagNameNS(ATOM, "content").getLength()).isZero();
        assertThat(text((Element) all.getElementsByTagNameNS(ATOM, "entry").item(0), "summary")).isNotBlank();
    }

    @Test
    void who_has_the_feed_already_is_told_that_nothing_is_new(ForkedPortal portal) throws Exception {
        String tag = get(portal, "/practicas.atom?q=migrantes").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get(portal, "/practicas.atom?q=migrantes", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(portal, "/practicas.atom?q=certificados+seremi", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_page_names_its_feed_to_readers_and_to_programs(ForkedPortal portal) throws Exception {
        String page = get(portal, "/practicas?q=migrantes&pagina=1").body();
        assertThat(page).contains("<link rel=\"alternate\" type=\"application/atom+xml\"")
                .contains("href=\"/practicas.atom?q=migrantes\"")
                .contains("href=\"/practicas.csv?q=migrantes\"");
    }

    @Test
    void what_cannot_be_read_is_refused_as_on_the_page(ForkedPortal portal) throws Exception {
        for (String ending : new String[]{"csv", "json", "atom"}) {
            assertThat(get(portal, "/practicas." + ending + "?desde=x").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void nothing_of_a_search_can_break_the_feed(ForkedPortal portal) throws Exception {
        StringWriter bad = new StringWriter();
        bad.append("%00%01%0B%FF%3C%26%22%5D%5D%3E%EF%BF%BF");
        assertThat(parsed(get(portal, "/practicas.atom?q=" + bad).body()).getDocumentElement().getLocalName())
                .isEqualTo("feed");
    }
}
