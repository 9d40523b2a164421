package minga.dossier;

import java.util.Set;

/** How much of a practice a dossier shows, as codes of the vocabulary {@code dossierDepth}. */
enum Depth {
    /** What it is, where, for whom. */
    SUMMARY(Set.of("name", "summary", "municipalities", "themes", "populations", "startYear", "endYear")),
    /** What fits about a page: what it does, its objectives, indicators and their means of verification. */
    PAGE(Set.of("name", "summary", "municipalities", "responsible", "themes", "populations", "startYear", "endYear",
            "legalBasis", "norms", "description", "objectives", "activities", "indicators")),
    /** All that the public may read. */
    WHOLE(Set.of());

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> fields;

    Depth(Set<String> fields) {
        this.fields = fields;
    }

    /** The depth of that code; a page where there is none. */
    static Depth of(String code) {
        for (Depth one : values()) {
            if (one.name().equals(code)) {
                return one;
            }
        }
        return PAGE;
    }

    boolean shows(String field) {
        return this == WHOLE || fields.contains(field);
    }
}
