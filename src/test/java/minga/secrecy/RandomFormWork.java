package minga.secrecy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.harness.Patience;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.VerdictForms;

/** Random work of a municipality and a reviewer through the portal's forms, with a record of what they wrote. */
final class RandomFormWork {

    private static final Pattern REVISION = Pattern.compile("name=\"(?:revision|visto)\" value=\"(\\d+)\"");
    private static final Pattern CODE = Pattern.compile("BP-\\d{4}-\\d{4,}");

    private final People.Known people;
    private final Person rosa;
    private final Person paula;
    private final PublicPageLeakCheck stranger;
    private final List<Case> cases = new ArrayList<>();

    /** How often each thing came to pass, so that one sees that there was something to find. */
    static final Map<PracticeAction.Deed, Integer> PASSED = new EnumMap<>(PracticeAction.Deed.class);

    /** A practice, as far as its people know it. */
    static final class Case {
        final PracticeWords life;
        String name;
        String version = "";
        String slug = "";

        Case(PracticeWords life) {
            this.life = life;
        }
    }

    RandomFormWork(People.Known people) {
        this.people = people;
        rosa = people.member("rosa", "13125");
        paula = people.reviewer("paula");
        stranger = new PublicPageLeakCheck(people.stranger());
        begin();
    }

    void live(PracticeAction step) {
        if (step.deed() == PracticeAction.Deed.BEGIN) {
            begin();
        }
        Case one = cases.get(cases.size() - 1);
        act(step.deed(), one);
        stranger.looksFor(one);
    }

    /** What is public is withdrawn; then nothing of anything is to be had. */
    void end() {
        cases.forEach(one -> {
            if (one.life.isPublic()) {
                act(PracticeAction.Deed.WITHDRAW, one);
            }
            stranger.looksFor(one);
        });
    }

    private void begin() {
        String name = PracticeWords.freshWord();
        String id = PublicPageLeakCheck.found(
                where(rosa.post("/postulaciones/nueva", Map.of("name", "Oficina " + name, "seguro", "si"))),
                "/postulaciones/(\\d+)");
        Matcher code = CODE.matcher(rosa.get("/postulaciones/" + id).body());
        if (!code.find()) {
            throw new AssertionError("a practice without a code: " + id);
        }
        Case one = new Case(new PracticeWords(Long.parseLong(id), code.group()));
        one.life.wrote(Set.of(name), name);
        one.name = name;
        cases.add(one);
        for (String[] row : new String[][]{{"identification", "responsible"}, {"design", "objectives"},
                {"results", "indicators"}, {"results", "indicators.0.means"}}) {
            save(one, row[0], Map.of("accion", "agregar:" + row[1]));
        }
        write(one);
    }

    private void act(PracticeAction.Deed deed, Case one) {
        if (done(deed, one)) {
            PASSED.merge(deed, 1, Integer::sum);
        }
    }

    private boolean done(PracticeAction.Deed deed, Case one) {
        String sheet = "/evaluaciones/" + one.version;
        return switch (deed) {
            case WRITE -> write(one);
            case SEND -> send(one);
            case TAKE -> did(paula, sheet, sheet, Map.of("accion", "tomar"), "tomada");
            case RETURN -> did(paula, sheet, sheet, Map.of("accion", "devolver", "o.", "¿Quién firma?"), "devuelta");
            case ACCEPT -> accept(one, sheet);
            case DECLINE ->
                did(paula, sheet + "/rechazar", sheet + "/rechazar", Map.of("reason", "razón"), "rechazada");
            case PUBLISH -> publish(one, sheet + "/publicar");
            case REVISE -> revise(one);
            case WITHDRAW -> withdraw(one);
            default -> false;
        };
    }

    private boolean accept(Case one, String sheet) {
        if (!one.version.isEmpty()) {
            VerdictForms.agree(people, paula, one.version);
        }
        return did(paula, sheet, sheet, Map.of("accion", "aceptar"), "aceptada");
    }

    private boolean revise(Case one) {
        boolean revised = rosa.post("/postulaciones/" + one.life.id + "/version", Map.of()).statusCode() == 303;
        if (revised) {
            one.life.revised();
            one.version = "";
        }
        return revised;
    }

    private boolean withdraw(Case one) {
        boolean withdrawn = paula.post("/practicas/" + one.slug + "/retirar", Map.of("reason", "razón"))
                .statusCode() == 303;
        if (withdrawn) {
            one.life.wasWithdrawn();
        }
        return withdrawn;
    }

    private boolean publish(Case one, String page) {
        boolean published = did(paula, page, page, Map.of(), "publicada");
        if (published) {
            one.life.becamePublic();
            one.slug = PublicPageLeakCheck.found(where(stranger.person().get("/p/" + one.life.code)),
                    "/practicas/([^/?#]+)");
            Patience.until(
                    () -> Optional.of(stranger.person().get("/practicas?q=" + one.name).body())
                            .filter(body -> body.contains(one.slug)),
                    "the practice that became public, by the word " + one.name);
        }
        return published;
    }

    private boolean send(Case one) {
        String desk = "/postulaciones/" + one.life.id;
        boolean sent = did(rosa, desk + "/revisar", desk + "/envio", Map.of(), "/enviada");
        if (sent) {
            for (int page = 1; page < 9 && one.version.isEmpty(); page++) {
                Matcher row = Pattern.compile("/evaluaciones/(\\d+)\"><b>[^<]*" + one.name)
                        .matcher(paula.get("/evaluaciones?pagina=" + page).body());
                one.version = row.find() ? row.group(1) : "";
            }
        }
        return sent;
    }

    private boolean write(Case one) {
        Set<String> words = new LinkedHashSet<>();
        String name = word(words);
        String membersOnly = PracticeWords.freshWord();
        Map<String, Map<String, String>> form = new LinkedHashMap<>();
        form.put("identification",
                Map.of("name", "Oficina " + name, "summary", "Resumen " + word(words), "keywords", word(words),
                        "municipalities", "13125",
                        "themes", "health", "responsible.0.institution", "Municipalidad de " + word(words),
                        "contactRole", membersOnly));
        form.put("timing", Map.of("startYear", "2024"));
        form.put("design",
                Map.of("description", "Se atiende con " + word(words), "objectives.0.text", "Lograr " + word(words)));
        form.put("results", Map.of("indicators.0.text", "Personas con " + word(words), "indicators.0.objective", "1",
                "indicators.0.means.0.text", "Certificado de " + word(words)));
        form.put("learning", Map.of("lessons", "Aprendimos " + word(words)));
        form.put("provenance", Map.of("consentToPublish", "true", "licence", "CC-BY-4.0"));
        boolean written = form.entrySet().stream().filter(section -> save(one, section.getKey(), section.getValue()))
                .count() == form.size();
        if (written) {
            one.life.wrote(words, membersOnly);
            one.name = name;
        }
        return written;
    }

    private boolean save(Case one, String section, Map<String, String> typed) {
        String page = "/postulaciones/" + one.life.id + "/" + section;
        return did(rosa, page, page, typed, "/postulaciones/");
    }

    /** Whether the form on that page was taken, and led where it leads then. */
    private static boolean did(Person person, String page, String address, Map<String, String> said, String whither) {
        Matcher revision = REVISION.matcher(person.get(page).body());
        if (!revision.find()) {
            return false;
        }
        Map<String, String> form = new HashMap<>(said);
        form.put("revision", revision.group(1));
        form.put("visto", revision.group(1));
        return where(person.post(address, form)).contains(whither);
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String word(Set<String> words) {
        String word = PracticeWords.freshWord();
        words.add(word);
        return word;
    }
}
