package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.harness.ForkedPortal;
import minga.harness.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Tests the program under another language, time zone and character encoding: the same output, or a clear refusal. */
@DisabledIfSystemProperty(named = "minga.server", matches = "payara",
        disabledReason = "what the process is set to belongs to the program's own start")
class OtherLocaleIT {

    /**
     * One as in Chile; dotless i, a day ahead and the letters of western Europe; other digits, a quarter of an hour off
     * and the letters of the locale.
     */
    private static final Map<String, String> MACHINES = Map.of(
            "usual", "-Duser.language=es -Duser.country=CL -Duser.timezone=America/Santiago",
            "turkish",
            "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati -Dfile.encoding=ISO-8859-1",
            "arabic",
            "-Duser.language=ar -Duser.country=SA -Duser.extensions=nu-arab -Duser.timezone=Asia/Kathmandu"
                    + " -Dfile.encoding=COMPAT");

    private static final List<String> PAGES = List.of("/", "/practicas", "/practicas?q=NI%C3%91EZ+MIGRANTE",
            "/practicas?q=INICIATIVAS&idioma=en",
            "/practicas.csv?q=migrantes", "/practicas.json?q=migrantes", "/practicas.atom?q=migrantes",
            "/api/v1/practices?q=INTERCULTURAL&size=100",
            "/seminarios", "/compromisos", "/ingresar");

    @TempDir
    Path data;

    @Test
    void pages_searches_and_files_are_the_same_bytes_on_every_machine() {
        Map<String, CompletableFuture<Map<String, String>>> asked = new TreeMap<>();
        MACHINES.forEach((name, options) -> asked.put(name,
                CompletableFuture.supplyAsync(answers(data.resolve(name), options))));
        Map<String, String> usual = asked.get("usual").join();
        assertThat(usual.get("/practicas.csv?q=migrantes")).contains("niñ");
        assertThat(usual).containsKeys("ficha 0", "ficha 1", "ficha 2");
        asked.forEach((name, answers) -> answers.join().forEach(
                (page, words) -> assertThat(words).as("%s on the %s machine", page, name).isEqualTo(usual.get(page))));
    }

    private static Supplier<Map<String, String>> answers(Path folder, String options) {
        return () -> {
            Map<String, String> answers = new TreeMap<>();
            try (ForkedPortal portal = ForkedPortal.start(Path.of("target").toAbsolutePath(), folder,
                    Map.of("JAVA_TOOL_OPTIONS", options, "LC_ALL", "C"));
                    HttpClient client = HttpClient.newHttpClient()) {
                PAGES.forEach(page -> answers.put(page, steady(get(client, portal, page), portal)));
                Matcher ficha = Pattern.compile("href=\"(/practicas/[^\"?#./]+)\\?lugar=")
                        .matcher(answers.get("/practicas"));
                for (int i = 0; i < 3 && ficha.find(); i++) {
                    answers.put("ficha " + i, steady(get(client, portal, ficha.group(1)), portal));
                }
                answers.put("words of the start",
                        portal.output().stream().filter(line -> line.startsWith("Minga est")).findFirst().orElse("")
                                .replaceAll(":\\d+", "").replace(folder.toString(), ""));
            }
            return answers;
        };
    }

    private static String get(HttpClient client, ForkedPortal portal, String path) {
        try {
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(portal.url(path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return new String(answer.body(), StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new AssertionError(lost);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new AssertionError(hurried);
        }
    }

    /** Without what differs between two starts on one machine. */
    private static String steady(String words, ForkedPortal portal) {
        return words.replace(":" + portal.port(), "").replace("%3A" + portal.port(), "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "NOW");
    }

    @Test
    void a_folder_with_letters_that_the_process_cannot_write_is_refused_with_the_way_out_and_the_script_takes_it()
            throws Exception {
        Path folder = data.resolve("peñalolén");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Told refused = run(folder, java, "-jar", "target/minga.jar", "check");
        assertThat(refused.code()).as(refused.said()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.said()).contains("MINGA_DATA").contains("LC_ALL=C.UTF-8").contains("configuración")
                .doesNotContain("Exception");
        Told argument = run(data, java, "-jar", "target/minga.jar", "import", "niñez.jsonl");
        assertThat(argument.code()).as(argument.said()).isEqualTo(ExitCode.USAGE);
        assertThat(argument.said()).contains("LC_ALL=C.UTF-8");
        Told taken = run(folder, "deploy/minga", "check");
        assertThat(taken.code()).as(taken.said()).isEqualTo(ExitCode.DONE);
        assertThat(folder).isDirectory();
        assertThat(run(data, "deploy/minga", "settings").said()).contains("Archivo de configuración");
    }

    private record Told(int code, String said) {}

    /** On a machine without a locale. */
    private Told run(Path folder, String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(data, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet()
                .removeIf(name -> name.startsWith("MINGA_") || name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MINGA_DATA", folder.toString());
        Process process = builder.start();
        assertThat(Patience.ended(process)).isTrue();
        return new Told(process.exitValue(), Files.readString(said));
    }
}
