package minga.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random sets of request headers: odd values that were seen, good ones with a few letters changed, and noise. */
final class HeaderFuzz {

    static final Map<String, List<String>> SEEN = Map.ofEntries(
            Map.entry("Accept-Language",
                    List.of("es_CL,en_US;q=0.5", "en_GB", "es-ES_tradnl", "es;q=x", "es-CL;q=0.12345", "es-419;q=0,8",
                            "abcdefghij", "*", ";;;", ",",
                            "es;q=2", "es;q=-1", "es;q=", "es;", "-", "es--CL", "es-CL-x-", "1", "es;q=0,en;q=0",
                            "es_CL.UTF-8@euro", "\u00ff\u00fe", "i-klingon", "a-".repeat(900))),
            Map.entry("If-None-Match",
                    List.of("abc", "\"open", "W/abc", "*,\"a\"", "", ",", "W/", "W/\"a\", b, \"c\"", "\"a\\\"", "'a'",
                            "\"\u00f1\"", "*", "w/\"a\"")),
            Map.entry("If-Match", List.of("abc", "\"open", "*", "\"abc\"", "W/\"abc\"", ",,,", "\"a\\")),
            Map.entry("If-Modified-Since",
                    List.of("abc", "-1", "Mon, 99 Foo 2020 99:99:99 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
                            "Sun Nov  6 08:49:37 1994", "0",
                            "Thu, 01 Jan 99999 00:00:00 GMT", "Mon, 01 Jan 2024 00:00:00 CLST")),
            Map.entry("If-Unmodified-Since",
                    List.of("abc", "Mon, 01 Jan 1990 00:00:00 GMT", "Sunday, 99-Nov-94 08:49:37 GMT", "")),
            Map.entry("If-Range", List.of("abc", "\"abc\"", "W/\"a\"", "Mon, 01 Jan 1990 00:00:00 GMT")),
            Map.entry("Range",
                    List.of("abc", "bytes=0-1,5-2,-", "bytes=99999999999999999999999-", "bytes=-1", "bytes=",
                            "bytes=0-0", "lines=1-2", "bytes=a-b", "bytes=" + "0-,".repeat(500))),
            Map.entry("Accept",
                    List.of("abc", "text/html;q=x", "text/html;q=0.12345", "/", ";", "image/png",
                            "text/html; charset=\"", "*/*;q=0", "a/b/c", "text/*html", "*", "*/html",
                            "*; q=.2", "text/html;level=1;q=0,5", "a/b,".repeat(900), "text/html;=;q",
                            "text/html;a=\"b,c\";q=1")),
            Map.entry("Accept-Encoding",
                    List.of("abc;q=x", "gzip;q=abc", "gzip;q=0", "identity;q=0,*;q=0", ";", "gzip;q=", "gzip;",
                            "br;q=0.5.5", "gzip,gzip;q=2", "")),
            Map.entry("Accept-Charset", List.of("abc;q=x", ";;", "utf-8;q=", "*;q=0", "\u00f1")),
            Map.entry("Content-Type",
                    List.of("abc", ";;", "text/html; charset=nada", "text/html; charset=\"", "multipart/form-data",
                            "multipart/form-data; boundary=",
                            "application/x-www-form-urlencoded; charset=nada",
                            "application/x-www-form-urlencoded;charset=\u00f1", "/", "*/*", "application/json;;;")),
            Map.entry("Content-Length", List.of("abc", "-1", "99999999999999999999999", "0x10", "+0", "", "0, 1", "5")),
            Map.entry("Content-Encoding", List.of("gzip", "abc", "gzip, gzip", ";")),
            Map.entry("Content-Language", List.of("abcdefghij_x", "*", "es_CL", ";;")),
            Map.entry("Cookie",
                    List.of("$Version", "$Version=1; $Path=/; a=b", "$Version=abc; a=b", "$Path=/", "a=\"b", "=\"b\"",
                            "=", ";;;", "a", "a=b=c", "\u00ff=\u00fe",
                            "minga_sesion=\"", "idioma=en; $Version", "a b=c", "$=1", "$Domain", "a=b; $Port=\"80",
                            "$Version=\"1\"; a=\"\\\\\"", "JSESSIONID=a; jsessionid=b",
                            "minga_visita=\"a\\", "preferencias=...", "idioma=\"en\"", "a=1,b=2",
                            "$Version=99999999999999999999", "preferencias=dark.large.x; minga_sesion=%00")),
            Map.entry("Host",
                    List.of("", "[::1", "a:b:c", "evil:99999", "a:x", "\u00f1", "<script>", "a/b", "a b", "%00",
                            "[::1]:80", "evil.example", "a:", ":80", "a@b")),
            Map.entry("Origin", List.of("abc", "null", "http://", "://", "\u00f1")),
            Map.entry("Referer", List.of("abc", "\u00ff", "http://[", "http://x/practicas?%", "//")),
            Map.entry("X-Forwarded-For", List.of("abc", ",,,", "::1%x", "999.999.999.999", "", "unknown, [")),
            Map.entry("X-Forwarded-Proto", List.of("abc", "", "https,http")),
            Map.entry("X-Forwarded-Host", List.of("<>", "a:x", "", "evil.example")),
            Map.entry("X-Forwarded-Port", List.of("abc", "-1", "99999")),
            Map.entry("Forwarded", List.of("for=\"", ";", "for=[::1", "proto=;host=")),
            Map.entry("Transfer-Encoding", List.of("abc", "chunked", "gzip, chunked", "identity", ";", "chunked;a")),
            Map.entry("Expect", List.of("abc", "100-continue", "100-continue, x", "", ";")),
            Map.entry("Connection", List.of("abc", "close, abc, Host", "Upgrade", ",", "keep-alive, Upgrade")),
            Map.entry("Upgrade", List.of("h2c", "websocket", "abc", "h2c, websocket", "")),
            Map.entry("HTTP2-Settings", List.of("AAMAAABkAAQCAAAAAAIAAAAA", "abc")),
            Map.entry("Authorization",
                    List.of("abc", "Basic", "Basic !!!", "Basic YTpi", "Digest x", "Bearer", "Negotiate x")),
            Map.entry("User-Agent", List.of("\u00ff\u0001", "", "(((((", "a".repeat(3000))),
            Map.entry("Date", List.of("abc", "0")), Map.entry("TE", List.of("abc;q=x", "trailers")),
            Map.entry("X-HTTP-Method-Override", List.of("DELETE", "abc")),
            Map.entry("Sec-Fetch-Site", List.of("abc", "cross-site")),
            Map.entry("X-CSRF-Token", List.of("abc", "\u00f1")),
            Map.entry("Keep-Alive", List.of("abc", "timeout=-1")), Map.entry("proxy-keysize", List.of("abc")),
            Map.entry("Proxy-jroute", List.of("x")), Map.entry("Max-Forwards", List.of("abc")));

    private static final List<String> GOOD = List.of("es-CL,es;q=0.9,en;q=0.8", "\"a1b2\", W/\"c3\"",
            "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "gzip, deflate, br;q=1.0",
            "Mon, 01 Jan 2024 00:00:00 GMT", "bytes=0-499", "idioma=es; minga_visita=0011aabb",
            "application/x-www-form-urlencoded; charset=UTF-8", "127.0.0.1:8080", "https://minga.example.cl/practicas");
    private static final String ODD = "\"';,=:/\\*_-.@$%()<>{}[]|^~"
            + " \t\u0001\u0000\u007f\u0080\u00f1\u00ff0123456789aeqWGzZ";
    private static final List<String> NAMES = SEEN.keySet().stream().sorted().toList();

    private final Random random;

    HeaderFuzz(Random random) {
        this.random = random;
    }

    /** One to six header lines. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int left = 1 + random.nextInt(6); left > 0; left--) {
            String name = one(NAMES);
            lines.add((random.nextInt(40) == 0 ? noise(6) : name) + ":" + (random.nextInt(30) == 0 ? "" : " ")
                    + value(name));
        }
        return lines;
    }

    private String value(String name) {
        return switch (random.nextInt(4)) {
            case 0 -> one(SEEN.get(name));
            case 1 -> changed(one(SEEN.get(name)));
            case 2 -> changed(one(GOOD));
            default -> noise(random.nextInt(20) == 0 ? 1500 : 24);
        };
    }

    private String changed(String value) {
        StringBuilder out = new StringBuilder(value);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(out.length() + 1);
            if (random.nextBoolean() || at == out.length()) {
                out.insert(at, ODD.charAt(random.nextInt(ODD.length())));
            } else {
                out.deleteCharAt(at);
            }
        }
        return out.toString();
    }

    private String noise(int most) {
        StringBuilder out = new StringBuilder();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            out.append(ODD.charAt(random.nextInt(ODD.length())));
        }
        return out.toString();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
