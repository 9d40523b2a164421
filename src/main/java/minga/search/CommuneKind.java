package minga.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Kind of a commune, by its population and its place, as a query may ask for it: "comuna chica", "municipio costero".
 */
public enum CommuneKind {
    /** With few inhabitants. */
    SMALL(Pattern.compile("chic[ao]|chiquit|pequen|poc[ao]s? hab|small"),
            new BilingualLabel("comunas pequeñas", "small communes")),
    /** With many inhabitants. */
    LARGE(Pattern.compile("grande|large"), new BilingualLabel("comunas grandes", "large communes")),
    /** With a large part of its people in the country. */
    RURAL(Pattern.compile("rural|campo"), new BilingualLabel("comunas rurales", "rural communes")),
    /** With most of its people in towns. */
    URBAN(Pattern.compile("urban"), new BilingualLabel("comunas urbanas", "urban communes")),
    /** On an international border. */
    BORDER(Pattern.compile("fronter|border"), new BilingualLabel("comunas fronterizas", "border communes")),
    /** On the sea. */
    COAST(Pattern.compile("coster|costa|litoral|coastal"), new BilingualLabel("comunas costeras", "coastal communes"));

    private final Pattern words;
    @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
    private final BilingualLabel label;

    CommuneKind(Pattern words, BilingualLabel label) {
        this.words = words;
        this.label = label;
    }

    /** The kinds that a part of a query names, without accents. */
    public static Set<CommuneKind> in(String folded) {
        Set<CommuneKind> kinds = EnumSet.noneOf(CommuneKind.class);
        for (CommuneKind kind : values()) {
            if (kind.words.matcher(folded).find()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** What the page says of several kinds that a commune has at once. */
    public static BilingualLabel label(Set<CommuneKind> kinds) {
        List<BilingualLabel> labels = kinds.stream().map(kind -> kind.label).toList();
        return new BilingualLabel(String.join(" · ", labels.stream().map(BilingualLabel::es).toList()),
                String.join(" · ", labels.stream().map(BilingualLabel::en).toList()));
    }
}
