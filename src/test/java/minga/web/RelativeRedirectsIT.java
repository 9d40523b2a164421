package minga.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import minga.harness.Doors;
import minga.harness.ForkedPortal;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests that every redirect is a path without scheme and host, which differ behind a proxy. */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class RelativeRedirectsIT {

    @Test
    void every_door_that_leads_elsewhere_leads_to_a_path(People.Known people) {
        Set<String> sins = new TreeSet<>();
        int led = 0;
        for (Person person : List.of(people.stranger(), people.member("rosa", "13125"), people.reviewer("paula"))) {
            for (Doors.Door door : Doors.all()) {
                boolean leaves = door.address().equals("/salir");
                if (door.verb().equals("GET")
                        || door.verb().equals("POST") && !door.form().startsWith("multipart") && !leaves) {
                    HttpResponse<String> answer = door.verb().equals("GET") ? person.get(door.example())
                            : person.post(door.example(), Map.of());
                    String location = answer.headers().firstValue("Location").orElse(null);
                    led += location == null ? 0 : 1;
                    if (location != null && !location.matches("/([^/].*)?")) {
                        sins.add(door + ": " + location);
                    }
                }
            }
        }
        assertThat(sins).isEmpty();
        assertThat(led).isGreaterThan(20);
    }

    /** What the server itself might lead on: folders without their slash, its own places, doubled slashes. */
    @Test
    void the_server_leads_nobody_on_by_itself(ForkedPortal portal) throws IOException {
        Set<String> sins = new TreeSet<>();
        for (String path : List.of("/assets", "/assets/css", "/assets/css/", "/WEB-INF", "/META-INF", "//", "//assets",
                "/.", "/./", "/practicas/", "/practicas//", "/api", "/api/v1",
                "/health", "/administracion", "/index.html", "/j_security_check", "/management", "/monitoring",
                "/command", "/p", "/practicas;a=b", "/%2e", "/ingresar/")) {
            for (String version : List.of("HTTP/1.1", "HTTP/1.0")) {
                String head = head(portal, "GET " + path + " " + version
                        + "\r\nHost: minga.example.cl\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
                head.lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location:") && line.contains("//"))
                        .forEach(line -> sins.add(path + ": " + line));
            }
        }
        assertThat(sins).isEmpty();
    }

    private static String head(ForkedPortal portal, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", portal.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
        }
    }
}
