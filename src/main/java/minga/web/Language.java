package minga.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the interface, Spanish and English; Spanish where nothing else was asked for. */
public enum Language {
    ES("es", Locale.forLanguageTag("es-CL"), '.'),
    EN("en", Locale.forLanguageTag("en-GB"), ',');

    private final String code;
    private final Locale locale;
    private final char betweenThousands;

    Language(String code, Locale locale, char betweenThousands) {
        this.code = code;
        this.locale = locale;
        this.betweenThousands = betweenThousands;
    }

    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** What stands between the thousands of a long number. */
    char betweenThousands() {
        return betweenThousands;
    }

    public Language other() {
        return this == ES ? EN : ES;
    }

    /** The language of that code, if it is one of ours. */
    public static Optional<Language> of(String code) {
        return List.of(values()).stream().filter(language -> language.code.equals(code)).findFirst();
    }

    /** The first of ours among those that the browser prefers. */
    static Language preferred(List<Locale> wishes) {
        return wishes.stream().map(wish -> of(wish.getLanguage())).flatMap(Optional::stream).findFirst().orElse(ES);
    }
}
