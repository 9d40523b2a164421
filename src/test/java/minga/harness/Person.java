package minga.harness;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** HTTP client of one visitor without browser: keeps cookies, sends forms with the CSRF token of their page. */
public final class Person {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([0-9a-f]+)\"");

    private final URI base;
    private final HttpClient client;
    private String token;

    Person(URI base) {
        this(base, client());
    }

    private Person(URI base, HttpClient.Builder client) {
        this.base = base;
        this.client = client.build();
    }

    /** Somebody who comes by TLS and trusts what this context trusts. */
    public static Person byTls(URI base, SSLContext trust) {
        return new Person(base, client().sslContext(trust));
    }

    /** No upgrade to HTTP/2 on the way: the server would wait for a body that went before it. */
    private static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager())
                .connectTimeout(Patience.LIMIT);
    }

    /** Asks for a page; redirections are not followed. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /** Asks for a file with these headers: name, value, name, value. */
    public HttpResponse<byte[]> getFile(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).GET();
        return send(headers.length == 0 ? request : request.headers(headers),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Asks for a file, waits for its beginning only, and tells the status. */
    public int begins(String path) {
        HttpResponse<InputStream> answer = send(HttpRequest.newBuilder(base.resolve(path)).GET(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream file = answer.body()) {
            file.read();
            return answer.statusCode();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Sends a form whose parameters are given once each. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        return postRaw(path, "_csrf=" + token() + form.entrySet().stream()
                .map(one -> "&" + encoded(one.getKey()) + "=" + encoded(one.getValue())).collect(Collectors.joining()));
    }

    /** Sends a body as it is, said to be a form. */
    public HttpResponse<String> postRaw(String path, String body) {
        return send(
                HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
    }

    /** Sends a file with the token before it, as forms with files do. */
    public HttpResponse<String> postFile(String path, String name, byte[] bytes) {
        return postFile(path, name, bytes, token());
    }

    /** The same with that token. */
    public HttpResponse<String> postFile(String path, String name, byte[] bytes, String csrf) {
        return postFile(path, name, bytes, csrf, "no");
    }

    /** The same, for all to see where {@code open} is "si". */
    public HttpResponse<String> postFile(String path, String name, byte[] bytes, String csrf, String open) {
        byte[] head = ("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"open\"\r\n\r\n" + open
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] foot = "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, bytes, foot))));
    }

    /** The token that this person's forms carry. */
    public String token() {
        if (token == null) {
            token = tokenOn("/mi-cuenta");
            token = token == null ? tokenOn("/ingresar") : token;
        }
        return token;
    }

    /** Signs in anew: whoever did has another token. */
    public Person signsIn(String mail, String password) {
        HttpResponse<String> answer = post("/ingresar", Map.of("mail", mail, "password", password));
        token = null;
        if (answer.statusCode() != 303) {
            throw new AssertionError(mail + " could not sign in: " + answer.statusCode() + " " + answer.body());
        }
        return this;
    }

    void forgetToken() {
        token = null;
    }

    private String tokenOn(String path) {
        Matcher found = TOKEN.matcher(get(path).body());
        return found.find() ? found.group(1) : null;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Sends a request with any method, body and headers: name, value, name, value. */
    public HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .method(method, body.length == 0 ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(body))
                .headers(headers));
    }

    /** The cookies of this person, as a request brings them. */
    public String cookies() {
        CookieManager kept = (CookieManager) client.cookieHandler().orElseThrow();
        return kept.getCookieStore().getCookies().stream().map(one -> one.getName() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.timeout(Patience.LIMIT).build(), body);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new AssertionError(hurried);
        }
    }
}
