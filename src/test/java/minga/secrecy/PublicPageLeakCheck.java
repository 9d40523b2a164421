package minga.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.harness.Person;

/**
 * Checks that public pages show nothing of unpublished practices, for a visitor who knows every address and guesses
 * words.
 */
record PublicPageLeakCheck(Person person) {

    private static final String FICHA = "programa-de-mediadores-sociales-interculturales";
    private static final Random CHANCE = new Random(20261123);

    void looksFor(RandomFormWork.Case one) {
        Set<String> hidden = one.life.hidden();
        String code = one.life.code;
        String slug = one.slug.isEmpty() ? "oficina-" + one.name : one.slug;
        for (String address : List.of("/", "/practicas?orden=nombre&vista=tabla&por=100", "/practicas/filtro/tema",
                "/sitemap.xml", "/practicas.atom", "/practicas.csv", "/practicas.json",
                "/api/v1/practices?size=100", "/api/v1/practices/" + code, "/practicas/" + slug, "/p/" + code,
                "/p/" + code + "/v1", "/p/" + code + "/v2", "/p/" + code + "/v3",
                "/p/" + code + "/cambios?de=1&a=2&todo=si", "/comparar?p=" + slug + "&p=" + FICHA,
                "/practicas/" + FICHA, "/seleccion?p=" + slug + "&p=" + FICHA, "/seleccion.md?p=" + slug,
                "/seleccion.json?p=" + code + "&p=" + slug, "/seleccion.csv?p=" + slug, "/carpetas",
                "/postulaciones/" + one.life.id,
                "/postulaciones/" + one.life.id + "/vista-previa", "/postulaciones/" + one.life.id + "/enlaces",
                "/postulaciones/" + one.life.id + "/renovacion", "/vista-previa/" + "0".repeat(64),
                "/evaluaciones/" + one.version, "/compromisos")) {
            reads(address, slug, hidden, one);
        }
        for (String word : guesses(hidden)) {
            for (String address : List.of("/practicas?q=" + word, "/practicas.atom?q=" + word,
                    "/practicas.csv?q=" + word, "/practicas.json?q=" + word,
                    "/api/v1/practices?q=" + word, "/api/v1/practices?lang=en&q=oficina+" + word,
                    "/api/v1/suggestions?q=" + word.substring(0, word.length() - 1),
                    "/api/v1/suggestions?q=oficina+" + word.substring(0, 4))) {
                String said = reads(address, word, hidden, one);
                assertThat(one.life.isPublic() || !said.contains(code)).as("%s shows %s", address, code).isTrue();
            }
        }
    }

    /** @param asked what the stranger said and may hear again */
    private String reads(String address, String asked, Set<String> hidden, RandomFormWork.Case one) {
        HttpResponse<String> answer = person.get(address);
        assertThat(answer.statusCode()).as(address).isLessThan(500);
        String all = (answer.body() + answer.headers().map()).replace(asked, "");
        if (all.contains("zq")) {
            assertThat(hidden).as("%s of %s, public: %s", address, one.life.code, one.life.isPublic())
                    .noneMatch(all::contains);
        }
        return all;
    }

    private static List<String> guesses(Set<String> hidden) {
        List<String> all = new ArrayList<>(hidden);
        Collections.sort(all);
        Collections.shuffle(all, CHANCE);
        return all.subList(0, Math.min(2, all.size()));
    }

    static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
