package minga.search;

/**
 * Label in Spanish and English.
 *
 * @param es in Spanish
 * @param en in English
 */
public record BilingualLabel(String es, String en) {

    /** The same words in both languages: names of places and people. */
    public static BilingualLabel of(String name) {
        return new BilingualLabel(name, name);
    }

    /** In the language with this code; Spanish unless it is English. */
    public String in(String language) {
        return language != null && language.startsWith("en") ? en : es;
    }
}
