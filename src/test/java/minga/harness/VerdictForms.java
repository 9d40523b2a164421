package minga.harness;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fixture by which people of a running portal assess a ficha: two verdicts that agree, as a publication needs them. */
public final class VerdictForms {

    private static final Pattern NAMES = Pattern.compile("name=\"(item|level)\\.([a-z-]+)\"");

    private static final Pattern PEDRO = Pattern
            .compile("value=\"asignar-(\\d+)\">[^<]*<span class=\"vh\">: pedro<");

    private VerdictForms() {}

    /**
     * Both give the highest level to everything, where they have not given a verdict yet. The first has taken the ficha
     * up; Pedro, a reviewer of the ministry, is the second.
     */
    public static void agree(People.Known people, Person first, String version) {
        Person second = people.reviewer("pedro");
        assignPedro(first, version);
        for (Person one : new Person[]{first, second}) {
            if (one.get("/evaluaciones/" + version + "/dictamen").body().contains("value=\"entregar\"")) {
                give(one, version, Map.of());
            }
        }
    }

    /** Assigns Pedro, who has come in before, where a seat is free. */
    public static void assignPedro(Person first, String version) {
        String page = "/evaluaciones/" + version + "/evaluadores";
        Matcher button = PEDRO.matcher(first.get(page).body());
        if (button.find()) {
            sent(first.post(page, Map.of("accion", "asignar-" + button.group(1))));
        }
    }

    /** One verdict: the highest level everywhere but where it is said otherwise. */
    public static void give(Person person, String version, Map<String, String> otherwise) {
        String page = "/evaluaciones/" + version + "/dictamen";
        Map<String, String> form = new HashMap<>(Map.of("accion", "entregar", "noConflict", "si", "summary",
                "Sirve a otras comunas."));
        for (Matcher name = NAMES.matcher(person.get(page).body()); name.find();) {
            form.put(name.group(1) + "." + name.group(2), name.group(1).equals("item") ? "si" : "4");
        }
        form.putAll(otherwise);
        sent(person.post(page, form));
    }

    private static void sent(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.uri() + ": " + answer.statusCode() + "\n" + answer.body());
        }
    }
}
