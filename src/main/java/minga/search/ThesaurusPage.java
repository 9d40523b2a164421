package minga.search;

import java.util.List;
import minga.web.Page;

/**
 * Page of the thesaurus, with a box to try queries.
 *
 * @param tried the query that was tried; empty where none was
 * @param total how many practices it finds
 * @param also the related words that were searched as well
 * @param first what would come first, with the reasons
 * @param filter the beginning of the words that are shown below
 * @param groups lines of the thesaurus
 * @param all how many lines there are for that beginning
 */
public record ThesaurusPage(String tried, int total, List<RelatedWords> also, List<Placed> first, String filter,
        List<ThesaurusEntry> groups,
        int all) implements Page {

    /** A practice at its place in the answer. */
    public record Placed(int place, Hit hit, List<Because> reasons) {}

    /**
     * One reason.
     *
     * @param kind EXACT, FORM, RELATED, SPELLING, or TOPIC for the second ranking stage
     * @param word of the query
     * @param found as it was found; a few of the words where they are many
     * @param percent of what the reasons weigh together
     */
    public record Because(String kind, String word, String found, int percent) {}
}
