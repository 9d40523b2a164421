package minga.membership;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import minga.harness.ForkedPortal;

/** HTTP client with its own cookies that follows no redirects. */
final class PortalHttpClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([0-9a-f]{64})\"");

    private final ForkedPortal portal;
    private final CookieManager cookies = new CookieManager();
    /** As browsers speak on a plain connection; the server does not answer a form that asks for HTTP/2 on the way. */
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies).build();

    PortalHttpClient(ForkedPortal portal) {
        this.portal = portal;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(portal.url(path)).GET());
    }

    /** Sends the form that stands on that page, with its token. */
    HttpResponse<String> post(String page, String path, Map<String, String> form) {
        return raw(path, form, csrf(page), Map.of());
    }

    HttpResponse<String> raw(String path, Map<String, String> form, String csrf, Map<String, String> headers) {
        String body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")) + "&_csrf=" + csrf;
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.url(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /**
     * Sends a form that says nothing, with a token of nobody's; what no form of a browser can send, with the token of
     * this visitor.
     */
    HttpResponse<String> knock(String verb, String path, String kind) {
        boolean parts = kind.startsWith("multipart");
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.url(path))
                .header("Content-Type", parts ? kind + "; boundary=x" : kind)
                .method(verb, Set.of("POST", "PATCH").contains(verb)
                        ? HttpRequest.BodyPublishers.ofString(parts ? "--x--\r\n" : "_csrf=forged")
                        : HttpRequest.BodyPublishers.noBody());
        return send(verb.equals("POST") ? request
                : request.header("X-CSRF-Token", csrf(session().isPresent() ? "/mi-cuenta" : "/ingresar")));
    }

    String csrf(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError(page + " has no form");
        }
        return token.group(1);
    }

    Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream().filter(one -> one.getName().equals("minga_sesion"))
                .map(HttpCookie::getValue).filter(value -> !value.isEmpty()).findFirst();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new AssertionError(hurried);
        }
    }
}
