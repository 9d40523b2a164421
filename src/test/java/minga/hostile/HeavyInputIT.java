package minga.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import minga.harness.Measured;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import minga.harness.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests that costly requests are bounded and do not slow other visitors. */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class HeavyInputIT {

    private static final Duration SOON = Duration.ofMillis(500);
    private static final int ROUNDS = 3;

    @Test
    void every_heavy_search_is_answered_soon_while_others_are_served(People.Known people) {
        Person heavy = people.stranger();
        searches().values().forEach(heavy::get);
        TreeSet<String> sins = new TreeSet<>();
        while_others_search(people, round -> searches().forEach((what, address) -> {
            String question = address.substring("/practicas?".length());
            for (String door : List.of("/practicas?", "/practicas.atom?", "/api/v1/practices?",
                    "/api/v1/suggestions?")) {
                soon(door + what, round, again -> heavy.get(door + question + again).statusCode() < 500, sins);
            }
            for (String file : List.of("/practicas.json?", "/practicas.csv?")) {
                soon(file + what + ", its beginning", round, again -> heavy.begins(file + question + again) < 500,
                        sins);
            }
        }), sins);
        assertThat(sins).isEmpty();
    }

    /**
     * Whoever asks again asks a little otherwise: no kept page answers, and what is slow by itself is slow each time.
     */
    private static void soon(String what, int round, Predicate<String> answered, TreeSet<String> sins) {
        AtomicInteger tries = new AtomicInteger(round * 10);
        AtomicBoolean fine = new AtomicBoolean(true);
        Measured.within(SOON, what.substring(0, Math.min(60, what.length())), () -> {
            int again = tries.getAndIncrement();
            fine.compareAndSet(true, answered.test(again == 0 ? "" : "&vez=" + again));
        });
        if (!fine.get()) {
            sins.add(what + ": refused by a fault");
        }
    }

    @Test
    void bodies_beyond_measure_are_refused_while_others_are_served(People.Known people) {
        Person member = people.member("rosa", "13125");
        TreeSet<String> sins = new TreeSet<>();
        String parameters = IntStream.range(0, 10_000).mapToObj(i -> "&o.name=" + i + "&p" + i + "=x")
                .collect(Collectors.joining());
        List<String> doors = Collections
                .nCopies(8, List.of("/ingresar", "/mi-cuenta", "/postulaciones/nueva", "/clave/olvidada")).stream()
                .flatMap(List::stream).toList();
        while_others_search(people, round -> doors.forEach(address -> {
            clear(address + " of 10 MB",
                    member.postRaw(address, "_csrf=" + member.token() + "&name=" + "x".repeat(10 << 20)), 413, sins);
            clear(address + " of 20,000 parameters", member.postRaw(address, "_csrf=" + member.token() + parameters), 0,
                    sins);
        }), sins);
        assertThat(sins).isEmpty();
    }

    @Test
    void a_file_may_be_larger_than_a_form_and_a_larger_one_is_refused_in_words(People.Known people) {
        Person member = people.member("rosa", "13125");
        String desk = where(
                member.post("/postulaciones/nueva", Map.of("name", "Registro de archivos grandes", "seguro", "si")));
        String place = "";
        for (String button : List.of("agregar:indicators", "agregar:indicators.0.means",
                "adjuntar:indicators.0.means.0")) {
            Matcher revision = Pattern.compile("name=\"revision\" value=\"(\\d+)\"")
                    .matcher(member.get(desk + "/results").body());
            assertThat(revision.find()).isTrue();
            place = where(member.post(desk + "/results", Map.of("revision", revision.group(1), "accion", button)));
        }
        assertThat(member.postFile(place, "informe.pdf", SampleFiles.pdf(60 << 20)).statusCode()).isEqualTo(303);
        HttpResponse<String> refused = member.postFile(place, "informe.pdf", SampleFiles.pdf(101 << 20));
        assertThat(refused.statusCode()).isLessThan(500);
        assertThat(refused.body()).contains("Minga").contains("100 MB");
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static void clear(String what, HttpResponse<String> answer, int expected, TreeSet<String> sins) {
        boolean clear = answer.statusCode() < 500 && answer.body().contains("Minga") || answer.statusCode() == 303;
        if (!clear || expected != 0 && answer.statusCode() != expected) {
            sins.add(what + ": " + answer.statusCode());
        }
    }

    private static Map<String, String> searches() {
        Map<String, String> searches = new LinkedHashMap<>();
        searches.put("stars", "a*+".repeat(160));
        searches.put("misspelt words", IntStream.range(0, 60).mapToObj(i -> "migrqnt" + (char) ('a' + i % 26) + "s")
                .collect(Collectors.joining("+")));
        searches.put("brackets", "(".repeat(250) + "a" + ")".repeat(250));
        searches.put("quotes", "%22a+b%22".repeat(40));
        searches.put("wide beginnings", "co*+pr*+mi*+re*");
        searches.put("phrases of common words", "%22de+la+municipalidad%22+".repeat(15));
        searches.put("every common word",
                "migrantes+municipalidad+programa+atencion+comuna+personas+talleres"
                        + "+familias+apoyo+acceso+derechos+salud+trabajo");
        searches.put("one long word", "x".repeat(4000));
        searches.put("emoji", "%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7".repeat(80));
        searches.put("accents upon accents", "a" + "%CC%81".repeat(600));
        searches.put("or and not", "a+OR+NOT+-b+AND+".repeat(30));
        searches.replaceAll((what, words) -> "/practicas?q=" + words);
        searches.put("unknown values", "/practicas?" + "tema=nada&region=99&comuna=x&tipo=%F0%9F%A6%99&".repeat(40));
        searches.put("a page before the first", "/practicas?pagina=-1&page=-1");
        searches.put("the last page of all", "/practicas?pagina=999999999&page=999999999");
        searches.put("deep in the list", "/practicas?q=migrantes&pagina=500&page=500&por=100&size=100");
        searches.put("everything, all filters",
                "/practicas?tema=health&tema=education&tema=housing&region=13&region=05&tipo=service&desde=1990&"
                        + "hasta=2026&orden=nombre");
        searches.put("a thousand parameters", "/practicas?"
                + IntStream.range(0, 600).mapToObj(i -> "p" + i + "=" + i).collect(Collectors.joining("&")));
        searches.put("ten thousand parameters", "/practicas?" + "a=b&".repeat(10_000));
        return searches;
    }

    /** Up to three rounds of the work, until the others were served in one: who waits for the work waits in each. */
    private static void while_others_search(People.Known people, IntConsumer work, TreeSet<String> sins) {
        List<String> waited = new ArrayList<>();
        for (int round = 0; round < ROUNDS && waited.size() == round; round++) {
            int now = round;
            waitedDuring(people, () -> work.accept(now)).ifPresent(waited::add);
        }
        if (waited.size() == ROUNDS) {
            sins.addAll(waited);
        }
    }

    private static Optional<String> waitedDuring(People.Known people, Runnable work) {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger served = new AtomicInteger();
        AtomicInteger late = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        Supplier<Thread> other = () -> Thread.ofPlatform().start(() -> {
            Person person = people.stranger();
            for (int i = 0; i == 0 || !done.get(); i++) {
                String page = "/practicas?q=migrantes&pagina=1&desde=" + (1990 + i % 30);
                Duration took = Measured.wall(() -> refused.addAndGet(person.get(page).statusCode() == 200 ? 0 : 1));
                served.incrementAndGet();
                late.addAndGet(took.compareTo(SOON) > 0 ? 1 : 0);
            }
        });
        List<Thread> others = List.of(other.get(), other.get());
        work.run();
        done.set(true);
        others.forEach(HeavyInputIT::join);
        boolean slow = Measured.isTimed() && (served.get() < 20 || late.get() * 100 > served.get());
        return slow || refused.get() > 0 ? Optional
                .of("of " + served + " others " + refused + " were refused and " + late + " waited longer than "
                        + SOON.toMillis() + " ms")
                : Optional.empty();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
