package minga.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Kind of a commune, by its population and its place, as a query may ask for it: "comuna chica", "municipio costero".
 */
public enum CommuneKind {
    /** With fewer than 20,000 inhabitants. */
    SMALL(Pattern.compile("chic[ao]|chiquit|pequen|poc[ao]s? hab|small"),
            new BilingualLabel("comunas pequeñas", "small communes")),
    /** With 100,000 inhabitants or more. */
    LARGE(Pattern.compile("grande|large"), new BilingualLabel("comunas grandes", "large communes")),
    /** Rural by the Política Nacional de Desarrollo Rural. */
    RURAL(Pattern.compile("rural|campo"), new BilingualLabel("comunas rurales", "rural communes")),
    /** Urban by the same. */
    URBAN(Pattern.compile("urban"), new BilingualLabel("comunas urbanas", "urban communes")),
    /** On an international border; no official list of them is at hand, so that none is known. */
    BORDER(Pattern.compile("fronter|border"), new BilingualLabel("comunas fronterizas", "border communes")),
    /** On the sea; likewise. */
    COAST(Pattern.compile("coster|costa|litoral|coastal"), new BilingualLabel("comunas costeras", "coastal communes"));

    private static final int FEW = 20_000;
    private static final int MANY = 100_000;

    private final Pattern words;
    @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
    private final BilingualLabel label;

    CommuneKind(Pattern words, BilingualLabel label) {
        this.words = words;
        this.label = label;
    }

    /**
     * True for a commune of this kind.
     *
     * @param population null where it is not known
     * @param rurality {@code rural}, {@code mixed} or {@code urban}; null where nothing says so
     */
    public boolean fits(Integer population, String rurality) {
        return switch (this) {
            case SMALL -> population != null && population < FEW;
            case LARGE -> population != null && population >= MANY;
            case RURAL -> "rural".equals(rurality);
            case URBAN -> "urban".equals(rurality);
            case BORDER, COAST -> false;
        };
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
