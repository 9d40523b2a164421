package minga.search.lucene;

/**
 * One word in its treatments, from the narrowest to the widest.
 *
 * @param exact as written, without accents
 * @param plural without its plural
 * @param stem without plural and gender
 * @param root without its derivation: vacunar, vacunación and vacunas share it
 * @param stop whether it says nothing by itself: de, para, the
 * @param weak whether it says little here, because every practice is one: práctica, municipio, iniciativa
 */
record Forms(String exact, String plural, String stem, String root, boolean stop, boolean weak) {

    /** True for numbers: years, laws, amounts. */
    boolean number() {
        return Character.isDigit(exact.charAt(0));
    }
}
