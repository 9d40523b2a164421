package minga.search;

/** Every limit of the search in one place; the manual prints them and the tests stand at each limit and one past it. */
public final class SearchLimits {

    /** Characters of a query that are read. */
    public static final int TEXT = 512;
    /** Words, phrases and groups of one query that are read; what follows is left out and the page says so. */
    public static final int CLAUSES = 32;
    /** Words of one query that may end in a star. */
    public static final int WILDCARDS = 4;
    /** Letters that must stand before the star. */
    public static final int PREFIX = 2;
    /** Words of one query that are looked up with misspellings. */
    public static final int FUZZY = 4;
    /** Results on one page. */
    public static final int PAGE_SIZE = 100;
    /** Results on one page when nobody says otherwise. */
    public static final int DEFAULT_PAGE_SIZE = 20;
    /** How deep one can page; beyond it the export of the whole list serves better. */
    public static final int DEPTH = 10_000;
    /** Values chosen in one group of filters. */
    public static final int VALUES = 50;
    /** Characters of one chosen value. */
    public static final int VALUE_LENGTH = 80;
    /** The earliest and latest year that can be asked for. */
    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2200;
    /** Milliseconds after which the reading of the index is stopped. */
    public static final int MILLISECONDS = 400;
    /** Suggestions of one kind. */
    public static final int SUGGESTIONS = 6;

    private SearchLimits() {
    }
}
