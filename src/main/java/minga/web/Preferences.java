package minga.web;

import java.util.Set;

/**
 * Display preferences of a person, kept in a cookie.
 *
 * @param theme {@code light}, {@code dark}, {@code contrast}, or empty for what the system says
 * @param text {@code large}, {@code larger}, or empty
 */
public record Preferences(String theme, String text) {

    private static final Set<String> THEMES = Set.of("light", "dark", "contrast");
    private static final Set<String> TEXTS = Set.of("large", "larger");
    static final Preferences NONE = new Preferences("", "");

    public Preferences {
        theme = THEMES.contains(theme) ? theme : "";
        text = TEXTS.contains(text) ? text : "";
    }

    static Preferences read(String cookie) {
        String[] parts = cookie.split("\\.", -1);
        return parts.length == 2 ? new Preferences(parts[0], parts[1]) : NONE;
    }

    String cookie() {
        return theme + "." + text;
    }
}
