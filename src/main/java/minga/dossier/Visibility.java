package minga.dossier;

/** Who may read the published versions of a dossier; it holds for all of them at once and may change at any time. */
enum Visibility {
    /** Only who curates. */
    INTERNAL,
    /** Whoever has its secret address. */
    LINK,
    /** Everybody; it stands in the list. */
    PUBLIC
}
