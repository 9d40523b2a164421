package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import minga.harness.Accessibility;
import minga.harness.Browser;
import minga.harness.ForkedPortal;
import minga.harness.NuChecker;
import minga.harness.Patience;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import minga.harness.VerdictForms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Browser test of a curator's dossier, its readers, and later changes of its practices; on a portal of its own. */
@ExtendWith({RunningPortal.class, Browser.class})
@ResourceLock(RunningPortal.LOCK)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DossierJourneyIT {

    private static final List<String> SLUGS = List.of("programa-de-mediadores-sociales-interculturales",
            "primera-consulta-a-migrantes-y-refugiados", "programa-de-asistencia-para-inmigrantes-vulnerables");
    private static final List<String> NAMES = List.of("Programa de mediadores sociales interculturales",
            "Primera consulta a migrantes y refugiados", "Programa de asistencia para inmigrantes vulnerables");
    private static final Pattern CODE = Pattern.compile("CA-\\d{4}-\\d{4}");
    private static final String DRAG = "() => {const picks = [...document.querySelectorAll('.pick')];"
            + "const what = {bubbles: true, cancelable: true, dataTransfer: new DataTransfer()};"
            + "picks[0].querySelector('.pick-n').dispatchEvent(new DragEvent('dragstart', what));"
            + "picks[2].dispatchEvent(new DragEvent('drop', what));}";
    private static ForkedPortal portal;
    private static People.Known people;

    @BeforeAll
    static void open() throws IOException {
        portal = ForkedPortal.start(
                Files.createTempDirectory(Files.createDirectories(Path.of("target/it").toAbsolutePath()), "dossier"));
        people = new People.Known(portal);
        people.curator("carla");
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    @Order(Integer.MAX_VALUE) // since it withdraws a practice
    void a_selection_becomes_a_dossier_that_says_what_changed_since(Browser.Visitors visitors) {
        Page carla = visitors.withScripts();
        String form = make(carla, "Zqmigración en Quilicura", Accessibility::check);
        String code = CODE.matcher(carla.textContent("main .kicker")).results().findFirst().orElseThrow().group();
        secret(code, "Zqmigración");
        publish(carla, form);
        secret(code, "Zqmigración");
        show(carla, form, "LINK");
        String link = carla.inputValue("#enlace");
        secret(code, "Zqmigración");
        linked(link);
        show(carla, form, "PUBLIC");
        read(visitors.withoutScripts(), code);
        taken(code);
        changes(code);
        withdrawn(code);
    }

    @Test
    void the_same_without_scripts(Browser.Visitors visitors) {
        Page carla = visitors.withoutScripts();
        make(carla, "Otra carpeta", page -> {});
        press(carla, "form[action$='/copia'] button");
        assertThat(carla.locator(".pick").count()).isEqualTo(3);
    }

    @Test
    @SuppressWarnings("deprecation") // the page comes back under the same address, so there is no other to wait for
    void an_entry_is_dragged_to_another_place_where_scripts_run(Browser.Visitors visitors) {
        Page carla = visitors.withScripts();
        make(carla, "Arrastrada", page -> {});
        String first = carla.locator(".pick h3").first().textContent();
        carla.fill("[name='entries.2.note']", "Escrita antes");
        carla.waitForNavigation(() -> carla.evaluate(DRAG));
        assertThat(carla.locator(".pick h3").nth(2).textContent()).isEqualTo(first);
        assertThat(carla.inputValue("[name='entries.1.note']")).isEqualTo("Escrita antes");
    }

    @Test
    void every_page_of_the_desk_is_valid_accessible_and_fits_the_screen(Browser.Visitors visitors) {
        for (String language : List.of("es-CL", "en-GB")) {
            Page page = visitors.somebody(one -> one.setLocale(language));
            String form = make(page, "Páginas", nothing -> {});
            List<String> addresses = List.of(form, form + "/vista-previa?pagina=3", "/curaduria/carpetas",
                    "/curaduria", "/curaduria/carpetas/nueva", "/curaduria/carpetas/nueva?origen=lista&q=migrantes",
                    "/curaduria/carpetas/nueva?seminario=relacion-dinamica-entre-migracion-y-ciudad",
                    form + "/vista-previa", form + "/vista-previa?pagina=2", form + "/vista-previa?pagina=6",
                    "/practicas", "/seleccion?p=" + SLUGS.get(0));
            addresses.subList(0, language.equals("es-CL") ? addresses.size() : 3)
                    .forEach(address -> looks(page, address));
            page.navigate(at(form));
            page.fill("[name=agregar]", "programa");
            press(page, "button[value=agregar]");
            assertThat(page.locator("button[value^='agregar-']").count()).isEqualTo(2);
            Accessibility.check(page);
        }
    }

    private static void looks(Page page, String address) {
        page.setViewportSize(1280, 900);
        NuChecker.check(page.navigate(at(address)).text());
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Accessibility.check(page);
        }
        page.setViewportSize(320, 800);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(address).isLessThanOrEqualTo(320);
    }

    /** From the list of results to a draft with three practices, the second one moved to the front. */
    private static String make(Page carla, String title, Consumer<Page> accessibility) {
        signsIn(carla);
        carla.navigate(at("/practicas?orden=nombre"));
        SLUGS.forEach(slug -> carla.locator("input[name=p][type=checkbox][value=" + slug + "]").press("Space"));
        press(carla, "button[formaction='/seleccion']");
        press(carla, "main a[href^='/curaduria/carpetas/nueva']");
        carla.fill("[name=title]", title);
        press(carla, "main form button.button");
        String form = carla.url().replaceAll("^https?://[^/]+|#.*", "");
        carla.fill("textarea[name=foreword]", "Para el **seminario** de la OIM: [programa](javascript:alert(1))");
        carla.fill("[name='entries.0.questions']", "¿Qué dato falta?\n¿Quién decide?");
        carla.locator("[name='entries.1.depth'][value=WHOLE]").press("Space");
        press(carla, "main form button[value=guardar]:not(.vh)");
        while (!carla.locator(".pick h3").first().textContent().contains("mediadores")) {
            int at = carla.locator(".pick h3").allTextContents().indexOf(NAMES.get(0));
            press(carla, "button[value='subir:entries." + at + "']");
        }
        accessibility.accept(carla);
        return form;
    }

    private static void publish(Page carla, String form) {
        carla.navigate(at(form + "/vista-previa"));
        assertThat(carla.textContent("article")).contains("Zqmigración en Quilicura");
        press(carla, "a[rel=next]");
        assertThat(carla.textContent("article")).contains("Para el seminario de la OIM", "1. " + NAMES.get(0));
        press(carla, "a[rel=next]");
        assertThat(carla.textContent("article h1")).isEqualTo(NAMES.get(0));
        press(carla, ".note a");
        press(carla, "main form button[value=publicar]");
        assertThat(carla.textContent("main .meta")).contains("Publicada");
        Accessibility.check(carla);
    }

    private static void show(Page carla, String form, String visibility) {
        carla.navigate(at(form));
        carla.locator("[name=visibility][value=" + visibility + "]").press("Space");
        press(carla, "#lectores button.button");
        assertThat(carla.locator("[name=visibility][value=" + visibility + "]").isChecked()).isTrue();
    }

    /** Nobody but the team finds a word of it at any address. */
    private static void secret(String code, String word) {
        Person stranger = people.stranger();
        Person rosa = people.member("rosa", "13125");
        for (String address : List.of("/", "/carpetas", "/carpetas/" + code, "/carpetas/" + code + ".md",
                "/carpetas/" + code + ".json", "/carpetas/" + code + "/v/1", "/carpetas/" + code + "/v/1.md",
                "/carpetas/" + code + "/v/1/manifiesto.json", "/carpetas/" + code + "?pagina=1", "/sitemap.xml",
                "/carpetas/enlace/" + "0".repeat(64), "/practicas?q=" + word, "/curaduria/carpetas",
                "/p/" + code)) {
            for (Person person : List.of(stranger, rosa)) {
                HttpResponse<String> answer = person.get(address);
                assertThat(answer.statusCode()).as(address).isLessThan(500);
                assertThat(answer.body().replace("q=" + word, "").replace("value=\"" + word, "")
                        .replaceAll("«" + word + "[^<]*", "")).as(address).doesNotContain(word + " en");
            }
        }
    }

    private static void linked(String link) {
        Person stranger = people.stranger();
        String path = link.replaceFirst("^https?://[^/]+", "");
        HttpResponse<String> page = stranger.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).contains("Zqmigración", "noindex").doesNotContain("rel=\"canonical\"");
        NuChecker.check(page.body());
        List.of("/v/1.md", "/v/1?pagina=3").forEach(
                end -> assertThat(stranger.get(path + end).body()).contains(NAMES.get(0)));
    }

    private static void read(Page visitor, String code) {
        visitor.navigate(at("/carpetas"));
        press(visitor, ".card a");
        assertThat(visitor.url()).endsWith("/carpetas/" + code);
        assertThat(visitor.textContent("main")).contains("Zqmigración en Quilicura", "Para el seminario", "versión 1",
                "SHA-256").doesNotContain("cambió desde");
        assertThat(visitor.content()).contains("<strong>seminario</strong>");
        for (String address : List.of("/carpetas", "/carpetas/" + code, "/carpetas/" + code + "/v/1?pagina=1",
                "/carpetas/" + code + "/v/1?pagina=4", "/carpetas/" + code + "/v/1?pagina=6")) {
            Page reader = visitor.context().browser().newContext().newPage();
            looks(reader, address);
            reader.context().close();
        }
        assertThat(people.stranger().get("/sitemap.xml").body()).contains("/carpetas/" + code + "<");
    }

    /** Every format; Markdown and JSON with all three in order. */
    private static void taken(String code) {
        Person stranger = people.stranger();
        String markdown = stranger.get("/carpetas/" + code + ".md").body();
        assertThat(Pattern.compile("(?m)^# (.+)$").matcher(markdown).results().map(found -> found.group(1)).toList())
                .startsWith("Zqmigración en Quilicura", NAMES.get(0)).containsSubsequence(NAMES.get(0))
                .containsAll(NAMES).endsWith("Glosario e índices");
        assertThat(markdown).contains("Organización Internacional para las Migraciones", "Índice de comunas",
                "Quilicura", "Preguntas guía");
        String json = stranger.get("/carpetas/" + code + ".json").body();
        List<Integer> places = NAMES.stream().map(name -> json.indexOf("\"name\":\"" + name)).toList();
        assertThat(places).doesNotContain(-1);
        assertThat(places.get(0)).isLessThan(places.get(1)).isLessThan(places.get(2));
        String page = stranger.get("/carpetas/" + code).body();
        List<String> files = Pattern.compile("href=\"(/carpetas/[^\"]+\\.[a-z]+)\">").matcher(page).results()
                .map(found -> found.group(1)).toList();
        assertThat(files).hasSizeGreaterThan(6);
        files.forEach(file -> assertThat(stranger.get(file).statusCode()).as(file).isEqualTo(200));
        assertThat(stranger.get("/carpetas/" + code + ".bib").body()).contains("{" + code, "Zqmigración",
                "/carpetas/" + code + "/v/1", "BP-");
        List.of(".exe", "/v/9", "?pagina=99", "?pagina=x").forEach(
                end -> assertThat(stranger.get("/carpetas/" + code + end).statusCode()).as(end).isEqualTo(404));
    }

    /** Rosa publishes another version of the first practice. */
    private static void changes(String code) {
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        String desk = rosa.get("/postulaciones").body();
        String id = DeskFixture.found(desk, "/postulaciones/(\\d+)\"><b>" + NAMES.get(0));
        assertThat(rosa.post("/postulaciones/" + id + "/version", Map.of()).statusCode()).isEqualTo(303);
        DeskFixture.save(rosa, id, "design", Map.of("description", "Se hace ahora de otra manera."));
        String version = DeskFixture.sent(rosa, paula, id);
        VerdictForms.agree(people, paula, version);
        DeskFixture.act(paula, version, Map.of("accion", "aceptar"));
        DeskFixture.went(paula, "/evaluaciones/" + version + "/publicar", "/evaluaciones/" + version + "/publicar",
                Map.of(), "visto");
        String page = Patience.until(() -> Optional.of(people.stranger().get("/carpetas/" + code).body())
                .filter(body -> body.contains("cambió desde que se publicó esta carpeta")), "the change");
        String diff = DeskFixture.found(page, "href=\"(/p/[^\"]+/cambios[^\"]+)\"").replace("&amp;", "&");
        String marked = people.stranger().get(diff).body().replaceAll("<span class=\"vh\">[^<]*</span>", "");
        assertThat(marked.replaceAll("<[^>]*>", "")).contains("Se hace ahora de otra manera");
        assertThat(people.stranger().get("/carpetas/" + code + ".md").body()).doesNotContain("ahora de otra manera");
        NuChecker.check(page);
    }

    private static void withdrawn(String code) {
        Person paula = people.reviewer("paula");
        paula.post("/practicas/" + SLUGS.get(0) + "/retirar", Map.of("reason", "Traía datos de una persona"));
        Person stranger = people.stranger();
        for (String address : List.of("/carpetas/" + code, "/carpetas/" + code + ".md", "/carpetas/" + code + ".json",
                "/carpetas/" + code + ".csv", "/carpetas/" + code + ".bib", "/carpetas/" + code + "?pagina=2",
                "/carpetas/" + code + "?pagina=3", "/carpetas/" + code + "/v/1/manifiesto.json")) {
            assertThat(stranger.get(address).body()).as(address).doesNotContain(NAMES.get(0), "mediadores");
        }
        assertThat(stranger.get("/carpetas/" + code + "?pagina=3").body()).contains("Traía datos de una persona");
    }

    private static String at(String path) {
        return portal.url(path).toString();
    }

    /** By the keyboard alone: focus, then the key that presses it. */
    @SuppressWarnings("deprecation") // the page comes back under the same address, so there is no other to wait for
    private static void press(Page page, String what) {
        page.locator(what).first().focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private static void signsIn(Page page) {
        page.navigate(at("/ingresar"));
        page.fill("[name=mail]", People.Known.mail("carla"));
        page.fill("[name=password]", People.PASSWORD);
        press(page, "main form button");
    }
}
