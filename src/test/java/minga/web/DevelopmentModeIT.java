package minga.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minga.harness.ForkedPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code mvn -Pdev}: a changed page, message or style is seen at the next request, without a build. */
@DisabledIfSystemProperty(named = "minga.server", matches = "payara",
        disabledReason = "the program's own server runs from the sources")
class DevelopmentModeIT {

    private static final Pattern STYLE = Pattern.compile("/assets/css/base\\.css\\?v=\\w+");

    @TempDir
    Path folder;

    @Test
    void a_changed_page_message_or_style_is_seen_at_the_next_request() throws IOException, InterruptedException {
        Path main = folder.resolve("project/src/main");
        copy(Path.of("src/main/resources/minga"), main.resolve("resources/minga"));
        copy(Path.of("src/main/webapp/assets"), main.resolve("webapp/assets"));
        Map<String, String> settings = Map.of("JAVA_TOOL_OPTIONS", "-Dminga.sources=" + folder.resolve("project"),
                "MINGA_SEARCH_CACHE_MB", "0");
        try (ForkedPortal portal = ForkedPortal.start(Path.of("target").toAbsolutePath(), folder.resolve("data"),
                settings)) {
            String before = get(portal, "/practicas");
            assertThat(before).doesNotContain("palabra cambiada", "plantilla cambiada");
            replace(main.resolve("resources/minga/search/messages.properties"), "(?m)^(search\\.title\\s*=).*",
                    "$1 palabra cambiada");
            replace(main.resolve("resources/minga/search/results.ftlh"), "</h1>", "</h1><p>plantilla cambiada</p>");
            replace(main.resolve("webapp/assets/css/base.css"), "\\z", "\n.cambiada { color: red }\n");
            String after = get(portal, "/practicas");
            assertThat(after).contains("palabra cambiada", "plantilla cambiada");
            assertThat(style(after)).isNotEqualTo(style(before));
            assertThat(get(portal, style(after))).contains(".cambiada");
        }
    }

    private static String style(String page) {
        Matcher found = STYLE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String get(ForkedPortal portal, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(portal.url(path)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static void replace(Path file, String what, String with) throws IOException {
        String before = Files.readString(file);
        String after = Pattern.compile(what).matcher(before).replaceAll(with);
        assertThat(after).as(file + " has " + what).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(path -> {
                try {
                    Path target = to.resolve(from.relativize(path).toString());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(path, target);
                    }
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }
}
