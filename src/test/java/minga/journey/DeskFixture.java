package minga.journey;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minga.harness.Patience;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.VerdictForms;

/**
 * Fixture with fichas in all states in which people work on them.
 *
 * @param draft a ficha with a row in every list, not yet sent
 * @param back one that came back with a remark
 * @param inReview the version that the reviewer holds, remarked upon
 * @param accepted the version that waits to be published
 * @param disputed the version on which two verdicts differ
 * @param means the page to attach a file to the draft
 * @param account Rosa's, as the administrator sees it
 * @param file the address of a file of the draft, with a RUN in it
 */
record DeskFixture(String draft, String back, String inReview, String accepted, String disputed, String means,
        String account,
        String file) {

    private static final List<String> SECTIONS = List.of("identification", "timing", "legal", "need", "design",
            "results", "resources", "learning",
            "replication", "continuity", "provenance");
    /** The checklist of a file that shows nobody. */
    static final Map<String, String> NOTHING_PERSONAL = Map.of("item.FACES", "ABSENT", "item.RUN", "ABSENT",
            "item.CHILDREN", "ABSENT", "item.HEALTH", "ABSENT", "item.PROTECTION", "ABSENT");
    private static final Pattern REVISION = Pattern.compile("name=\"(?:revision|visto)\" value=\"(\\d+)\"");

    /** Works until all of it lies there. */
    static DeskFixture lieOnTheDesks(People.Known people) {
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        String draft = whole(rosa, "Taller de radio comunitaria");
        for (String[] row : new String[][]{{"identification", "partners"}, {"legal", "norms"}, {"design", "activities"},
                {"resources", "fundingSources"},
                {"replication", "knownReplicas"}, {"continuity", "awards"}}) {
            save(rosa, draft, row[0], Map.of("accion", "agregar:" + row[1]));
        }
        String means = save(rosa, draft, "results", Map.of("accion", "adjuntar:indicators.0.means.0"));
        String file = rosa.postFile(means, "lista.txt", "Rosa Soto, RUN 12.345.678-5".getBytes(StandardCharsets.UTF_8),
                rosa.token(), "si").headers().firstValue("Location").orElseThrow();
        FormFileJourneyIT.sendsEdited(rosa, draft);
        String back = whole(rosa, "Feria de oficios migrantes");
        String returned = sent(rosa, paula, back);
        act(paula, returned, Map.of("accion", "devolver", "o.indicators.0.means.0", "¿Qué acta?"));
        String held = whole(rosa, "Biblioteca de barrio en tres lenguas");
        String attached = save(rosa, held, "results", Map.of("accion", "adjuntar:indicators.0.means.0"));
        rosa.postFile(attached, "acta.pdf", "%PDF-1".getBytes(StandardCharsets.UTF_8));
        String inReview = sent(rosa, paula, held);
        act(paula, inReview, Map.of("accion", "vista-" + found(attached, "/medios/(\\d+)")));
        act(paula, inReview, Map.of("accion", "guardar", "o.", "Falta el presupuesto", "o.name", "¿De qué barrio?"));
        String accepted = sent(rosa, paula, whole(rosa, "Huerto escolar binacional"));
        VerdictForms.agree(people, paula, accepted);
        act(paula, accepted, Map.of("accion", "aceptar"));
        String disputed = sent(rosa, paula, whole(rosa, "Cocina comunitaria de los jueves"));
        dispute(people, paula, disputed);
        String account = found(people.administrator().get("/administracion/cuentas?q=rosa").body(),
                "/administracion/cuentas/(\\d+)");
        return new DeskFixture(draft, back, inReview, accepted, disputed, means, account,
                file.replaceFirst("^https?://[^/]+", "").replace("/publicacion", ""));
    }

    private static void dispute(People.Known people, Person paula, String version) {
        Person pedro = people.reviewer("pedro");
        VerdictForms.assignPedro(paula, version);
        VerdictForms.give(paula, version, Map.of());
        VerdictForms.give(pedro, version, Map.of("level.results", "1", "reason.results", "No hay línea de base."));
        pedro.post("/evaluaciones/" + version + "/dictamen", Map.of("accion", "decir", "message", "¿Dónde está?"));
    }

    List<String> ofTheMunicipality() {
        String desk = "/postulaciones/" + draft;
        return Stream.of(
                Stream.of("/postulaciones", "/postulaciones/nueva", desk, desk + "/revisar", desk + "/matriz",
                        desk + "/vista-previa",
                        desk + "/archivo", desk + "/archivo/diferencias", "/postulaciones/planilla", means,
                        file + "/publicacion", desk + "/enviada", desk + "/enlaces", desk + "/renovacion",
                        "/postulaciones/" + back, "/postulaciones/" + back + "/results"),
                SECTIONS.stream().map(section -> desk + "/" + section)).flatMap(all -> all).toList();
    }

    List<String> ofTheReviewer() {
        return List.of("/evaluaciones", "/evaluaciones?municipio=13125&mas=7", "/evaluaciones/informe",
                "/evaluaciones?ver=sin-asignar",
                "/evaluaciones/" + inReview, "/evaluaciones/" + inReview + "/rechazar",
                "/evaluaciones/" + accepted,
                "/evaluaciones/" + accepted + "/publicar", "/evaluaciones/" + inReview + "/dictamen",
                "/evaluaciones/" + inReview + "/evaluadores", "/evaluaciones/" + accepted + "/dictamen",
                "/evaluaciones/" + disputed + "/dictamen", "/evaluaciones/" + disputed + "/evaluadores");
    }

    /** Signs that person in on the page of that address, the sign-in page or one that leads back from it. */
    static void signsIn(Page page, String address, String name) {
        page.navigate(address);
        page.fill("[name=mail]", People.Known.mail(name));
        page.fill("[name=password]", People.PASSWORD);
        page.locator("main form button").first().press("Enter");
        page.waitForURL(url -> !url.contains("/ingresar"));
    }

    static String whole(Person rosa, String name) {
        String id = found(rosa.post("/postulaciones/nueva", Map.of("name", name, "seguro", "si")).headers()
                .firstValue("Location").orElse(""), "/postulaciones/(\\d+)");
        save(rosa, id, "identification", Map.of("accion", "agregar:responsible"));
        save(rosa, id, "identification", Map.of("name", name, "municipalities", "13125", "themes", "health",
                "responsible.0.institution", "Municipalidad"));
        save(rosa, id, "timing", Map.of("startYear", "2024"));
        save(rosa, id, "design", Map.of("accion", "agregar:objectives"));
        save(rosa, id, "design", Map.of("description", "Se conversa.", "objectives.0.text", "Conversar"));
        save(rosa, id, "results", Map.of("accion", "agregar:indicators"));
        save(rosa, id, "results", Map.of("accion", "agregar:indicators.0.means"));
        save(rosa, id, "results", Map.of("indicators.0.text", "Conversaciones", "indicators.0.objective", "1",
                "indicators.0.means.0.text", "Acta"));
        save(rosa, id, "provenance", Map.of("consentToPublish", "true", "licence", "CC-BY-4.0"));
        return id;
    }

    /** The file as the public gets it, once the portal has read it and shows it. */
    static HttpResponse<byte[]> publicFile(Person stranger, String link) {
        return Patience.until(() -> Optional.of(stranger.getFile(link)).filter(found -> found.statusCode() == 200),
                link + " for all");
    }

    static String save(Person rosa, String id, String section, Map<String, String> typed) {
        String page = "/postulaciones/" + id + "/" + section;
        return went(rosa, page, page, typed, "revision");
    }

    /** Sent by Rosa and taken up by Paula: the number of the version. */
    static String sent(Person rosa, Person paula, String id) {
        went(rosa, "/postulaciones/" + id + "/revisar", "/postulaciones/" + id + "/envio", Map.of(), "revision");
        String version = newest(paula);
        act(paula, version, Map.of("accion", "tomar"));
        return version;
    }

    /** The highest number among those that nobody has taken up, on whatever page of the queue. */
    private static String newest(Person paula) {
        TreeSet<Long> found = new TreeSet<>();
        for (int page = 1, before = -1; found.size() > before; page++) {
            before = found.size();
            Pattern.compile("/evaluaciones/(\\d+)")
                    .matcher(paula.get("/evaluaciones?ver=sin-asignar&pagina=" + page).body()).results()
                    .forEach(one -> found.add(Long.valueOf(one.group(1))));
        }
        return String.valueOf(found.last());
    }

    static void act(Person paula, String version, Map<String, String> said) {
        went(paula, "/evaluaciones/" + version, "/evaluaciones/" + version, said, "visto");
    }

    static String went(Person person, String page, String address, Map<String, String> said, String revision) {
        Map<String, String> form = new HashMap<>(said);
        form.put(revision, found(person.get(page).body(), REVISION.pattern()));
        var answer = person.post(address, form);
        return answer.headers().firstValue("Location").map(where -> where.replaceFirst("^https?://[^/]+", ""))
                .orElseThrow(() -> new AssertionError(
                        address + " with " + said + ": " + answer.statusCode() + "\n" + answer.body()));
    }

    static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
