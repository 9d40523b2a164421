package minga.membership;

import java.util.Map;
import java.util.TreeMap;

/** Readable name of a browser from its {@code User-Agent}: {@code Firefox, Windows}. */
final class BrowserName {

    /** Looked through in this order: browsers call themselves by the names of others too, the true one first here. */
    private static final String[][] BROWSERS = {{"Edg", "Edge"}, {"OPR/", "Opera"},
            {"SamsungBrowser", "Samsung Internet"},
            {"Firefox/", "Firefox"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}};
    private static final Map<String, String> SYSTEMS = new TreeMap<>(Map.of("Windows", "Windows", "Android", "Android",
            "iPhone", "iPhone", "iPad", "iPad", "Macintosh", "macOS", "Linux; U", "Linux", "X11; Linux", "Linux",
            "CrOS", "ChromeOS"));

    private BrowserName() {}

    static String fromUserAgent(String agent) {
        String browser = "";
        for (String[] one : BROWSERS) {
            if (browser.isEmpty() && agent.contains(one[0])) {
                browser = one[1];
            }
        }
        String system = SYSTEMS.entrySet().stream().filter(one -> agent.contains(one.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse("");
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }
}
