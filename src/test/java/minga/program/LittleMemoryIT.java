package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import minga.harness.ForkedPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Tests the portal with the least memory: it answers, or says 503 with {@code Retry-After}, and never fails. */
@DisabledIfSystemProperty(named = "minga.server", matches = "payara",
        disabledReason = "the least memory is that of the program's own server")
class LittleMemoryIT {

    private static final int DEFAULT_CACHE = 64;

    @TempDir
    Path data;

    @Test
    void files_and_searches_at_once_are_answered_or_put_off() {
        try (ForkedPortal portal = ForkedPortal.start(data, MinimumHeap.of(DEFAULT_CACHE));
                HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<Void>>> asked = IntStream.range(0, 12).boxed()
                    .flatMap(i -> List.of("/practicas.json", "/practicas.csv",
                            "/practicas?q=migrantes&vez=" + i, "/api/v1/practices?q=salud&size=100&vez=" + i).stream())
                    .map(path -> HttpRequest.newBuilder(portal.url(path)).build())
                    .map(question -> client.sendAsync(question, HttpResponse.BodyHandlers.discarding())).toList();
            assertThat(asked).allSatisfy(answer -> {
                HttpResponse<Void> heard = answer.join();
                assertThat(heard.statusCode()).isIn(200, 503);
                assertThat(heard.headers().firstValue("Retry-After").isPresent()).isEqualTo(heard.statusCode() == 503);
            });
            assertThat(asked).anySatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
            assertThat(portal.output()).noneMatch(line -> line.contains("OutOfMemory"));
        }
    }
}
