package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import minga.harness.ForkedPortal;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningPortal.class)
@Tag("smoke")
class HealthIT {

    @Test
    void a_portal_that_can_work_says_so(ForkedPortal portal) throws IOException, InterruptedException {
        HttpResponse<String> ready = get(portal, "/health/ready");
        assertThat(ready.body()).contains("\"status\":\"UP\"").contains("\"name\":\"database\"").contains("\"name\":\"disk\"");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(get(portal, "/health/live").body()).contains("\"status\":\"UP\"");
    }

    private static HttpResponse<String> get(ForkedPortal portal, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(portal.url(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
