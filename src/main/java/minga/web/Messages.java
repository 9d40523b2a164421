package minga.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Localised messages of the portal, from {@code minga/<room>/messages.properties} (Spanish) and
 * {@code messages_en.properties}. Placeholders are {@code {0}}, {@code {1}}; apostrophes are literal. A count takes
 * {@code key.one} for 1 and {@code key.other} for the rest. Places are {@code {0}}, {@code {1}}; apostrophes mean
 * themselves. A count takes {@code key.one} for 1 and {@code key.other} for the rest.
 */
public final class Messages {

    /** The rooms that bring words; a test finds a room that is missing here. */
    static final List<String> ROOMS = List.of("web", "alert", "account", "membership", "frontpage", "practice",
            "evidence", "form", "submission", "review", "assessment", "inspection", "search", "reading",
            "seminar", "commitment", "dossier", "notice", "program", "intake", "export", "territory", "document",
            "statistics");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private static volatile Loaded loaded = new Loaded(stamp(), load());

    private Messages() {}

    /** All words, and the stamp of the files that they were read from. */
    private record Loaded(long stamp, Map<Language, Map<String, String>> words) {}

    private static Map<String, String> words(Language language) {
        if (DevelopmentSources.present() && loaded.stamp() != stamp()) {
            loaded = new Loaded(stamp(), load());
        }
        return loaded.words().get(language);
    }

    private static long stamp() {
        long stamp = 0;
        for (String room : ROOMS) {
            for (Language language : Language.values()) {
                stamp = stamp * 31 + DevelopmentSources.stamp(file(room, language));
            }
        }
        return stamp;
    }

    private static String file(String room, Language language) {
        return "/minga/" + room + "/"
                + (language == Language.ES ? "messages.properties" : "messages_" + language.code() + ".properties");
    }

    /** The message; the key itself where nobody wrote one, so that the gap is seen. */
    public static String text(Language language, String key, Object... args) {
        String words = words(language).get(key);
        return words == null ? key : filled(words, args);
    }

    /** True where the language has words for the key. */
    public static boolean has(Language language, String key) {
        return words(language).containsKey(key);
    }

    /** The message for that many; {@code {0}} is the count, written as the language writes numbers. */
    public static String count(Language language, String key, long count) {
        return text(language, key + (count == 1 ? ".one" : ".other"), Formats.number(language, count));
    }

    /** Every key of the language. */
    public static Set<String> keys(Language language) {
        return words(language).keySet();
    }

    /** In one pass: what somebody typed may hold braces of its own, and stays as it was typed. */
    private static String filled(String words, Object... args) {
        return args.length == 0 ? words : PLACE.matcher(words).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(number < args.length ? String.valueOf(args[number]) : place.group());
        });
    }

    private static Map<Language, Map<String, String>> load() {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> words = new HashMap<>();
            ROOMS.forEach(room -> read(file(room, language))
                    .forEach((key, value) -> words.put((String) key, (String) value)));
            all.put(language, Map.copyOf(words));
        }
        return all;
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream file = DevelopmentSources.open(resource)) {
            if (file != null) {
                properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
